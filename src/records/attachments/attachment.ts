import { FILE_KINDS, type FileKindId } from '#files/index.ts'

/** A document that goes with a record: what it is, and the file as its maker called it. */
export type Attachment = {
  id: string
  /** The version of the record with which it came. */
  fromVersion: number
  title: string
  fileId: string
  fileName: string
  kind: FileKindId
  bytes: number
}

/** A version of a record may have so many, and so much of them together. */
export const MOST_ATTACHMENTS = 20
export const MOST_BYTES_TOGETHER = 100 * 1024 * 1024

/** 'PDF, 1.2 MB': what one should know of a file before it is had. */
export function sizeSays({ kind, bytes }: Pick<Attachment, 'kind' | 'bytes'>): string {
  const name = FILE_KINDS.find(({ id }) => id === kind)?.says.replace(/^an? /, '') ?? kind
  const size = bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${megabytes(bytes)} MB`
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}, ${size}`
}

const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(1).replace(/\.0$/, '')
