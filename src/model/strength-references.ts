import { BROKERING_REFERENCES } from './brokering-references.ts'
import { type IdList } from './id-lists.ts'

/** What the audit of strengths, and the brokering that rests on it, name by its id: where it stands in the file, and of which list it is. */
export const STRENGTH_REFERENCES: readonly (readonly [at: string, list: IdList])[] = [
  ['strengths.group', 'groupKinds'],
  ['strengths.auditedBy.*', 'roles'],
  ['strengths.ofTheService.roles.*', 'roles'],
  ['strengths.verified.heads.*', 'roles'],
  ['strengths.verified.with.*', 'roles'],
  ['strengths.areas.seenBy.*', 'roles'],
  ['strengths.offered.by.*', 'roles'],
  ['strengths.offered.groups.*', 'groupKinds'],
  ['strengths.marks.*.phases.*', 'phases'],
  ...BROKERING_REFERENCES,
]
