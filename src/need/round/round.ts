import type { ServiceModel } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { SchoolYear } from '#shared/school-year.ts'

/** Where a round is: open, its letters on their way, or all gone; or withdrawn, because it was opened in error. */
export type RoundStatus = 'open' | 'sending' | 'sent' | 'withdrawn'

/** A year's look at all schools together. */
export type Round = {
  id: string
  schoolYear: SchoolYear
  status: RoundStatus
  /** The day from which its decisions are in force. */
  startsOn: PlainDate
  proposalsBy: PlainDate
  linesBy: PlainDate
  openedOn: PlainDate
  metOn: PlainDate | null
  minutes: string | null
  minutedByName: string | null
  pressedOn: PlainDate | null
  withdrawnOn: PlainDate | null
  withdrawnBecause: string | null
  withdrawnByName: string | null
  revision: number
}

export const COLOURS = { green: 'Green', amber: 'Amber', red: 'Red' } as const
export type Colour = keyof typeof COLOURS

/** A team of the authority that has something to say of each school. */
export type Team = { id: string; name: string; roles: readonly string[] }

/** The usual teams, where a model names none. */
const USUAL: readonly Team[] = [
  { id: 'finance', name: 'Finance', roles: [] },
  { id: 'human-resources', name: 'Human resources', roles: [] },
  { id: 'governance', name: 'Governance', roles: [] },
  { id: 'send', name: 'SEND', roles: [] },
  { id: 'safeguarding', name: 'Safeguarding', roles: [] },
  { id: 'attendance', name: 'Attendance', roles: [] },
]

/** Whose lines are asked for in a round. */
export const teamsOf = ({ need }: Pick<ServiceModel, 'need'>): readonly Team[] => need?.round?.teams ?? USUAL

/** What an adviser proposes of a school. */
export type Proposal = {
  schoolId: string
  category: string
  level: number | null
  says: string
  proposedOn: PlainDate
  by: string
  visitId: string | null
  revision: number
}

/** A team's line on a school, with its colour. */
export type Line = { schoolId: string; team: string; colour: Colour; says: string; saidOn: PlainDate; by: string }

/** A school in a round: what stands, what is proposed, what teams say, and what the meeting decided. */
export type RoundSchool = {
  schoolId: string
  schoolName: string
  category: string
  level: number | null
  proposed: { category: string; level: number | null } | null
  decided: { id: string; category: string; level: number | null; isSent: boolean } | null
  /** Whether something in its figures meets a trigger of the model. */
  isFlagged: boolean
}
