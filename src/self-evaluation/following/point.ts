import type { SchoolYear } from '#shared/school-year.ts'

export const POINT_KINDS = ['strength', 'improvement', 'priority'] as const
export type PointKind = (typeof POINT_KINDS)[number]

export const POINT_WORDS: Readonly<Record<PointKind, { one: string; many: string }>> = {
  strength: { one: 'strength', many: 'Strengths' },
  improvement: { one: 'area for improvement', many: 'Areas for improvement' },
  priority: { one: 'priority', many: 'Priorities' },
}

/** WI-06. A strength, an area for improvement or a priority of a school: each points to the self-evaluation it came from. */
export type Point = {
  id: string
  schoolId: string
  selfEvaluationId: string
  selfEvaluationYear: SchoolYear
  selfEvaluationNumber: number
  kind: PointKind
  says: string
  forYear: SchoolYear | null
  namedByName: string
  namedAt: Date
}
