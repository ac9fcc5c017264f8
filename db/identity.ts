/** "SDV1" as the application id in the header of the file: tells our registers from any other SQLite file. */
export const APPLICATION_ID = 0x53445631

export const registerFile = 'register.sqlite'
export const lockFile = 'register.lock'
export const registerFolders = ['attachments', 'backups', 'log'] as const
