import type { PlainDate } from '#shared/plain-date.ts'

/** The review that is agreed with the plan, and those that its progress makes necessary after it. */
export const REVIEW_KINDS = ['mid-point', 'further'] as const
export type ReviewKind = (typeof REVIEW_KINDS)[number]

/** How a subject moves. */
export const PROGRESS = {
  good: 'Good progress',
  some: 'Some progress',
  none: 'No progress',
} as const
export type Progress = keyof typeof PROGRESS

/** What a review says of one subject. */
export type SubjectProgress = { subject: string; progress: Progress; says: string | null }

/** What is celebrated, or why there is nothing yet: a review and a report both begin with it (SH-66). */
export type Celebrated = { celebration: string | null; celebrationNote: string | null }

/** A review of a case: planned, or held with what it found. */
export type CaseReview = Celebrated & {
  id: string
  caseId: string
  kind: ReviewKind
  dueOn: PlainDate
  /** The progress that made a further one necessary. */
  because: string | null
  heldOn: PlainDate | null
  ledByName: string | null
  progress: readonly SubjectProgress[]
  /** Where the plan keeps what was judged of its criteria at it. */
  checkId: string | null
  revision: number
}

export const REVIEW_NAMES: Readonly<Record<ReviewKind, string>> = {
  'mid-point': 'Mid-point review',
  further: 'Further review',
}

/** By this name in an address the mid-point review is found before it was held. */
export const AT_MID_POINT = 'mid-point'

/** 'good progress in English; no progress in Mathematics'. */
export const sayProgress = ({ progress }: Pick<CaseReview, 'progress'>): string =>
  (Object.keys(PROGRESS) as Progress[])
    .flatMap((each) => {
      const subjects = progress.filter((of) => of.progress === each).map(({ subject }) => subject)
      return subjects.length > 0 ? `${PROGRESS[each].toLowerCase()} in ${subjects.join(' and ')}` : []
    })
    .join('; ')
