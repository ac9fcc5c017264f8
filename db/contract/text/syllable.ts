export type Tone = 'level' | 'grave' | 'hook' | 'tilde' | 'acute' | 'dot'

/** `rhyme` is written without its tone: nguyễn is ng + uyên + tilde, giếng is gi + iêng + acute. */
export type Syllable = { onset: string; rhyme: string; tone: Tone }

const toneMarks = new Map<string, Tone>([
  ['\u0300', 'grave'], ['\u0309', 'hook'], ['\u0303', 'tilde'], ['\u0301', 'acute'], ['\u0323', 'dot'],
])
const markOfTone = new Map([...toneMarks].map(([mark, tone]) => [tone, mark]))

/** ngang, huyền, hỏi, ngã, sắc, nặng: the order of Vietnamese dictionaries. */
export const tones: readonly Tone[] = ['level', 'grave', 'hook', 'tilde', 'acute', 'dot']

export const onsets: readonly string[] = ['', ...(
  'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x').split(' ')]

// ăk stands for Đắk Lắk and the names around it, the only ones an official list spells with a final k.
const plainRhymes = `
  a ac ach ai am an ang anh ao ap at au ay
  ăc ăk ăm ăn ăng ăp ăt
  âc âm ân âng âp ât âu ây
  e ec em en eng eo ep et
  ê êch êm ên êng ênh êp êt êu
  i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
  o oc oi om on ong op ot ooc oong
  oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oem oen oeo oet
  ô ôc ôi ôm ôn ông ôp ôt
  ơ ơi ơm ơn ơp ơt
  u ua uc ui um un ung up ut uân uâng uât uây uê uêch uên uênh uêu uơ
  uôc uôi uôm uôn uông uôt uy uya uych uyn uynh uyp uyt uyu uyên uyêt
  ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
  y yêm yên yêng yêt yêu`.trim().split(/\s+/)

// After qu the rhyme is written without the rounding u that belongs to the onset: quyên is qu + yên.
const rhymesAfterQu = `
  a ac ach ai an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng ât âu ây
  e ec em en eng eo et ê êch ên ênh êt êu i in inh it ich ôc ơ ơi ơn ơt
  y ych yn ynh yp yt yu yên yêt`.trim().split(/\s+/)

/** Every rhyme of the language, toneless. */
export const rhymes: readonly string[] = [...new Set([...plainRhymes, ...rhymesAfterQu])]

const plainSet = new Set(plainRhymes)
const quSet = new Set(rhymesAfterQu)
const front = /^[ieê]/

/** The spelling rules that tie an onset to what follows it. */
function fits(onset: string, rhyme: string): boolean {
  if (onset === 'qu') return quSet.has(rhyme)
  if (!plainSet.has(rhyme)) return false
  if (rhyme.startsWith('yê')) return onset === ''
  switch (onset) {
    case '': return !rhyme.startsWith('iê')
    case 'c': case 'g': case 'ng': return !front.test(rhyme) && rhyme !== 'y'
    case 'gh': case 'ngh': return front.test(rhyme)
    // The i of the onset is the i of the rhyme: gìn, giếng. Written gia and giu are gi + a and gi + u.
    case 'gi': return !['y', 'ia', 'iu'].includes(rhyme) && (rhyme === 'ê' || !rhyme.startsWith('ê'))
    default: return true
  }
}

const onsetPattern = /^(?:ngh|ng|nh|n|gh|gi|g|th|tr|t|ch|c|kh|k|ph|p|qu|[bdđhlmrsvx])?/
const toneOnVowel = /([aeiouy][\u0302\u0306\u031B]?)([\u0300\u0301\u0303\u0309\u0323])/g
const stopCoda = /[ckpt]$|ch$/

function split(letters: string): { onset: string; rhyme: string } | undefined {
  const onset = onsetPattern.exec(letters)?.[0] ?? ''
  const rest = letters.slice(onset.length)
  if (onset === 'gi' && fits(onset, `i${rest}`)) return { onset, rhyme: `i${rest}` }
  const sharedTwice = onset === 'gi' && rest.startsWith('i')
  return fits(onset, rest) && !sharedTwice ? { onset, rhyme: rest } : undefined
}

/** As `parseSyllable`, but a stop coda may still lack its tone: "quyêt", as it stands before the tone is typed. */
export function parseUnfinished(word: string): Syllable | undefined {
  let tone: Tone = 'level'
  let marks = 0
  const letters = word.normalize('NFD').toLowerCase().replace(toneOnVowel, (_, vowel: string, mark: string) => {
    marks += 1
    tone = toneMarks.get(mark) ?? tone
    return vowel
  }).normalize('NFC')
  const parts = marks > 1 ? undefined : split(letters)
  return parts && { ...parts, tone }
}

/**
 * The parts of one Vietnamese syllable, or undefined if the word is none. Any case and any normal form; the tone may
 * stand on any vowel (hòa and hoà, quý and qúy), and it must be sắc or nặng before c, ch, p, t.
 */
export function parseSyllable(word: string): Syllable | undefined {
  const syllable = parseUnfinished(word)
  if (!syllable || !stopCoda.test(syllable.rhyme)) return syllable
  return syllable.tone === 'acute' || syllable.tone === 'dot' ? syllable : undefined
}

/** True for one complete Vietnamese syllable. */
export const isSyllable = (word: string): boolean => parseSyllable(word) !== undefined

/** Where the tone stands in a rhyme: on ă â ê ô ơ ư, else before the coda, else on the first of two vowels. */
function toneIndex(rhyme: string): number {
  const marked = rhyme.search(/[ăâêôơ](?!.*[ăâêôơ])/)
  if (marked >= 0) return marked
  if (rhyme.includes('ư')) return rhyme.indexOf('ư')
  const vowels = /^[aeiouy]+/.exec(rhyme)?.[0].length ?? 1
  const closed = vowels < rhyme.length
  if (closed) return vowels - 1
  return vowels === 3 ? 1 : 0
}

/** The syllable in lower case, NFC, with the tone in its one canonical place: hòa, khỏe, thủy, quý, giếng. */
export function writeSyllable({ onset, rhyme, tone }: Syllable): string {
  const at = toneIndex(rhyme) + 1
  const toned = rhyme.slice(0, at) + (markOfTone.get(tone) ?? '') + rhyme.slice(at)
  const head = onset === 'gi' && rhyme.startsWith('i') ? 'g' : onset
  return (head + toned).normalize('NFC')
}

/** The syllable in each of its tones: sáu thanh, or sắc and nặng before c, ch, p, t. Nothing if it is no syllable. */
export function toneVariants(word: string): string[] {
  const syllable = parseUnfinished(word)
  return syllable ? tones.map((tone) => writeSyllable({ ...syllable, tone })).filter(isSyllable) : []
}
