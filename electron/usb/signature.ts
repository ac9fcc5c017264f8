import {
  createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify as verifySignature,
} from 'node:crypto'
import type { KeyObject } from 'node:crypto'

/** Ed25519 keys: `publicKey` the 32 raw bytes, `privateKey` PKCS#8 DER, both in canonical base64. */
export type SigningKeys = { publicKey: string; privateKey: string }

const publicKeyBytes = 32
const signatureBytes = 64

export function makeKeys(): SigningKeys {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const raw = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url')
  return {
    publicKey: raw.toString('base64'),
    privateKey: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
  }
}

/** 128 bits of the key's SHA-256 as eight groups of four, to be compared on paper: `3F0A 91C2 …`. */
export function fingerprint(publicKey: string): string {
  const hex = createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex').slice(0, 32).toUpperCase()
  return hex.replace(/(.{4})(?=.)/g, '$1 ')
}

/** Signs bytes (a SHA-256 digest or a manifest's text); the signature in canonical base64. */
export function signBytes(bytes: Uint8Array, privateKey: string): string {
  const key = createPrivateKey({ key: Buffer.from(privateKey, 'base64'), format: 'der', type: 'pkcs8' })
  return sign(null, bytes, key).toString('base64')
}

/** Whether `signature` is the key's over `bytes`. False, never an error, for anything malformed. */
export function verify(bytes: Uint8Array, signature: string, publicKey: string): boolean {
  const key = readPublicKey(publicKey)
  const raw = canonicalBase64(signature, signatureBytes)
  return key !== undefined && raw !== undefined && verifySignature(null, bytes, key, raw)
}

/**
 * The bytes of a base64 text, or undefined unless it is the one canonical spelling of exactly `length` bytes:
 * otherwise unused bits of the last letter could be flipped unseen.
 */
export function canonicalBase64(text: string, length: number): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64')
  return bytes.length === length && bytes.toString('base64') === text ? bytes : undefined
}

function readPublicKey(publicKey: string): KeyObject | undefined {
  const raw = canonicalBase64(publicKey, publicKeyBytes)
  if (raw === undefined) return undefined
  try {
    return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') }, format: 'jwk' })
  } catch {
    return undefined
  }
}
