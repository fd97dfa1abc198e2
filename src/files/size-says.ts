import { kindOfFile } from './file-kinds.ts'

/** 'PDF, 1.2 MB': what one should know of a file before it is had. */
export function sizeSays({ kind, bytes }: { kind: string; bytes: number }): string {
  const name = kindOfFile(kind).says.replace(/^an? /, '')
  const size = bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${megabytes(bytes)} MB`
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}, ${size}`
}

const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(1).replace(/\.0$/, '')
