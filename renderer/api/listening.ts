const NAME = 'so-dan-van-events'

/**
 * One window listens for all windows of a browser and passes on what it hears; when it is closed another takes over.
 * A browser opens no more than six connections to one host, so that with a listener each a sixth window would stand still.
 * `missed` is what a window must be told that takes over, since nobody listened for a moment.
 */
export async function listenTogether<Event>(listen: (tell: (event: Event) => void) => Promise<never>, hear: (event: Event) => void, missed: Event): Promise<void> {
  const others = new BroadcastChannel(NAME)
  others.addEventListener('message', ({ data }: MessageEvent<Event>) => hear(data))
  const tell = (event: Event) => {
    others.postMessage(event)
    hear(event)
  }
  const { held = [] } = await navigator.locks.query()
  const waited = held.some(lock => lock.name === NAME)
  await navigator.locks.request(NAME, () => {
    if (waited) tell(missed)
    return listen(tell)
  })
}
