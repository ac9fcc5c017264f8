const clock = new Intl.DateTimeFormat('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
const day = new Intl.DateTimeFormat('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh', day: '2-digit', month: '2-digit', year: 'numeric' })

/** An ISO time as people in Vietnam read it: "14:20 · 18/11/2026". */
export const localTime = (iso: string): string => `${localClock(iso)} · ${localDay(iso)}`
/** The hour and minute of an ISO time: "09:41". */
export const localClock = (iso: string): string => clock.format(new Date(iso))
/** The day of an ISO time: "18/11/2026". */
export const localDay = (iso: string): string => day.format(new Date(iso))

const weekdays = ['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy']
/** A day (yyyy-mm-dd) with its weekday: "Thứ Sáu, 20/11/2026". */
export const longDay = (date: string): string => `${weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()]}, ${date.split('-').reverse().join('/')}`

/** An ISO time as one says it on a day (yyyy-mm-dd): "09:41", "16:52 hôm qua", "16:52 ngày 18/11/2026". */
export function spokenTime(iso: string, today: string): string {
  const told = localDay(iso).split('/').reverse().join('-')
  const apart = Math.round((Date.parse(today) - Date.parse(told)) / 86_400_000)
  if (apart === 0) return localClock(iso)
  return `${localClock(iso)} ${apart === 1 ? 'hôm qua' : `ngày ${localDay(iso)}`}`
}
