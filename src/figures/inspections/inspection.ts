import type { PlainDate } from '#shared/plain-date.ts'

/** A grade of one thing, or why there is none; of a report card also the day of the grade. */
export type HeldGrade = { grade?: string; missing?: string; on?: PlainDate }

/** One inspection as a row keeps it, by the ids of its publication. */
export type HeldInspection = {
  /** Ofsted's number, by which the same inspection is known in two files. */
  number: string
  kind: 'graded' | 'ungraded'
  framework: string
  startedOn: PlainDate
  publishedOn: PlainDate | null
  /** As it was published: 'S5 Inspection'. */
  type: string
  /** The school's URN at the time where it was another one, and its name. */
  urnThen: string | null
  nameThen: string | null
  overall?: HeldGrade
  /** What an ungraded inspection came to. */
  outcome?: string
  concern?: string
  grades: Readonly<Record<string, HeldGrade>>
  standards: Readonly<Record<string, HeldGrade>>
}

/** The latest of a school's inspections: of one day the graded one. */
export function latestOf(inspections: readonly HeldInspection[]): HeldInspection | undefined {
  return [...inspections].sort(byDay).at(-1)
}

/** Oldest first; of one day the ungraded one before the graded. */
export function byDay(one: HeldInspection, other: HeldInspection): number {
  if (one.startedOn !== other.startedOn) return one.startedOn < other.startedOn ? -1 : 1
  if (one.kind !== other.kind) return one.kind === 'ungraded' ? -1 : 1
  return one.number < other.number ? -1 : 1
}
