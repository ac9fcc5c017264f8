import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { mutationNamed } from './mutations.ts'

/**
 * Loaded before everything else with RELIABILITY_MUTATION set: breaks one rule in the text of one module as it is loaded.
 * Files stay as they are. A text that is not there, or is there twice, ends the process: the list of mutations has to follow the code.
 */
const root = join(import.meta.dirname, '../..')
const wanted = process.env['RELIABILITY_MUTATION'] ?? ''
const { file, from, to } = mutationNamed(wanted)
const target = pathToFileURL(join(root, file)).href

registerHooks({
  load(url, context, next) {
    const loaded = next(url, context)
    if (url !== target) return loaded
    const text = Buffer.from(loaded.source as Uint8Array).toString()
    if (text.split(from).length !== 2) {
      process.stderr.write(`no such text to break, or several, in ${file}: ${from}\n`)
      process.exit(70)
    }
    return { ...loaded, source: text.replace(from, () => to) }
  },
})
