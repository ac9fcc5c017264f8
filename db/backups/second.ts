import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, parse, relative, resolve } from 'node:path'
import { attachmentPath } from '../attachments.ts'
import type { BackupList } from '../contract/backupApi.ts'
import { AppError } from '../contract/errors.ts'
import { copySound, isSound, removeQuietly, writeWhole } from '../disk.ts'
import { registerFile } from '../identity.ts'
import { makeFolder } from '../writeAccess.ts'
import { isGood, keptIn } from './list.ts'
import type { Manifest } from '../contract/backupFiles.ts'
import { lookBeside, writeManifest } from './manifest.ts'
import { backupName, backupsOf, databaseEnding, highestIn, manifestOf, namesIn, storedFilesOf } from './names.ts'
import { learnNumber, nextNumber } from './numbers.ts'
import { type BackupStatus, noteQuietly, noteStatus, readStatus } from './status.ts'
import { thin } from './thin.ts'

/** The file that says whose backups lie in a folder. */
const markName = 'sao-luu-so-dan-van.json'
const secondPrefix = 'SaoLuu-SoDanVan-'

/**
 * Chooses a folder of another drive for second copies and marks it, or a folder of their own in it where other things lie there, as this register's; null forgets it and leaves what lies there.
 * @throws AppError invalid where the folder cannot serve, otherRegister where another register's backups lie there, writeFailed
 */
export function chooseSecond(folder: string, chosen: string | null, origin: string): void {
  if (chosen === null) return void noteStatus(folder, { second: null, secondCopy: null })
  const place = ownFolder(resolve(chosen), origin)
  if (isWithin(place, folder) || isWithin(folder, place)) {
    throw new AppError('invalid', 'Bản sao thứ hai phải nằm ngoài thư mục của sổ. Chưa đổi gì. Hãy chọn một ổ đĩa khác hoặc USB.')
  }
  if (existsSync(join(chosen, registerFile)) || existsSync(join(dirname(chosen), registerFile))) {
    throw new AppError('invalid', `Thư mục ${chosen} là của một sổ. Chưa đổi gì. Hãy chọn thư mục khác cho bản sao thứ hai.`)
  }
  if (!existsSync(chosen) || !statSync(chosen).isDirectory()) throw new AppError('invalid', `Không thấy thư mục ${chosen}. Chưa đổi gì. Hãy cắm ổ đĩa rồi chọn lại.`)
  const found = readMark(place)
  if (found && found.origin !== origin) {
    throw new AppError('otherRegister', `Thư mục ${place} đang giữ bản sao lưu của một sổ khác. Chưa đổi gì. Hãy chọn thư mục khác.`)
  }
  const id = found?.id ?? randomUUID()
  try {
    makeFolder(place)
    if (!found) writeWhole(join(place, markName), `${JSON.stringify({ format: 1, id, origin })}\n`)
    noteStatus(folder, { second: { folder: place, id }, secondCopy: null })
    learnNumber(folder, highestIn(place))
  } catch (error) {
    throw new AppError('writeFailed', `Không ghi được vào ${place}. Chưa đổi gì. Hãy bỏ khóa ghi của ổ đĩa hoặc chọn thư mục khác.`, { cause: error })
  }
}

/** An empty folder serves as it is, and one that serves already; beside anything else the copies get a folder of their own. */
function ownFolder(chosen: string, origin: string): string {
  if (readMark(chosen) || namesIn(chosen).length === 0) return chosen
  return join(chosen, `${secondPrefix}${origin.slice(0, 8)}`)
}

/** Folders of second copies in a folder a person points at: itself, and those made for registers in it. */
export const secondFoldersIn = (folder: string): string[] =>
  [folder, ...namesIn(folder).filter(name => name.startsWith(secondPrefix)).map(name => join(folder, name))]

const isWithin = (path: string, folder: string) => {
  const way = relative(folder, path)
  return way === '' || !(way.startsWith('..') || isAbsolute(way))
}

function readMark(place: string): { id: string; origin: string } | undefined {
  try {
    return JSON.parse(readFileSync(join(place, markName), 'utf8')) as { id: string; origin: string }
  } catch {
    return undefined
  }
}

/** The chosen place, where it is plugged in. */
export const secondNow = ({ second }: Pick<BackupStatus, 'second'>): string | undefined =>
  (second && readMark(second.folder)?.id === second.id ? second.folder : undefined)

/**
 * Looks for the chosen place under every letter of Windows, since a stick comes back under another one. A letter that stands for
 * another machine may take seconds to answer: never to be asked in the thread that keeps the register.
 */
function findSecond(folder: string, { second }: BackupStatus): string | undefined {
  const there = secondNow({ second })
  if (!second || there !== undefined || process.platform !== 'win32') return there
  const below = relative(parse(second.folder).root, second.folder)
  const found = Array.from({ length: 24 }, (_, at) => join(`${String.fromCharCode(67 + at)}:\\`, below)).find(place => readMark(place)?.id === second.id)
  if (found !== undefined) noteQuietly(folder, { second: { folder: found, id: second.id } })
  return found
}

/** The number of the drive a folder lies on: under Windows that of its volume, whatever its letter. */
const driveOf = (folder: string) => statSync(folder, { throwIfNoEntry: false })?.dev

/** The second place as a screen sees it. */
export function secondView(folder: string): BackupList['second'] {
  const status = readStatus(folder)
  if (!status.second) return null
  const place = secondNow(status)
  const newest = place === undefined ? undefined : keptIn(place).find(isGood)
  return {
    folder: place ?? status.second.folder, present: place !== undefined, sameDisk: place !== undefined && driveOf(place) === driveOf(folder),
    at: newest?.manifest.madeAt ?? (status.secondCopy?.ok ? status.secondCopy.at : null),
    message: status.secondCopy && !status.secondCopy.ok ? status.secondCopy.message : null,
  }
}

/**
 * Copies the newest proved backup to the second place if that is plugged in and lacks it: every byte is read back and compared,
 * files it has are not copied again, older backups there are thinned by the same rule. Answers the number of backups copied.
 * @throws AppError writeFailed; a part may lie there, the backups there before are whole
 */
export function copyToSecond(folder: string, now: string): number {
  const status = readStatus(folder)
  const place = findSecond(folder, status)
  const newest = keptIn(backupsOf(folder), status.spoilt).find(isGood)
  if (place === undefined || !newest) return 0
  try {
    if (keptIn(place).some(there => isGood(there) && there.manifest.sha256 === newest.manifest.sha256)) return 0
    learnNumber(folder, highestIn(place))
    const copied = carry(folder, newest.file, newest.manifest, place)
    thin(place, now, { staying: copied, origin: newest.manifest.origin })
    noteQuietly(folder, { secondCopy: { at: now, ok: true, message: null } })
    return 1
  } catch (error) {
    const failure = new AppError('writeFailed', `Chưa chép được bản sao lưu sang ${place}: ổ đĩa đầy, bị khóa ghi hoặc đã rút. Các bản sao lưu trong máy còn nguyên. Hãy cắm lại ổ đĩa.`, { cause: error })
    noteQuietly(folder, { secondCopy: { at: now, ok: false, message: failure.message } })
    throw failure
  }
}

function carry(folder: string, file: string, manifest: Manifest, place: string): string {
  const store = storedFilesOf(place)
  makeFolder(store)
  for (const sha256 of manifest.attachments) carryFile(folder, join(store, sha256), sha256)
  const target = freeName(folder, file, manifest, place)
  // The manifest comes last: without it nothing there counts as a backup.
  removeQuietly(manifestOf(target))
  if (!copySound(file, target, manifest.sha256) || !isSound(target, manifest.sha256)) {
    removeQuietly(target)
    throw new Error('what was read back is not what was written')
  }
  writeManifest(target, manifest)
  return basename(target)
}

/** From the backups or the register, whichever holds the right bytes; a sound file there is never touched. */
function carryFile(folder: string, target: string, sha256: string): void {
  const sources = [join(storedFilesOf(backupsOf(folder)), sha256), attachmentPath(folder, sha256)].filter(path => existsSync(path))
  const bytes = statSync(target, { throwIfNoEntry: false })?.size
  if (bytes !== undefined && sources.some(path => statSync(path).size === bytes)) return
  if (isSound(target, sha256)) return
  sources.some(path => copySound(path, target, sha256))
}

/** The same name; where a good backup bears it already, as when the register was used on two machines, the next number. */
function freeName(folder: string, file: string, manifest: Manifest, place: string): string {
  const same = join(place, basename(file))
  if (!lookBeside(same).manifest) return same
  return join(place, backupName(Math.max(nextNumber(folder), highestIn(place) + 1), manifest.madeAt, manifest.reason) + databaseEnding)
}
