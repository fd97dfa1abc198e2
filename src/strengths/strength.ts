import type { PlainDate } from '#shared/plain-date.ts'

/** RO-56. What an audit says of a school. */
export const POINT_SORTS = ['performance', 'expertise', 'strength', 'area'] as const
export type PointSort = (typeof POINT_SORTS)[number]

export const SORT_WORDS: Readonly<Record<PointSort, { one: string; many: string }>> = {
  performance: { one: 'Performance', many: 'Performance' },
  expertise: { one: 'Expertise', many: 'Expertise' },
  strength: { one: 'Strength', many: 'Strengths' },
  area: { one: 'Area to develop', many: 'Areas to develop' },
}

/** RO-65. What is open to all partners once it is verified; of the rest only those read whom the model names, unless the school opens it. */
export const isOpenSort = (sort: PointSort) => sort === 'strength' || sort === 'expertise'

/** A point stands as somebody said it, was tested by two, or is no longer said. */
export type PointStatus = 'unverified' | 'verified' | 'withdrawn'

/** What is said in one point. */
export type PointSaid = {
  sort: PointSort
  aspect: string
  title: string
  about: string
  evidence: string | null
  marks: readonly string[]
}

/** Whose a point is: a school's, a partner's outside the service, or with neither the service's own. */
export type PointOwner = { schoolId: string | null; partner: string | null }

/** A point of an audit as it stands. */
export type Point = PointSaid &
  PointOwner & {
    id: string
    schoolName: string | null
    modelVersionId: string
    status: PointStatus
    saidByName: string
    saidOn: PlainDate
    beforeId: string | null
    confirmedOn: PlainDate | null
    isOpen: boolean
    withdrawnOn: PlainDate | null
    withdrawnBecause: string | null
    revision: number
  }

/** One time that a point was tested. */
export type PointCheck = { id: string; checkedOn: PlainDate; headName: string; withName: string; lookedAt: string }

/** What something of a list of the model is called; its id where the model no longer has it. */
export const nameIn = (items: readonly { id: string; name: string }[] | undefined, id: string) =>
  items?.find((each) => each.id === id)?.name ?? id
