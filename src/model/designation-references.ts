import { type IdList } from './id-lists.ts'

/** What designated schools and licences name by its id: where it stands in the file, and of which list it is. */
export const DESIGNATION_REFERENCES: readonly (readonly [at: string, list: IdList])[] = [
  ['designations.keptBy.*', 'roles'],
  ['designations.managedBy.*', 'roles'],
  ['designations.atLeast.phases.*', 'phases'],
  ['designations.bids.group', 'groupKinds'],
  ['designations.specialists.training', 'training'],
  ['designations.licences.leaders.*', 'roles'],
  ['designations.licences.grantedBy.*', 'roles'],
]
