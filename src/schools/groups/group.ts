import type { PlainDate } from '#shared/plain-date.ts'
import type { Sort } from '#web/sorting.ts'

/** Several schools together, of a kind of the model or of the register. */
export type Group = {
  id: string
  kind: string
  name: string
  /** The register's own number, for a trust. */
  code: string | null
  isRecognised: boolean | null
  /** The id of one of the model's ways to lead a group of this kind. */
  leadershipModel: string | null
  /** What it works on. */
  issue: string | null
  startedOn: PlainDate | null
  finishedOn: PlainDate | null
  revision: number
}

/**
 * ES-34. Whether a group counts as recognised, for its own days and for what its schools are due apart from it. Where nobody said
 * anything (it was brought in, or its kind came to be recognised or not later) it does: the source has most schools in
 * partnerships, regards the groups that there are as such without a further word, and names a minority that is not (ES-25, L39, L46).
 */
export function countsAsRecognised({ isRecognised }: Pick<Group, 'isRecognised'>): boolean {
  return isRecognised !== false
}

/** A school's time in a group; without a first day, as long as the register goes back. */
export type Membership = {
  id: string
  groupId: string
  groupName: string
  kind: string
  startedOn: PlainDate | null
  finishedOn: PlainDate | null
}

/** A member of a group, as a group's page lists it. */
export type Member = {
  membershipId: string
  schoolId: string
  schoolName: string
  urn: string
  status: string
  typeName: string | null
  typeGroupName: string | null
  phaseName: string | null
  resourcedProvision: string | null
  startedOn: PlainDate | null
  finishedOn: PlainDate | null
}

/** By what the groups of a kind can be sorted; by name unless asked otherwise. */
export const GROUP_COLUMNS = ['name', 'schools'] as const
export type GroupSort = Sort<(typeof GROUP_COLUMNS)[number]>
export const GROUPS_BY_NAME: GroupSort = { by: 'name', isDown: false }
