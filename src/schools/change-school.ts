import { changesBetween, logEvent, whyChangedMeanwhile } from '#history/index.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { getSchoolToChange } from './get-school.ts'
import { keptOf, type ChangeSchool } from './school-form.ts'
import { mayKeepSchool } from './school-policy.ts'
import { whySchoolCannotBeSo, whyUrnCannotBeTaken } from './school-rules.ts'
import { changeSchoolRow, findHolderOfUrn, type ByHand } from './school-store.ts'
import { isByHand, type School } from './school.ts'

/** Changes what is kept of a school by hand; what it was stays readable (XX-13). Throws NotFound where the register keeps it. */
export async function changeSchool(work: Work, id: string, given: ChangeSchool): Promise<void> {
  const school = await getSchoolToChange(work, id)
  requireThat(mayKeepSchool(work, id), work, `change the school ${id}`)
  if (!isByHand(school)) throw new NotFound('school kept by hand', id)
  refuseIf(work, [
    ...(await whyChangedMeanwhile(work, { kind: 'school', id, revision: school.revision, shown: given.revision })),
    ...whySchoolCannotBeSo(given, work.today),
    ...(given.urn ? whyUrnCannotBeTaken(await findHolderOfUrn(work, given.urn), id) : []),
  ])

  const next = keptOf(given, school.urn)
  await changeSchoolRow(work, id, next)
  await logEvent(work, {
    name: next.status === 'closed' && school.status !== 'closed' ? 'school.closed' : 'school.changed',
    subjects: [{ kind: 'school', id }],
    audience: 'see-register',
    changes: changesBetween<ByHand>(pick(school, next), next),
  })
}

function pick(school: School, like: ByHand): ByHand {
  const keys = Object.keys(like) as (keyof ByHand)[]
  return Object.fromEntries(keys.map((key) => [key, school[key]])) as ByHand
}
