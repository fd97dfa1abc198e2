import type { FileKindId } from '#files/index.ts'
import type { LibraryItem } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'

export type LibraryKind = LibraryItem['kind']
export type Audience = LibraryItem['audience']
export type VersionStatus = 'for-comment' | 'published' | 'let-go'

export const KIND_WORDS: Readonly<Record<LibraryKind, string>> = {
  policy: 'Policy',
  framework: 'Framework',
  guidance: 'Guidance',
  contacts: 'Whom to turn to',
  template: 'Template',
  report: 'Report',
}

export const AUDIENCE_WORDS: Readonly<Record<Audience, string>> = {
  all: 'Everyone',
  schools: 'Schools',
  governors: 'Governors',
  staff: 'The service itself',
}

/** A document that the service publishes, whatever version of it is in force. */
export type LibraryDocument = {
  id: string
  /** The document of the model that it is, where the model names it. */
  item: string | null
  title: string
  kind: LibraryKind
  about: string
  audience: Audience
  /** The school that it is of, where it is of one alone. */
  schoolId: string | null
  schoolName: string | null
  reviewOn: PlainDate | null
  withdrawnAt: Date | null
  withdrawnBecause: string | null
  revision: number
  /** When the version in force was published; null while there is none. */
  updatedAt: Date | null
  isForComment: boolean
}

/** One version of it: published for good, out for comment, or never published. */
export type LibraryVersion = {
  id: string
  version: number
  status: VersionStatus
  says: string
  fileId: string
  fileName: string
  kind: FileKindId
  bytes: number
  addedAt: Date
  addedBy: string
  publishedAt: Date | null
}

/** What a reader said of a draft, or sent as their part of it. */
export type LibraryComment = {
  id: string
  says: string
  fileId: string | null
  fileName: string | null
  saidAt: Date
  saidBy: string
}

/** The version in force: the newest that was published. */
export function inForce(versions: readonly LibraryVersion[]): LibraryVersion | undefined {
  return versions.find(({ status }) => status === 'published')
}
