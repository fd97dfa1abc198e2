import type { PlainDate } from '#shared/plain-date.ts'

/** The seat of a head; every other seat is one of the model, by its id. */
export const HEAD = 'head'

/** What the rule on who sits there asks of a member: the seat, the phase, whether the school meets the standard. */
export type Seated = { seat: string; phase: string | null; meetsStandard: boolean }

/** Somebody on the body that decides. */
export type Member = Seated & {
  id: string
  personId: string
  name: string
  schoolId: string | null
  schoolName: string | null
  /** Null while the body is not formed. */
  joinedOn: PlainDate | null
  /** The first day on which they sit there no longer. */
  leftOn: PlainDate | null
  leftBecause: string | null
  /** The roles held on the day that is looked at. */
  roles: readonly string[]
  /** Whether they lead, or work at, their school on that day. */
  leads: boolean
  worksThere: boolean
}

/** What is known of somebody who is to sit there: their roles today, the schools they lead, those at which they hold a role. */
export type Candidate = {
  personId: string
  name: string
  roles: readonly string[]
  schools: readonly { id: string; name: string; leads: boolean; phase: string | undefined }[]
}

/** One line of the rule: what it says, what there is, whether that is enough. */
export type CompositionLine = { id: string; source: string; says: string; there: string; isMet: boolean; firm: boolean }
