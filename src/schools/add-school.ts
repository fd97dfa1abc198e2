import { changesBetween, logEvent } from '#history/index.ts'
import { newId } from '#shared/id.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { keptOf, type SchoolGiven } from './school-form.ts'
import { mayKeepRegister } from './school-policy.ts'
import { whySchoolCannotBeSo, whyUrnCannotBeTaken } from './school-rules.ts'
import { addSchoolRow, findHolderOfUrn } from './school-store.ts'

/** Enters a school that the register does not have. */
export async function addSchool(work: Work, given: SchoolGiven): Promise<string> {
  requireThat(mayKeepRegister(work), work, 'enter a school')
  refuseIf(work, [
    ...whySchoolCannotBeSo(given, work.today),
    ...(given.urn ? whyUrnCannotBeTaken(await findHolderOfUrn(work, given.urn)) : []),
  ])

  const school = keptOf(given, nameWithoutUrn())
  const id = await addSchoolRow(work, school)
  await logEvent(work, {
    name: 'school.entered',
    subjects: [{ kind: 'school', id }],
    audience: 'see-register',
    changes: changesBetween({}, school),
  })
  return id
}

/** Where there is no URN: a letter and six figures of a new id, so that nobody takes it for one. */
function nameWithoutUrn(): string {
  return `H${newId().slice(-6).toUpperCase()}`
}
