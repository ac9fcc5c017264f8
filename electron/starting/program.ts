import { join } from 'node:path'
import { type Built, build, isFresh } from './build.ts'

const program = (root: string): Built => ({
  config: join(root, 'electron/vite.config.ts'), folder: join(root, 'out/program'), made: 'main.cjs',
  from: ['electron', 'db', 'package-lock.json'].map(name => join(root, name)),
})

/** The built main file of the program, built first when it is missing or older than its sources. @throws AppError internal */
export async function builtProgram(root: string): Promise<string> {
  const built = program(root)
  if (!await isFresh(built)) await build(built, root)
  return join(built.folder, built.made)
}
