import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findElectron } from './electronRuntime.ts'
import { say } from './say.ts'

/**
 * `npm run electron`: fetches Electron's runtime of the pinned version into its package, where `npm start` finds it. The
 * package's own installer does it and checks the download against the sums it came with. Gives the exit code.
 */
export async function fetchRuntime(root: string = join(import.meta.dirname, '../..')): Promise<number> {
  const found = findElectron(root)
  if (found !== undefined) return say(`Electron đã có ở ${found}. Chạy npm start để mở chương trình.`), 0
  const folder = join(root, 'node_modules/electron')
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
  say(`Đang tải Electron ${version} từ github.com, khoảng 120 MB…`)
  const { code, reason } = await run(join(folder, 'install.js'), root)
  if (code === 0 && findElectron(root) !== undefined) return say('Đã tải xong và khớp mã kiểm tra. Chạy npm start để mở chương trình.'), 0
  process.stderr.write('Chưa tải được Electron. Không có gì khác bị thay đổi, npm start vẫn mở chương trình trong trình duyệt.\n'
    + 'Máy này cần vào được github.com, hoặc đặt ELECTRON là đường dẫn tới chương trình electron đã có sẵn.\n'
    + (reason === '' ? '' : `Lý do máy báo: ${reason}\n`))
  return 1
}

/** Runs the installer; `reason` is the last line it complained with. */
function run(script: string, root: string): Promise<{ code: number; reason: string }> {
  const child = spawn(process.execPath, [script], { cwd: root, stdio: ['ignore', 'inherit', 'pipe'] })
  let said = ''
  child.stderr.on('data', (text: Buffer) => { said += text.toString() })
  const done = (code: number) => ({ code, reason: said.trim().split('\n').at(-1)?.slice(0, 300) ?? '' })
  return new Promise(resolve => {
    child.once('error', () => resolve(done(1)))
    child.once('close', code => resolve(done(code ?? 1)))
  })
}
