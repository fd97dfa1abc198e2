import { DESIGNATION_REFERENCES } from './designation-references.ts'
import { type IdList } from './id-lists.ts'

/** What schools' work together names by its id: where it stands in the file, and of which list it is. */
export const COLLABORATION_REFERENCES: readonly (readonly [at: string, list: IdList])[] = [
  ['collaborations.group', 'groupKinds'],
  ['collaborations.kinds.*.setUpBy.*', 'roles'],
  ['collaborations.kinds.*.groupKind', 'groupKinds'],
  ['collaborations.kinds.*.parts.*.roles.*', 'roles'],
  ['collaborations.support.dayKind', 'dayKinds'],
  ['collaborations.support.roles.*', 'roles'],
  ...DESIGNATION_REFERENCES,
]
