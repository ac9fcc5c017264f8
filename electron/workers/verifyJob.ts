import { formatDate, formatNumber } from '../../db/contract/text/format.ts'
import { isKind, anyKind } from '../../db/contract/kinds/index.ts'
import { levelNames } from '../usb/levelNames.ts'
import type { PackageManifest } from '../usb/packageManifest.ts'
import { verifyPackage } from '../usb/verifyPackage.ts'
import type { JobWatch, VerifyInput, VerifyOutput } from './jobs.ts'

const clock = new Intl.DateTimeFormat('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
const day = new Intl.DateTimeFormat('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh', day: '2-digit', month: '2-digit', year: 'numeric' })

/** What is inside a package, in words. */
function told(manifest: PackageManifest): Record<string, string> {
  const records = Object.entries(manifest.counts).filter(([kind, count]) => isKind(kind) && count > 0)
  return {
    'Cơ quan gửi': manifest.agency.name, 'Gói số': String(manifest.sequence), 'Làm lúc': `${clock.format(new Date(manifest.createdAt))} ngày ${day.format(new Date(manifest.createdAt))}`,
    'Kỳ số liệu': `${manifest.period.label}, ${formatDate(manifest.period.from)} – ${formatDate(manifest.period.to)}`,
    'Mức dữ liệu': levelNames[manifest.level],
    'Hồ sơ': records.length === 0 ? 'Không có' : records.map(([kind, count]) => `${formatNumber(count)} ${isKind(kind) ? anyKind(kind).label.toLowerCase() : kind}`).join('; '),
  }
}

/** Checks a package away from the thread that keeps the register. */
export async function verify({ file, password }: VerifyInput, watch: JobWatch): Promise<VerifyOutput> {
  const { ok, findings, manifest, fingerprint } = await verifyPackage(file, { signal: watch.signal, ...(password === null ? {} : { password }) })
  const sealedBy: Record<string, string> = fingerprint === undefined ? {} : { 'Dấu vân chữ ký': fingerprint }
  return { ok, findings: findings.map(({ code, where, message }) => ({ code, where, message })), summary: manifest ? { ...told(manifest), ...sealedBy } : fingerprint === undefined ? null : sealedBy }
}
