import type { PlainDate } from '#shared/plain-date.ts'
import type { SchoolYear } from '#shared/school-year.ts'

export const POINT_KINDS = ['strength', 'improvement', 'priority'] as const
export type PointKind = (typeof POINT_KINDS)[number]

export const POINT_WORDS: Readonly<Record<PointKind, { one: string; many: string }>> = {
  strength: { one: 'strength', many: 'Strengths' },
  improvement: { one: 'area for improvement', many: 'Areas for improvement' },
  priority: { one: 'priority', many: 'Priorities' },
}

/** WI-06. A strength, an area for improvement or a priority of a school: each points to the self-evaluation it came from, or to the visit at which it was agreed. */
export type Point = {
  id: string
  schoolId: string
  selfEvaluationId: string | null
  selfEvaluationYear: SchoolYear | null
  selfEvaluationNumber: number | null
  /** NF-39. The visit at which it was named, where it was, and the roles with whom it is agreed. */
  visitId: string | null
  heldOn: PlainDate | null
  agreedWith: readonly string[]
  kind: PointKind
  says: string
  forYear: SchoolYear | null
  namedByName: string
  namedAt: Date
}
