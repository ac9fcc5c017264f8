import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { MAX_ATTACHMENT_BYTES, attachmentTooLarge } from '../../db/contract/attachmentSize.ts'
import { AppError, type Result } from '../../db/contract/errors.ts'
import { jsonAnswer } from './headers.ts'
import { type Scratch, safeFileName } from './scratch.ts'

/**
 * Takes a file a window hands over into the scratch folder, from where `attachment.add` fetches it; the answer is a result
 * with its path. A file over the limit is refused by what it announces, or as soon as it is longer than that.
 */
export async function receiveUpload(scratch: Scratch, request: Request, address: URL): Promise<Response> {
  const name = safeFileName(address.searchParams.get('name') ?? '')
  const failure = (error: AppError, status: number) => jsonAnswer({ ok: false, error: error.toShape() } satisfies Result<never>, status)
  if (Number(request.headers.get('content-length') ?? 0) > MAX_ATTACHMENT_BYTES) return failure(attachmentTooLarge(name), 413)
  const path = join(scratch.room(), name)
  try {
    await store(request, path, name)
    return jsonAnswer({ ok: true, value: { path } } satisfies Result<{ path: string }>)
  } catch (error) {
    scratch.discard(path)
    if (error instanceof AppError) return failure(error, error.code === 'fileTooLarge' ? 413 : 500)
    return failure(unstored(name, error as NodeJS.ErrnoException), 500)
  }
}

async function store(request: Request, path: string, name: string): Promise<void> {
  const handle = await open(path, 'wx', 0o600)
  try {
    let bytes = 0
    for await (const chunk of request.body ?? []) {
      bytes += chunk.length
      if (bytes > MAX_ATTACHMENT_BYTES) throw attachmentTooLarge(name)
      await handle.writeFile(chunk)
    }
  } catch (error) {
    await handle.close()
    await rm(path, { force: true })
    throw error
  }
  await handle.close()
}

const unstored = (name: string, error: NodeJS.ErrnoException) => (error.code === 'ENOSPC'
  ? new AppError('diskFull', `Ổ đĩa đã đầy nên chưa nhận được tệp "${name}". Hồ sơ còn nguyên. Hãy xóa bớt tệp không cần rồi làm lại.`, { cause: error })
  : new AppError('readFailed', `Chưa nhận được trọn tệp "${name}". Hồ sơ còn nguyên, tệp gốc không bị đụng tới. Hãy làm lại.`, { cause: error }))
