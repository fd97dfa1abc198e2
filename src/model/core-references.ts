import type { IdList } from './id-lists.ts'

/** What the sections of core work, knowledge and messages to schools name by its id, and the functions of time. */
export const CORE_REFERENCES: readonly (readonly [at: string, list: IdList])[] = [
  ['coreWork.safeguarding.openedBy.*', 'roles'],
  ['coreWork.safeguarding.officers.*', 'roles'],
  ['coreWork.supports.*.by.*', 'roles'],
  ['coreWork.inspections.visits.*', 'visitTypes'],
  ['knowledge.throughPartnership.*', 'visitTypes'],
  ['knowledge.individually.*', 'visitTypes'],
  ['time.visits.*.functions.*', 'dayFunctions'],
  ['time.functions.support.*', 'dayFunctions'],
  ['time.functions.core.*', 'dayFunctions'],
  ['communications.by.*', 'roles'],
  ['communications.audiences.*.roles.*', 'roles'],
  ['communications.audiences.*.phases.*', 'phases'],
]
