import { randomInt } from 'node:crypto'

/**
 * Letters and digits that stay apart when read out in Vietnamese and when printed: no 0/o, 1/i/l, 2/z, 5/s, 6/b, 9/q;
 * of the rhyming tê, bê, đê, pê, vê, xê only t; of em-mờ, en-nờ, e-lờ only m; no a or 3, which sound like k (ca).
 * Digits whose look-alike letter is out stay.
 */
export const passwordAlphabet = '2456789efhkmrtuwxy'

const groups = 6
const groupLength = 4

/** A random password of six groups of four, `h4kt-92xm-…`: 24 symbols out of 18, a little over 100 bits. */
export function makePassword(): string {
  return Array.from({ length: groups }, makeGroup).join('-')
}

function makeGroup(): string {
  return Array.from({ length: groupLength }, () => passwordAlphabet.charAt(randomInt(passwordAlphabet.length))).join('')
}
