import { createHash } from 'node:crypto'
import type { ByteSource } from './byteSource.ts'
import { sourceChunks } from './byteSource.ts'
import { cancelled } from './diskErrors.ts'
import { PackageFault } from './packageFault.ts'
import { packageLimits } from './packageManifest.ts'
import { canonicalBase64, signBytes, verify } from './signature.ts'

/**
 * The seal is the zip comment, the last bytes of the file: `SDV1 <public key> <signature>` in canonical base64. It
 * signs the SHA-256 of every byte before it, the comment's length included, so that a flipped bit anywhere is refused
 * without the password.
 */
export const sealBytes = 'SDV1 '.length + 44 + 1 + 88
const endRecordBytes = 22
const endRecordSignature = 0x06054b50

/** A comment of the right length to be replaced once the rest of the file is written and hashed. */
export function blankSeal(): Uint8Array {
  return new Uint8Array(sealBytes).fill(0x20)
}

/** The seal over the SHA-256 of all bytes before it. */
export function makeSeal(sha256: Uint8Array, keys: { publicKey: string; privateKey: string }): Uint8Array {
  return Buffer.from(`SDV1 ${keys.publicKey} ${signBytes(sha256, keys.privateKey)}`, 'ascii')
}

/**
 * Checks the whole file against its seal and gives the sender's public key. Reads every byte once; needs no password.
 * Throws PackageFault notAPackage, newerPackage or damagedPackage; cancelled.
 */
export async function checkSeal(source: ByteSource, signal?: AbortSignal): Promise<string> {
  const end = source.size - sealBytes
  const seal = await readSeal(source)
  const hash = createHash('sha256')
  for await (const chunk of sourceChunks(source, end)) {
    if (signal?.aborted) throw cancelled()
    hash.update(chunk)
  }
  if (!verify(hash.digest(), seal.signature, seal.publicKey)) {
    throw new PackageFault('damagedPackage', '',
      'Niêm phong của gói không khớp: gói bị hỏng khi chép hoặc đã bị sửa. Chưa nhận gì từ gói. ' +
      'Hãy chép lại, nếu vẫn vậy thì đề nghị đơn vị gửi lại gói.')
  }
  return seal.publicKey
}

async function readSeal(source: ByteSource): Promise<{ publicKey: string; signature: string }> {
  const start = Buffer.from(await source.read(0, 4)).toString('latin1')
  if (start !== 'PK\u0003\u0004') throw notAPackage()
  const at = source.size - sealBytes - endRecordBytes
  if (at < 0) throw cutShort()
  const tail = Buffer.from(await source.read(at, endRecordBytes + sealBytes))
  const comment = tail.subarray(endRecordBytes).toString('latin1')
  if (tail.readUInt32LE(0) !== endRecordSignature || tail.readUInt16LE(20) !== sealBytes) throw await unsealed(source)
  if (/^SDV([2-9]|\d\d+) /.test(comment)) throw newer()
  const [, publicKey = '', signature = ''] = /^SDV1 (\S{44}) (\S{88})$/.exec(comment) ?? []
  if (canonicalBase64(publicKey, 32) === undefined || canonicalBase64(signature, 64) === undefined) throw cutShort()
  refuseOddDirectory(tail, at)
  return { publicKey, signature }
}

/** The directory must lie in this one file, right before its end record, and fit its own 32-bit fields (no zip64). */
function refuseOddDirectory(end: Buffer, at: number): void {
  const oneDisk = end.readUInt32LE(4) === 0 && end.readUInt16LE(8) === end.readUInt16LE(10)
  const directoryBytes = end.readUInt32LE(12)
  const fits = directoryBytes <= packageLimits.directoryBytes && directoryBytes + end.readUInt32LE(16) === at
  if (!oneDisk || !fits) throw cutShort()
}

/** A zip that ends properly without our comment is somebody else's; anything else was cut or added to. */
async function unsealed(source: ByteSource): Promise<PackageFault> {
  const tail = Buffer.from(await source.read(source.size - endRecordBytes, endRecordBytes))
  const plainZip = tail.readUInt32LE(0) === endRecordSignature && tail.readUInt16LE(20) === 0
  return plainZip ? notAPackage() : cutShort()
}

function notAPackage(): PackageFault {
  return new PackageFault('notAPackage', '',
    'Tệp này không phải gói dữ liệu của Sổ Dân vận. Chưa nhận gì. Hãy chọn đúng tệp .zip do đơn vị gửi.')
}

function cutShort(): PackageFault {
  return new PackageFault('damagedPackage', '',
    'Phần cuối của gói không nguyên vẹn: tệp bị cắt cụt, bị ghi thêm hoặc bị sửa. Chưa nhận gì từ gói. ' +
    'Hãy chép lại, nếu vẫn vậy thì đề nghị đơn vị gửi lại gói.')
}

function newer(): PackageFault {
  return new PackageFault('newerPackage', '',
    'Gói do phiên bản chương trình mới hơn tạo ra, bản đang dùng chưa đọc được. Chưa nhận gì từ gói. ' +
    'Hãy cập nhật chương trình rồi mở lại gói.')
}
