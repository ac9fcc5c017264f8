import { createHash, randomUUID } from 'node:crypto'
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js'
import type { ZipWriterAddDataOptions } from '@zip.js/zip.js'
import { signManifest } from '../../electron/usb/packageManifest.ts'
import type { ManifestEntry, ManifestFields } from '../../electron/usb/packageManifest.ts'
import { blankSeal, makeSeal, sealBytes } from '../../electron/usb/seal.ts'
import { makeKeys } from '../../electron/usb/signature.ts'

export const packageKeys = makeKeys()
export const packagePassword = 'uh96-hfyx-e7r2-5xk8-t5wr-e28u'

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

export function manifestFields(changes: Partial<ManifestFields> = {}): ManifestFields {
  return {
    packageId: randomUUID(), sequence: 2, previous: { sequence: 1, sha256: 'a'.repeat(64) },
    createdAt: '2026-11-20T10:00:00+07:00', program: { version: '0.1.0', schemaVersion: 1 },
    agency: { id: randomUUID(), code: 'SNV', name: 'Sở Nội vụ', parentName: 'UBND tỉnh' },
    period: { code: '2025', label: 'Năm 2025', from: '2025-01-01', to: '2025-12-31' },
    level: 'full', counts: {}, ...changes,
  }
}

/** NDJSON of so many rows, each with an id of its own. */
export function rows(count: number): Buffer {
  const row = (_: unknown, index: number) => JSON.stringify({ id: randomUUID(), name: `Mô hình số ${index + 1}` })
  const lines = Array.from({ length: count }, row)
  return Buffer.from(lines.map((line) => `${line}\n`).join(''))
}

export type LooseEntry = { path: string; bytes: Uint8Array; options?: ZipWriterAddDataOptions }

export type LoosePackage = {
  entries: LooseEntry[]
  /** What the manifest says, when it should not simply list the entries. */
  listed?: ManifestEntry[]
  counts?: Record<string, number>
  manifestText?: (honest: string) => string
  manifestFirst?: boolean
  manifestKeys?: { publicKey: string; privateKey: string }
  /** Changes the zip's bytes before they are sealed. */
  spoil?: (zip: Buffer) => Buffer
}

/** A package by a sender who holds the key and the password but keeps to none of the rules. */
export async function looselyPacked(loose: LoosePackage): Promise<Buffer> {
  const listed = loose.listed ??
    loose.entries.map(({ path, bytes }) => ({ path, bytes: bytes.length, sha256: sha256(bytes) }))
  const text = signManifest(manifestFields({ counts: loose.counts ?? {} }), listed, loose.manifestKeys ?? packageKeys)
  const manifest = { path: 'manifest.json', bytes: Buffer.from((loose.manifestText ?? ((same) => same))(text)) }
  const zip = new ZipWriter(new Uint8ArrayWriter(), {
    password: packagePassword, encryptionStrength: 3, useWebWorkers: false,
  })
  const all: LooseEntry[] = loose.manifestFirst ? [manifest, ...loose.entries] : [...loose.entries, manifest]
  for (const { path, bytes, options } of all) await zip.add(path, new Uint8ArrayReader(bytes), options ?? {})
  const written = Buffer.from(await zip.close(blankSeal()))
  return seal((loose.spoil ?? ((same) => same))(written))
}

/** Puts a valid seal on a zip that ends with room for one. */
export function seal(zip: Buffer): Buffer {
  const body = zip.subarray(0, zip.length - sealBytes)
  return Buffer.concat([body, makeSeal(createHash('sha256').update(body).digest(), packageKeys)])
}

/** Replaces every occurrence of one ASCII text by another of the same length. */
export function replaceText(bytes: Buffer, from: string, to: string): Buffer {
  return Buffer.from(bytes.toString('latin1').replaceAll(from, to), 'latin1')
}
