import { AppError } from './contract/errors.ts'

export type DriveType = 'fixed' | 'removable' | 'network' | 'unknown'

const synced = /^(onedrive|dropbox|google ?drive|googledrive|my drive|icloud ?drive|icloud|box sync|mega|zalo cloud|nextcloud)( -.*)?$/i

/**
 * Refuses places where a live register would be lost or damaged: network shares (SQLite's locks do not hold there),
 * removable drives (pulled out in the middle of a write), folders a cloud service copies behind our back, and folders
 * named `databases`, which Chromium deletes. `path` is absolute; `driveType` says what the disk under it is.
 * @throws AppError networkPlace, removablePlace, syncedPlace, reservedPlace
 */
export function checkPlace(path: string, driveType: DriveType): void {
  const advice = 'Hãy chọn một thư mục trên ổ cứng của máy, ví dụ D:\\SoDanVan. Chưa có gì bị thay đổi.'
  const parts = path.split(/[\\/]+/).filter(Boolean)
  if (/^(\\\\|\/\/)(?!\?\\[A-Za-z]:)/.test(path) || driveType === 'network') {
    throw new AppError('networkPlace', `Không để sổ trên thư mục mạng được, vì hai máy cùng ghi sẽ làm hỏng sổ. ${advice}`)
  }
  if (driveType === 'removable') {
    throw new AppError('removablePlace', `Không để sổ trên USB hay ổ đĩa rời được, vì rút ra giữa chừng sẽ mất dữ liệu. ${advice} Muốn mang đi, hãy dùng lệnh đóng gói.`)
  }
  const cloud = parts.find(part => synced.test(part))
  if (cloud !== undefined) {
    throw new AppError('syncedPlace', `Thư mục "${cloud}" được đồng bộ lên mạng, chương trình đồng bộ có thể làm hỏng sổ. ${advice}`)
  }
  if (parts.some(part => part.toLowerCase() === 'databases')) {
    throw new AppError('reservedPlace', `Thư mục tên "databases" có thể bị trình duyệt bên trong chương trình xóa. ${advice}`)
  }
}
