import type { PlainDate } from '#shared/plain-date.ts'
import type { SchoolYear } from '#shared/school-year.ts'

/** draft: being filled · ready: published within the team, and still secret · sent: told to all schools. */
export const WORKPLAN_STATUSES = ['draft', 'ready', 'sent'] as const
export type WorkplanStatus = (typeof WORKPLAN_STATUSES)[number]

/** How days fall, in half-days by the id of their kind. */
export type ByKind = Readonly<Record<string, number>>

/** The workplan of some phases for a year, as it is kept: what it is funded for, and how its days fell when it was published. */
export type KeptWorkplan = {
  id: string
  schoolYear: SchoolYear
  /** The id in the model. */
  workplan: string
  modelVersionId: string
  halfDays: number
  status: WorkplanStatus
  content: ByKind | null
  readyOn: PlainDate | null
  sentOn: PlainDate | null
  revision: number
}

/** ES-71. Who leads what the days are used for. */
export const LED_BY = ['service', 'heads', 'together'] as const
export type LedBy = (typeof LED_BY)[number]

/** How much some half-days are together. */
export const sumDays = (rows: readonly { halfDays: number }[]): number =>
  rows.reduce((sum, { halfDays }) => sum + halfDays, 0)
