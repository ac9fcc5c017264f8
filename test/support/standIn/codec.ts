/**
 * Carries values between page and program as text, by the rules of structured cloning for plain data: `undefined`, NaN and
 * bytes survive; functions, symbols and objects of a class are refused as Electron refuses them. One function without
 * imports, because its text is also run inside the page.
 */
export function createCodec() {
  const refuse = () => new Error('An object could not be cloned.')

  function encode(value: unknown): unknown {
    if (value === undefined) return { $: 'undefined' }
    if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0))) return { $: 'number', v: Object.is(value, -0) ? '-0' : String(value) }
    if (value === null || typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') return value
    if (typeof value !== 'object') throw refuse()
    if (value instanceof Uint8Array) return { $: 'bytes', v: Array.from(value) }
    if (Array.isArray(value)) return { $: 'array', v: value.map(encode) }
    const proto: unknown = Object.getPrototypeOf(value)
    if (proto !== null && Object.getPrototypeOf(proto) !== null) throw refuse()
    return { $: 'object', v: Object.entries(value).map(([key, part]) => [key, encode(part)]) }
  }

  function decode(value: unknown): unknown {
    if (value === null || typeof value !== 'object') return value
    const { $: type, v } = value as { $: string; v: unknown }
    if (type === 'undefined') return undefined
    if (type === 'number') return Number(v)
    if (type === 'bytes') return Uint8Array.from(v as number[])
    if (type === 'array') return (v as unknown[]).map(decode)
    return Object.fromEntries((v as [string, unknown][]).map(([key, part]) => [key, decode(part)]))
  }

  return {
    pack: (value: unknown): string => JSON.stringify(encode(value)),
    unpack: (text: string): unknown => decode(JSON.parse(text)),
  }
}
