import type { PlainDate } from '#shared/plain-date.ts'

/** RO-51. Who appoints to a shared post: one of the schools, or all of them together. */
export const APPOINTMENTS = { 'one-school': 'By one school', joint: 'By the schools jointly' } as const
export type Appointment = keyof typeof APPOINTMENTS

/** How schools were in touch: at a meeting, or otherwise. */
export const ENTRY_SORTS = { meeting: 'Meeting', contact: 'Other contact' } as const
export type EntrySort = keyof typeof ENTRY_SORTS

/** A school that takes part, and who of it does, by their job. */
export type JointSchool = {
  id: string
  schoolId: string
  schoolName: string
  who: string | null
  joinedOn: PlainDate
  leftOn: PlainDate | null
  /** The communities in which it is today. */
  communities: readonly string[]
}

/** Somebody named beside the schools: of the service, or in words. */
export type JointPerson = {
  id: string
  part: string
  personId: string | null
  name: string
  sinceOn: PlainDate
  untilOn: PlainDate | null
}

/** When the schools met or were in touch, and of what. */
export type JointEntry = { id: string; sort: EntrySort; heldOn: PlainDate; about: string; writtenByName: string }

/** What is said of a joint work when it is set up. The baseline is in whatever unit its measure names. */
export type JointSaid = {
  title: string
  issue: string | null
  appointment: Appointment | null
  job: string | null
  measure: string | null
  baseline: number | null
  startedOn: PlainDate
  finishesOn: PlainDate | null
}

/** What came of it so far; the saving in pence. */
export type JointOutcome = {
  outcome: string
  reached: number | null
  savingPence: number | null
  released: string | null
}

/** Something that schools do together. */
export type Collaboration = JointSaid & {
  id: string
  kind: string
  modelVersionId: string
  appointedById: string | null
  setUpByName: string
  outcome: string | null
  reached: number | null
  savingPence: number | null
  released: string | null
  outcomeOn: PlainDate | null
  endedOn: PlainDate | null
  revision: number
}

/** The same with its schools and people, those before too. */
export type WholeCollaboration = Collaboration & {
  schools: readonly JointSchool[]
  people: readonly JointPerson[]
}

/** The schools that take part now. */
export const schoolsNow = ({ schools }: Pick<WholeCollaboration, 'schools'>) =>
  schools.filter(({ leftOn }) => leftOn === null)

/** Who is named now. */
export const peopleNow = ({ people }: Pick<WholeCollaboration, 'people'>) =>
  people.filter(({ untilOn }) => untilOn === null)
