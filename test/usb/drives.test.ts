import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { driveType, isNetworkType, mountOf, parseDriveNumber, parseFsutil, windowsRoot } from '../../electron/usb/drives.ts'

const mountinfo = [
  '22 1 8:2 / / rw,relatime shared:1 - ext4 /dev/sda2 rw',
  '27 22 0:5 / /proc rw,nosuid - proc proc rw',
  '61 22 8:17 / /media/thu/USB\\040CÔNG\\040TÁC rw,nosuid shared:33 - vfat /dev/sdb1 rw,uid=1000,utf8',
  '62 22 0:47 / /mnt/chung rw,relatime shared:34 - cifs //may-chu/chung rw,vers=3.1.1',
  '63 62 8:33 / /mnt/chung/o-ngoai rw - exfat /dev/sdc1 rw',
  '70 22 0:50 / /home/thu rw - nfs4 10.0.0.2:/home rw',
  '71 70 0:51 / /home/thu rw - ext4 /dev/sdd1 rw',
  '',
].join('\n')

describe('which mount a folder lies on', () => {
  test.each([
    ['/home/khac', '8:2', 'ext4'], ['/', '8:2', 'ext4'], ['/mnt/chung', '0:47', 'cifs'],
    ['/mnt/chung/2025/so', '0:47', 'cifs'], ['/mnt/chung/o-ngoai/so', '8:33', 'exfat'], ['/mnt/chungkhac', '8:2', 'ext4'],
  ])('%s', (path, device, type) => {
    expect(mountOf(path, mountinfo)).toMatchObject({ device, type })
  })

  test('names with blanks and Vietnamese letters are read as the kernel escapes them', () => {
    expect(mountOf('/media/thu/USB CÔNG TÁC/goi.zip', mountinfo)).toMatchObject({ device: '8:17', source: '/dev/sdb1' })
  })

  test('of two mounts on one folder the later one counts', () => {
    expect(mountOf('/home/thu/so', mountinfo)).toMatchObject({ type: 'ext4', source: '/dev/sdd1' })
  })

  test('without a mount list nothing is said', () => {
    expect(mountOf('/home', '')).toBeUndefined()
  })
})

test('file systems of other machines are told from local ones', () => {
  for (const type of ['nfs', 'nfs4', 'cifs', 'smb3', 'fuse.sshfs', '9p']) expect(isNetworkType(type)).toBe(true)
  for (const type of ['ext4', 'ntfs3', 'vfat', 'exfat', 'fuseblk', 'tmpfs', 'overlay', 'xfs', 'nfsd']) {
    expect(isNetworkType(type)).toBe(false)
  }
})

describe('what Windows says about a drive', () => {
  test.each([
    ['C: - Fixed Drive\r\n', 'fixed'], ['E: - Removable Drive\r\n', 'removable'], ['D: - CD-ROM Drive\r\n', 'removable'],
    ['Z: - Remote/Network Drive\r\n', 'network'], ['e:\\ - Removable Drive', 'removable'],
    ['X: - No such Root Directory\r\n', 'unknown'], ['R: - Ram Disk\r\n', 'unknown'],
    ['C: - Festplatte\r\n', 'unknown'], ['Error:  Access is denied.', 'unknown'], ['', 'unknown'],
  ] as const)('%j is %s', (output, type) => {
    expect(parseFsutil(output)).toBe(type)
  })

  test.each([
    ['2\r\n', 'removable'], ['3\r\n', 'fixed'], ['4', 'network'], ['5', 'removable'],
    ['0', 'unknown'], ['1', 'unknown'], ['6', 'unknown'], ['33', 'unknown'], ['', 'unknown'], ['toString', 'unknown'],
  ] as const)('a translated Windows is asked for the number of the type: %j is %s', (output, type) => {
    expect(parseDriveNumber(output)).toBe(type)
  })

  test.each([
    ['e:\\goi', 'E:'], ['C:/so', 'C:'], ['\\\\?\\D:\\so', 'D:'], ['\\\\may-chu\\chung', 'network'],
    ['//may-chu/chung', 'network'], ['\\\\?\\UNC\\may-chu\\chung', 'network'], ['so\\2025', undefined],
  ])('%s is asked for as %s', (path, root) => {
    expect(windowsRoot(path)).toBe(root)
  })
})

test('a folder of this machine has a type, also before it is made and through a link; never an error', async () => {
  const home = mkdtempSync(join(tmpdir(), 'drive-'))
  symlinkSync(home, join(home, 'link'))
  const type = await driveType(home)
  expect(['fixed', 'removable', 'network', 'unknown']).toContain(type)
  expect(await driveType(join(home, 'chua', 'co'))).toBe(type)
  expect(await driveType(join(home, 'link'))).toBe(type)
  expect(await driveType('')).toBeTypeOf('string')
  rmSync(home, { recursive: true })
})

const disk = process.platform === 'linux' ? localDisk() : undefined

test.skipIf(disk === undefined)('a disk of this machine is fixed or removable (needs a mounted disk)', async () => {
  expect(['fixed', 'removable']).toContain(await driveType(disk ?? ''))
})

/** A mounted block device, as the system lists them; containers may have none. */
function localDisk(): string | undefined {
  try {
    const targets = execFileSync('findmnt', ['-rno', 'TARGET', '-t', 'ext4,xfs,btrfs,vfat'], { encoding: 'utf8' })
    return targets.split('\n')[0] || undefined
  } catch {
    return undefined
  }
}
