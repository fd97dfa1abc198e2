import type { PlainDate } from '#shared/plain-date.ts'

export const COMMISSION_STATUSES = ['asked', 'answered', 'withdrawn'] as const
/** A commission is asked by heads until a course answers it, or who asked withdraws it. */
export type CommissionStatus = (typeof COMMISSION_STATUSES)[number]

/** RO-44. What a head commissions: a kind of course, across some groups, or across the whole partnership where none is named. */
export type CommissionSaid = {
  kind: string
  title: string
  about: string
  groupIds: readonly string[]
}

/** A commission as it stands, with the schools whose heads stand behind it. */
export type Commission = CommissionSaid & {
  id: string
  modelVersionId: string
  status: CommissionStatus
  askedById: string
  askedByName: string
  askedOn: PlainDate
  courseId: string | null
  groupNames: readonly string[]
  schools: readonly { id: string; name: string }[]
}

/** Across what it is commissioned, in words. */
export const sayAcross = ({ groupIds, groupNames }: Pick<Commission, 'groupIds' | 'groupNames'>) =>
  groupIds.length === 0 ? 'The whole partnership' : groupNames.join(', ')
