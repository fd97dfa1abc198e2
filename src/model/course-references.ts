import { type IdList } from './id-lists.ts'

/** What courses name by their ids: where it stands in the file, and of which list it is. */
export const COURSE_REFERENCES: readonly (readonly [at: string, list: IdList])[] = [
  ['courses.offeredBy.*', 'roles'],
  ['courses.kinds.*.programme', 'courseProgrammes'],
  ['courses.repeats.evaluatedBy.*', 'roles'],
  ['courses.commissioned.by.*', 'roles'],
  ['courses.commissioned.groups.*', 'groupKinds'],
]
