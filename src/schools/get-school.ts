import { isId } from '#shared/id.ts'
import { NotFound } from '#work/failures.ts'
import type { Look, Work } from '#work/work.ts'
import { findSchool, findSchoolToChange } from './school-store.ts'
import type { School } from './school.ts'

/** The school, for somebody who may know of it. Throws NotFound. */
export async function getSchool(look: Look, id: string): Promise<School> {
  return found(id, isId(id) ? await findSchool(look, id) : undefined)
}

/** The same for a deed: held until it ends. */
export async function getSchoolToChange(work: Work, id: string): Promise<School> {
  return found(id, isId(id) ? await findSchoolToChange(work, id) : undefined)
}

function found(id: string, school: School | undefined): School {
  if (!school) throw new NotFound('school', id)
  return school
}
