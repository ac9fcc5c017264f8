/** Before this a guess jumps about more than it tells. */
const [ENOUGH_MS, ENOUGH_DONE] = [3000, 0.03]

/** How long work of which `done` (0 to 1) took `elapsed` ms will go on, in words; empty while that cannot be told. */
export function timeLeft(done: number, elapsed: number): string {
  if (elapsed < ENOUGH_MS || done < ENOUGH_DONE || done >= 1) return ''
  const seconds = elapsed / done * (1 - done) / 1000
  if (seconds < 50) return `còn khoảng ${Math.max(1, seconds < 10 ? Math.ceil(seconds) : Math.ceil(seconds / 5) * 5)} giây`
  return `còn khoảng ${Math.ceil(seconds / 60)} phút`
}
