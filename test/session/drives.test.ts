import { expect, test } from 'vitest'
import { parseLogicalDisks, stickMounts, watchDrives } from '../../electron/session/drives.ts'

const mountinfo = [
  '22 1 8:1 / / rw - ext4 /dev/sda1 rw', '40 22 8:17 / /media/thu/USB\\040CUA\\040TOI rw - vfat /dev/sdb1 rw', '41 22 8:33 / /run/media/thu/KINGSTON rw - exfat /dev/sdc1 rw',
  '42 22 8:49 / /mnt/kho rw - ext4 /dev/sdd1 rw', '43 22 0:5 / /proc rw - proc proc rw', '44 22 8:34 / /run/media/thu/KINGSTON rw - exfat /dev/sdc2 rw', '45 22 0:9 / /media-kho rw - tmpfs none rw',
].join('\n')

test('sticks are found where desktops mount them', () => {
  expect(stickMounts(mountinfo).map(({ point, source }) => [point, source])).toEqual([
    ['/media/thu/USB CUA TOI', '/dev/sdb1'], ['/run/media/thu/KINGSTON', '/dev/sdc2'], ['/mnt/kho', '/dev/sdd1'],
  ])
})

test('the answer of Windows about its drives is read; empty readers and discs are left out', () => {
  const said = '\uFEFF[{"DeviceID":"C:","VolumeName":"","DriveType":3,"FreeSpace":5,"Size":10},{"DeviceID":"E:","VolumeName":"Dữ liệu","DriveType":2,"FreeSpace":1,"Size":2},'
    + '{"DeviceID":"F:","VolumeName":null,"DriveType":2,"FreeSpace":null,"Size":null},{"DeviceID":"G:","VolumeName":"Đĩa","DriveType":5,"FreeSpace":0,"Size":9},'
    + '{"DeviceID":"H:","VolumeName":"","DriveType":2,"FreeSpace":1,"Size":2},{"DeviceID":"Z:","VolumeName":"chung","DriveType":4,"FreeSpace":1,"Size":2}]'
  expect(parseLogicalDisks(said)).toEqual([
    { path: 'C:\\', label: 'Ổ đĩa (C:)', type: 'fixed', freeBytes: 5, totalBytes: 10 }, { path: 'E:\\', label: 'Dữ liệu (E:)', type: 'removable', freeBytes: 1, totalBytes: 2 },
    { path: 'H:\\', label: 'USB (H:)', type: 'removable', freeBytes: 1, totalBytes: 2 }, { path: 'Z:\\', label: 'chung (Z:)', type: 'network', freeBytes: 1, totalBytes: 2 },
  ])
  for (const bad of ['', 'null', '{}', '[1]']) expect(() => parseLogicalDisks(bad), bad).toThrow(/JSON|expected/i)
})

test('a stick that comes is told while somebody is interested', async () => {
  let [trace, told] = ['', 0]
  const watch = watchDrives(() => { told += 1 }, { list: async () => [], trace: async () => trace })
  await watch.list()
  await new Promise(resolve => setTimeout(resolve, 50))
  expect(told).toBe(0)
  trace = '/dev/sdb1'
  await expect.poll(() => told, { timeout: 5000 }).toBe(1)
  watch.close()
})
