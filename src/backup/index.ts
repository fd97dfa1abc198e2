export { makeBackup, type Backup } from './make-backup.ts'
export { restoreBackup } from './restore-backup.ts'
export { readBackup, type Header } from './backup-file.ts'
