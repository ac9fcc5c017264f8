import type { LetterName } from '../../../db/contract/documentNames.ts'
import { capitalise } from '../../../db/contract/text/format.ts'
import type { Block } from '../content.ts'
import { asked, dotted, paragraph, plain } from '../paper/blocks.ts'
import type { Drafted } from '../paper/finish.ts'
import { inside, oneLine, sentence } from '../sentences/text.ts'
import type { Letter } from './letter.ts'

/** What one sort of letter says. */
type LetterBody = (letter: Letter) => Drafted

export const letterBodies: Readonly<Record<LetterName, LetterBody>> = { receipt, acceptance, transfer, answer, return: sentBack }

/** Giấy biên nhận: the sender takes one copy home, so the sender signs, too. */
function receipt({ petition, hidden, agency, thing, sender, address, about, begun, dayOf }: Letter): Drafted {
  const name = hidden ? '' : oneLine(petition.sender ?? '')
  return {
    kindTitle: 'Giấy biên nhận', subject: `${capitalise(thing)} và tài liệu kèm theo`, addressees: [], unnumbered: true, unsent: true,
    body: [
      plain('received', `${capitalise(dayOf(petition.receivedOn))}, tại ${dotted}, ${agency} đã nhận của:`),
      asked('sender', 'Họ tên (hoặc tên cơ quan, tổ chức)', sender.replace(/^ông\/bà\s/u, '')), asked('address', 'Địa chỉ', address),
      asked('identity', 'Số định danh cá nhân, hộ chiếu', ''),
      plain('thing', `Nhận ${thing}${numbered(petition)}.`), asked('about', 'Nội dung', about),
      asked('papers', 'Tài liệu, giấy tờ kèm theo', ''), asked('papers.2', 'Tình trạng, số tờ', ''),
      ...paragraph('copies', sentence(`Giấy biên nhận này được lập thành 02 bản có nội dung như nhau, giao người gửi 01 bản, lưu tại ${begun.self} 01 bản`)),
    ],
    signature: { form: 'head', post: 'Người nhận' }, leftSignature: { form: 'head', post: 'Người gửi', ...(name === '' ? {} : { name }) },
  }
}

/** Thông báo thụ lý. */
function acceptance(letter: Letter): Drafted {
  const { petition, agency, thing, sender, them, unit, begun, dayOf, dueOn } = letter
  return {
    kindTitle: 'Thông báo', subject: `Về việc thụ lý ${thing}`, addressees: [capitalise(sender)],
    body: [
      ...received(letter),
      ...paragraph('accepted', sentence(`Sau khi xem xét, nội dung nêu trên thuộc thẩm quyền giải quyết của ${begun.self}. ${agency} thụ lý giải quyết kể từ ${dayOf(petition.acceptedOn)}`)),
      ...paragraph('due', sentence(`Thời hạn giải quyết: chậm nhất ${dayOf(dueOn)}`)),
      ...(unit === '' ? [] : paragraph('unit', sentence(`${begun.self} giao ${unit} xem xét, tham mưu giải quyết. Trong quá trình giải quyết, ${them} có thể liên hệ với ${unit} để cung cấp thêm thông tin, tài liệu`))),
      ...paragraph('closing', sentence(`${agency} thông báo để ${them} biết`)),
    ],
  }
}

/** Phiếu chuyển đơn. */
function transfer(letter: Letter): Drafted {
  const { agency, thing, sender, forwardedTo, hidden, begun } = letter
  return {
    kindTitle: 'Phiếu chuyển đơn', subject: hidden ? capitalise(thing.replace(/^đơn /u, '')) : `${capitalise(thing.replace(/^đơn (?!có)/u, ''))} của ${sender}`,
    addressees: [forwardedTo === '' ? dotted : capitalise(forwardedTo)],
    body: [
      ...received(letter),
      ...paragraph('competence', sentence(`Sau khi xem xét, nội dung nêu trên không thuộc thẩm quyền giải quyết của ${begun.self}`)),
      ...paragraph('transfer', sentence(`${agency} chuyển ${thing} cùng tài liệu kèm theo đến quý cơ quan để xem xét, giải quyết theo thẩm quyền; đề nghị trả lời người gửi và thông báo kết quả cho ${agency} biết, theo dõi`)),
    ],
  }
}

/** Văn bản trả lời. The register keeps its number, not its words, so these are hers to write. */
function answer(letter: Letter): Drafted {
  const { petition, agency, thing, sender, them, begun: { words }, hidden } = letter
  const outcome = inside(words('petition', 'outcome', petition.outcome))
  return {
    subject: hidden ? `trả lời ${thing}` : `trả lời ${thing} của ${sender}`, addressees: [capitalise(sender)],
    body: [
      ...received(letter),
      ...paragraph('opening', sentence(`Sau khi xem xét, ${agency} trả lời như sau:`)),
      plain('content', dotted),
      ...paragraph('outcome', sentence(`Kết luận: ${outcome === '' ? dotted : outcome}`)),
      ...paragraph('closing', sentence(`${agency} trả lời để ${them} biết. Trường hợp còn nội dung chưa rõ, đề nghị ${them} liên hệ với ${agency} để được hướng dẫn`)),
    ],
  }
}

/** Not taken up: for another body, to be written anew, or refused. */
function sentBack(letter: Letter): Drafted {
  const { petition: { handling, competent }, thing, written, sender, agency, them, forwardedTo, begun: { self } } = letter
  const elsewhere = `gửi ${thing} đến ${forwardedTo === '' ? dotted : forwardedTo} là cơ quan có thẩm quyền giải quyết`
  const back = written ? `${self} gửi trả lại ${thing} cùng tài liệu kèm theo (nếu có) và ` : ''
  const [doing, guidance] = handling === 'rewrite'
    ? ['hướng dẫn viết lại đơn', `${back}đề nghị ${them} viết lại đơn, ghi rõ họ tên, địa chỉ, nội dung và yêu cầu, mỗi việc một đơn, ký tên rồi gửi đến cơ quan có thẩm quyền giải quyết`]
    : handling === 'reject'
      ? [`không thụ lý ${thing}`, competent ? `${agency} thông báo để ${them} biết` : `Đề nghị ${them} ${elsewhere}`]
      : [written ? `trả lại ${thing} và hướng dẫn` : `hướng dẫn gửi ${thing} đến cơ quan có thẩm quyền`, `${back}đề nghị ${them} ${elsewhere}`]
  const reason = handling !== 'rewrite' && !competent ? `nội dung nêu trên không thuộc thẩm quyền giải quyết của ${self}` : dotted
  return {
    kindTitle: 'Thông báo', subject: `Về việc ${doing}`, addressees: [capitalise(sender)],
    body: [
      ...received(letter),
      ...paragraph('reason', sentence(`Sau khi xem xét, ${agency} không thụ lý giải quyết, lý do: ${reason}`)),
      ...paragraph('guidance', sentence(guidance)),
    ],
  }
}

const numbered = ({ code }: Letter['petition']) => (code === null ? '' : ` (số đến ${oneLine(code)})`)

/** How every letter begins: when it came, from whom and what it is about. */
function received({ petition, agency, thing, sender, address, about, dayOf }: Letter): Block[] {
  return [
    ...paragraph('received', sentence(`${capitalise(dayOf(petition.receivedOn))}, ${agency} nhận được ${thing}${numbered(petition)} của ${sender}; địa chỉ: ${address}`)),
    ...paragraph('about', sentence(`Nội dung: ${about}`)),
  ]
}
