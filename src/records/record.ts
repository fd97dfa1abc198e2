export const RECORD_STATUSES = ['draft', 'issued'] as const
export type RecordStatus = (typeof RECORD_STATUSES)[number]

/** What was written of a visit: one version of it, a draft or issued for good. */
export type VisitRecord = {
  id: string
  visitId: string
  version: number
  status: RecordStatus
  authorId: string
  authorName: string
  issuedAt: Date | null
  correctsBecause: string | null
  revision: number
  sections: readonly RecordSection[]
}

/** One section as it was written; `judgement` is a value of the scale that the model gives the section. */
export type RecordSection = { section: string; body: string; judgement: number | null; isNotDiscussed: boolean }
