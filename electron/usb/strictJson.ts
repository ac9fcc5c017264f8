const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * JSON.parse for text from outside: keys that could reach into JavaScript's own objects are refused at any depth.
 * Throws SyntaxError, and RangeError for absurd nesting.
 */
export function parseStrictJson(text: string): unknown {
  return JSON.parse(text, (key, value: unknown) => {
    if (forbiddenKeys.has(key)) throw new SyntaxError(`forbidden key ${key}`)
    return value
  })
}
