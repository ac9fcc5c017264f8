import { execFile } from 'node:child_process'
import { readFile, stat, statfs } from 'node:fs/promises'
import { basename } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import type { ProgramOutput } from '../../db/contract/program.ts'
import { type Mount, allMounts, driveType, parseDriveNumber } from '../usb/drives.ts'

export type Drive = ProgramOutput<'program.drives'>[number]

/** The drives a person may put something on: on Windows every letter, on Linux what is mounted where sticks are. */
export const listDrives = (): Promise<Drive[]> => (process.platform === 'win32' ? windowsDrives() : linuxDrives())

/** Where desktops of Linux mount sticks, and where people mount disks by hand. */
const stickPlaces = /^\/(media|run\/media|mnt)\//

/** The mounts among all that are sticks and other disks put in by a person; the last mounted wins where two share a place. */
export function stickMounts(mountinfo: string): Mount[] {
  const mounts = allMounts(mountinfo).filter(({ point }) => stickPlaces.test(point))
  return [...new Map(mounts.map(mount => [mount.point, mount])).values()]
}

async function linuxDrives(): Promise<Drive[]> {
  const mounts = stickMounts(await readFile('/proc/self/mountinfo', 'utf8').catch(() => ''))
  return Promise.all(mounts.map(async ({ point }) => ({
    path: point, label: basename(point), type: await driveType(point), ...await roomOn(point),
  })))
}

async function roomOn(path: string): Promise<Pick<Drive, 'freeBytes' | 'totalBytes'>> {
  try {
    const { bavail, blocks, bsize } = await statfs(path)
    return { freeBytes: bavail * bsize, totalBytes: blocks * bsize }
  } catch {
    return { freeBytes: null, totalBytes: null }
  }
}

// Numbers, not words: Windows translates its words. UTF-8, because labels are Vietnamese.
const question = '[Console]::OutputEncoding=[Text.Encoding]::UTF8; '
  + 'ConvertTo-Json -Compress @(Get-CimInstance Win32_LogicalDisk | Select-Object DeviceID,VolumeName,DriveType,FreeSpace,Size)'

async function windowsDrives(): Promise<Drive[]> {
  const words = ['-NoProfile', '-NonInteractive', '-Command', question]
  const { stdout } = await promisify(execFile)('powershell', words, { windowsHide: true, timeout: 10_000 })
  return parseLogicalDisks(stdout)
}

const logicalDisks = z.array(z.object({
  DeviceID: z.string(), VolumeName: z.string().nullish(), DriveType: z.number(), FreeSpace: z.number().nullish(), Size: z.number().nullish(),
}))

/**
 * Reads Win32_LogicalDisk as JSON. Drives without a disk in them, discs and what Windows cannot name are left out.
 * @throws Error when it is no such JSON
 */
export function parseLogicalDisks(json: string): Drive[] {
  const disks = logicalDisks.parse(JSON.parse(json.replace(/^\uFEFF/, '')))
  return disks.filter(disk => disk.Size != null && disk.DriveType !== 5).map(disk => {
    const type = parseDriveNumber(String(disk.DriveType))
    const name = disk.VolumeName || (type === 'removable' ? 'USB' : 'Ổ đĩa')
    return { path: `${disk.DeviceID}\\`, label: `${name} (${disk.DeviceID})`, type, freeBytes: disk.FreeSpace ?? null, totalBytes: disk.Size ?? null }
  })
}

/** Something cheap that changes when a drive comes or goes. */
async function traceOfDrives(): Promise<string> {
  if (process.platform !== 'win32') {
    return stickMounts(await readFile('/proc/self/mountinfo', 'utf8').catch(() => '')).map(({ point, source }) => `${source} ${point}`).join('\n')
  }
  const letters = Array.from({ length: 26 }, (_, place) => String.fromCharCode(65 + place))
  const there = await Promise.all(letters.map(letter => stat(`${letter}:\\`).then(() => letter, () => '')))
  return there.join('')
}

export type DriveWatch = {
  /** The drives now; from here on, for a while, comings and goings are told. @throws Error when the system does not say */
  list(): Promise<Drive[]>
  close(): void
}

/** How often drives are looked at, and for how long after somebody asked for them. */
const [EVERY_MS, INTEREST_MS] = [2000, 10_000]

/** Tells `changed` when a drive comes or goes, as long as somebody has asked for the drives lately. */
export function watchDrives(changed: () => void, ask: { list(): Promise<Drive[]>; trace(): Promise<string> } = { list: listDrives, trace: traceOfDrives }): DriveWatch {
  let asked = 0
  let timer: NodeJS.Timeout | undefined
  let known: string | undefined

  async function look(): Promise<void> {
    const trace = await ask.trace().catch(() => known)
    if (known !== undefined && trace !== known) changed()
    known = trace
    // The next look waits for this one: a drive that is slow to answer must not pile them up.
    timer = Date.now() - asked < INTEREST_MS ? setTimeout(() => void look(), EVERY_MS).unref() : undefined
  }

  return {
    async list() {
      asked = Date.now()
      if (timer === undefined) {
        // What came while nobody asked is in this very answer.
        known = undefined
        timer = setTimeout(() => void look(), 0).unref()
      }
      return ask.list()
    },
    close: () => clearTimeout(timer),
  }
}
