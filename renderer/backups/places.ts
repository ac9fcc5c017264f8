/** Address of the look into one backup of the open register. */
export const previewPlace = (file: string): string => `/backups/preview?file=${encodeURIComponent(file)}`
