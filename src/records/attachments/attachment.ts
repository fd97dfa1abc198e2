/** A document that goes with a record: what it is, and the file as its maker called it. */
export type Attachment = {
  id: string
  /** The version of the record with which it came. */
  fromVersion: number
  title: string
  fileId: string
  fileName: string
  /** The id of the kind of file that its bytes showed it to be: 'pdf'. */
  kind: string
  bytes: number
}

/** A version of a record may have so many, and so much of them together. */
export const MOST_ATTACHMENTS = 20
export const MOST_BYTES_TOGETHER = 100 * 1024 * 1024
