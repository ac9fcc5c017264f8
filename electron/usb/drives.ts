import { execFile } from 'node:child_process'
import { readFile, realpath } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { promisify } from 'node:util'
import type { DriveType } from '../../db/index.ts'

/** The line of /proc/self/mountinfo a path lies under. `device` is major:minor, `source` such as /dev/sdb1. */
export type Mount = { point: string; device: string; type: string; source: string }

const networkTypes = /^(nfs4?|cifs|smb3?|smbfs|9p|afs|ceph|glusterfs|davfs|fuse\.(sshfs|rclone|davfs.*|gvfsd-fuse))$/

/** What kind of drive a folder lies on, or would once it is made; 'unknown' rather than a guess, never an error. */
export async function driveType(path: string): Promise<DriveType> {
  try {
    return process.platform === 'win32' ? await windowsDriveType(path) : await linuxDriveType(path)
  } catch {
    return 'unknown'
  }
}

/** Every mount in the text of /proc/self/mountinfo. */
export function allMounts(mountinfo: string): Mount[] {
  return mountinfo.split('\n').map(parseMount).filter((mount) => mount !== undefined)
}

/** The mount a path lies under, from the text of /proc/self/mountinfo; of equals, the last mounted. */
export function mountOf(path: string, mountinfo: string): Mount | undefined {
  return allMounts(mountinfo)
    .filter(({ point }) => point === '/' || path === point || path.startsWith(`${point}/`))
    .reduce<Mount | undefined>(deeper, undefined)
}

const deeper = (best: Mount | undefined, mount: Mount): Mount =>
  best !== undefined && best.point.length > mount.point.length ? best : mount

/** Whether a Linux file system type is one that lies on another machine. */
export function isNetworkType(type: string): boolean {
  return networkTypes.test(type)
}

/** Reads what `fsutil fsinfo drivetype E:` prints. Windows translates the words; anything not known is 'unknown'. */
export function parseFsutil(output: string): DriveType {
  const words = /^\s*[a-z]:\\?\s*-\s*(.+?)\s*$/im.exec(output)?.[1]?.toLowerCase() ?? ''
  if (words.startsWith('fixed drive')) return 'fixed'
  if (words.startsWith('removable drive') || words.startsWith('cd-rom drive')) return 'removable'
  if (words.startsWith('remote/network drive')) return 'network'
  return 'unknown'
}

/** System.IO.DriveType; 5 is a drive for discs. */
const driveNumbers: ReadonlyMap<string, DriveType> = new Map([['2', 'removable'], ['3', 'fixed'], ['4', 'network'], ['5', 'removable']])

/** Reads the number .NET gives a type of drive, the same in every language of Windows. */
export function parseDriveNumber(output: string): DriveType {
  return driveNumbers.get(output.trim()) ?? 'unknown'
}

/** The root to ask Windows about: 'E:' for a path on a letter, 'network' for \\server\share, undefined otherwise. */
export function windowsRoot(path: string): string | undefined {
  const plain = path.replace(/^[\\/]{2}[?.][\\/](?=[a-z]:)/i, '')
  if (/^[\\/]{2}/.test(plain)) return 'network'
  return /^([a-z]:)/i.exec(plain)?.[1]?.toUpperCase()
}

async function windowsDriveType(path: string): Promise<DriveType> {
  const root = windowsRoot(await realpath(path).catch(() => path))
  if (root === undefined || root === 'network') return root ?? 'unknown'
  const said = parseFsutil(await answerOf('fsutil', ['fsinfo', 'drivetype', root]).catch(() => ''))
  if (said !== 'unknown') return said
  // A translated Windows answers in its own words. PowerShell takes longer to start, so it is asked second.
  return parseDriveNumber(await answerOf('powershell', ['-NoProfile', '-NonInteractive', '-Command', `[int][IO.DriveInfo]::new('${root}').DriveType`]))
}

async function answerOf(program: string, words: readonly string[]): Promise<string> {
  return (await promisify(execFile)(program, words, { windowsHide: true, timeout: 10_000 })).stdout
}

async function linuxDriveType(path: string): Promise<DriveType> {
  const mount = mountOf(await existingFolder(resolve(path)), await readFile('/proc/self/mountinfo', 'utf8'))
  if (mount === undefined) return 'unknown'
  if (isNetworkType(mount.type)) return 'network'
  return blockDeviceType(mount)
}

/** The path itself, or the nearest folder above it that exists, with links followed. */
async function existingFolder(path: string): Promise<string> {
  return realpath(path).catch(() => existingFolder(dirname(path)))
}

/** Asks sysfs; a partition has no `removable` of its own, its disk one level up has. USB disks count as removable. */
async function blockDeviceType(mount: Mount): Promise<DriveType> {
  const byNumber = `/sys/dev/block/${mount.device}`
  const byName = `/sys/class/block/${mount.source.replace(/^\/dev\//, '')}`
  const device = await realpath(byNumber).catch(() => realpath(byName))
  const flag = await readFile(`${device}/removable`, 'utf8').catch(() => readFile(`${device}/../removable`, 'utf8'))
  return flag.trim() === '1' || /\/usb\d+\//.test(device) ? 'removable' : 'fixed'
}

function parseMount(line: string): Mount | undefined {
  const [left = '', right = ''] = line.split(' - ')
  const [, , device, , point] = left.split(' ')
  const [type, source] = right.split(' ')
  if (device === undefined || point === undefined || type === undefined || source === undefined) return undefined
  return { point: unescapeOctal(point), device, type, source: unescapeOctal(source) }
}

/** The kernel writes blanks, tabs, newlines and backslashes in names as \040, \011, \012, \134. */
function unescapeOctal(text: string): string {
  return text.replace(/\\([0-7]{3})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 8)))
}
