import { join } from 'node:path'
import { type Built, build, isFresh } from './build.ts'

const screens = (root: string): Built => ({
  config: join(root, 'renderer/vite.config.ts'), folder: join(root, 'out/renderer'), made: 'index.html',
  from: ['renderer', 'db/contract', 'package-lock.json'].map(name => join(root, name)),
})

/** The folder of the built screens, built first when it is missing or older than its sources. @throws AppError internal */
export async function builtScreens(root: string, say: (text: string) => void): Promise<string> {
  const built = screens(root)
  if (!await isFresh(built)) {
    say('Đang dựng màn hình, chỉ lần đầu và sau khi cập nhật…')
    await build(built, root)
  }
  return built.folder
}
