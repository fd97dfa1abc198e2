import { type IdList } from './id-lists.ts'

/** What the body that decides names by its id: where it stands in the file, and of which list it is. */
export const DECIDING_GROUP_REFERENCES: readonly (readonly [at: string, list: IdList])[] = [
  ['decidingGroup.delegates.phases.*', 'phases'],
  ['decidingGroup.seats.*.roles.*', 'roles'],
  ['decidingGroup.seats.*.phases.*', 'phases'],
  ['decidingGroup.liaison.through.*', 'roles'],
  ['decidingGroup.bodies.remit', 'remits'],
  ['decidingGroup.executive.body', 'decidingBodies'],
  ['decidingGroup.executive.formedBy.*', 'roles'],
  ['decidingGroup.partners.matter', 'decidingMatters'],
  ['decidingGroup.partners.proposedBy.*', 'roles'],
  ['decidingGroup.mediumTerm.matter', 'decidingMatters'],
  ['decidingGroup.summary.by.*', 'roles'],
]
