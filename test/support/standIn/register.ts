import { registerHooks } from 'node:module'

// Makes `require('electron')` answer with the stand-in: node --import register.ts main.cjs
const standIn = new URL('./electron.ts', import.meta.url).href

registerHooks({
  resolve: (specifier, context, next) => (specifier === 'electron' ? { url: standIn, shortCircuit: true, format: 'module-typescript' } : next(specifier, context)),
})
