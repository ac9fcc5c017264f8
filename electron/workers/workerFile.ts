import { fileURLToPath } from 'node:url'

/** The file of a worker beside this one: TypeScript when the sources run, JavaScript in a bundle. */
export function workerFile(name: string): string {
  const here = import.meta.url
  return fileURLToPath(new URL(here.endsWith('.ts') ? `./${name}.ts` : `./${name}.cjs`, here))
}
