import type { PlainDate } from '#shared/plain-date.ts'

/** Information on a model that is proposed, or the final model itself. */
export type PublicationKind = 'information' | 'final'

/** What was sent to schools of a model. */
export type Publication = {
  id: string
  modelVersionId: string
  kind: PublicationKind
  title: string
  says: string
  askedBy: string | null
  askedFor: string | null
  askedOn: PlainDate | null
  publishedOn: PlainDate
  publishedByName: string
  /** The last day of the term before whose end schools are to have it; null where it has no dates. */
  termEndsOn: PlainDate | null
}

export type NewPublication = Pick<Publication, 'kind' | 'title' | 'says' | 'askedBy' | 'askedFor' | 'askedOn'>

/** A school with the number of people whom something reached there. */
export type SchoolReached = { schoolId: string; schoolName: string; reached: number }

/** ES-05. Whether a final model came after the end of the term; undefined where nobody said when that is, and of information, which has no such day. */
export const isAfterTerm = ({
  kind,
  publishedOn,
  termEndsOn,
}: Pick<Publication, 'kind' | 'publishedOn' | 'termEndsOn'>): boolean | undefined =>
  termEndsOn === null || kind === 'information' ? undefined : publishedOn > termEndsOn
