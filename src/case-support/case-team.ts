import type { PlainDate } from '#shared/plain-date.ts'

/** Somebody who is of the team by what they hold at the school, with what that is called. */
export type ByRole = { personId: string; name: string; as: string }

/** A part of the team that the model invites, and who comes for it today. */
export type TeamPart = { id: string; name: string; required: boolean; people: readonly ByRole[] }

/** Somebody else of the team, from whatever part of the authority. */
export type TeamMember = {
  id: string
  name: string
  comesFrom: string
  does: string
  startedOn: PlainDate
  finishedOn: PlainDate | null
}

/** A part of the team at a meeting: who was expected for it, and whether anybody was there. */
export type Attended = { name: string; people: readonly string[]; required: boolean; present: boolean }

/** A meeting of the team: planned, closed with who was there and what was settled, or taken off with why. */
export type CaseMeeting = {
  id: string
  caseId: string
  meetsOn: PlainDate
  heldOn: PlainDate | null
  attendance: readonly Attended[]
  settled: string | null
  closedOn: PlainDate | null
  closedByName: string | null
  takenOffOn: PlainDate | null
  takenOffBecause: string | null
  takenOffByName: string | null
  revision: number
}

/** A line of the log that everybody of the team reads and writes. */
export type LogLine = { id: string; says: string; byName: string; at: Date }

/** SH-59. Who was asked for and was not there, though the model requires them. */
export const missingOf = (attendance: readonly Attended[]) =>
  attendance.filter(({ required, present }) => required && !present)
