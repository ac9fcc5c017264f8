/** Chromium knows no scheme of ours: on the wire `app://so/x` is `https://so.app.standin/x`, and nothing else ends so. */
export const wireAddress = (url: string) => url.replace(/^([a-z]+):\/\/([a-z]+)(?=[/?#]|$)/, 'https://$2.$1.standin')
export const ownAddress = (url: string) => url.replace(/^(blob:)?https:\/\/([a-z]+)\.([a-z]+)\.standin(?=[/?#:]|$)/, '$1$3://$2')
