import { type IdList } from './id-lists.ts'

/** What the brokering of help names by its id: where it stands in the file, and of which list it is. */
export const BROKERING_REFERENCES: readonly (readonly [at: string, list: IdList])[] = [
  ['brokering.kinds.*.given.*', 'roles'],
  ['brokering.kinds.*.through.*', 'groupKinds'],
  ['brokering.said.roles.*', 'roles'],
  ['brokering.said.forSchools.*', 'roles'],
  ['brokering.brokers.roles.*', 'roles'],
  ['brokering.outside.roles.*', 'roles'],
  ['brokering.agreed.roles.*', 'roles'],
]
