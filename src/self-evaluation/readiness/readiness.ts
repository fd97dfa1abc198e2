import { logEvent, whyChangedMeanwhile } from '#history/index.ts'
import { askAboutNamesIn } from '#records/index.ts'
import { getSchoolToChange } from '#schools/index.ts'
import { isId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import { NotFound } from '#work/failures.ts'
import { isAnywhere, isWithin } from '#work/reach.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { ofSchool } from '../self-evaluation-events.ts'
import { firm } from '../self-evaluation-rules.ts'
import { addEvaluation, addListed, findListed, isListed, markTakenOff, type Listed } from './readiness-store.ts'

/** Who keeps the list: whoever designates schools. */
export const mayKeepReadiness = (look: Look, schoolId: string) => isWithin(look.reach('designate'), schoolId)

/** Who evaluates how ready a school is: whoever works with it, and whoever keeps the list. */
export const mayEvaluateReadiness = (look: Look, schoolId: string) =>
  isWithin(look.reach('write'), schoolId) || mayKeepReadiness(look, schoolId)

/** ES-29. The list is the service's own: no school reads it, and of those who work there whoever works with schools. */
export const mayReadReadiness = (look: Look) =>
  look.model.selfEvaluation?.readiness !== undefined &&
  (isAnywhere(look.reach('write')) || isAnywhere(look.reach('designate')))

/** ES-29. Puts a school on the list of those that are likely to be inspected in a year. Throws NotFound, NotAllowed, Refused. */
export async function listForInspection(
  work: Work,
  schoolId: string,
  { schoolYear, because }: { schoolYear: SchoolYear; because: string },
): Promise<string> {
  const school = await getSchoolToChange(work, schoolId)
  requireThat(
    mayReadReadiness(work) && mayKeepReadiness(work, school.id),
    work,
    'keep the list of schools likely to be inspected',
  )
  refuseIf(
    work,
    (await isListed(work, school.id, schoolYear))
      ? [firm('listed-once-a-year', 'ES-29', 'The school is on the list of that year already.')]
      : [],
  )
  const id = await addListed(work, { schoolId: school.id, schoolYear, because })
  await log(work, school.id, 'readiness.listed', { schoolYear: { after: schoolYear }, because: { after: because } })
  return id
}

type Evaluated = { outcome: string; says: string; evaluatedOn: PlainDate }

/** ES-29. Says how ready a school was found to be, by whom and when; earlier ones stay. Throws NotFound, NotAllowed, Refused. */
export async function evaluateReadiness(work: Work, id: string, given: Evaluated): Promise<void> {
  const listed = await getListed(work, id)
  requireThat(mayEvaluateReadiness(work, listed.schoolId), work, `evaluate how ready ${listed.schoolId} is`)
  const outcome = work.model.selfEvaluation?.readiness?.outcomes.find((each) => each.id === given.outcome)
  refuseIf(work, [
    ...(outcome ? [] : [firm('readiness-outcome-is-known', 'ES-29', 'Choose how ready the school is.', 'outcome')]),
    ...(given.evaluatedOn > work.today
      ? [firm('readiness-evaluated-on-a-day-that-was', 'ES-29', 'The day lies ahead.', 'evaluatedOn-day')]
      : []),
    ...(listed.takenOffOn
      ? [firm('readiness-of-a-listed-school', 'ES-29', 'The school is no longer on the list.')]
      : []),
    ...(await askAboutNamesIn(work, listed.schoolId, [{ where: 'what was found', text: given.says }])),
  ])
  await addEvaluation(work, id, given)
  await log(work, listed.schoolId, 'readiness.evaluated', { outcome: { after: outcome?.name } })
}

/** Takes a school off the list, with the reason: it was inspected, or is no longer likely to be. Throws NotFound, NotAllowed, Refused. */
export async function takeOffList(
  work: Work,
  id: string,
  { because, revision }: { because: string; revision: number },
): Promise<void> {
  const listed = await getListed(work, id)
  requireThat(mayKeepReadiness(work, listed.schoolId), work, 'keep the list of schools likely to be inspected')
  refuseIf(work, [
    ...(await whyChangedMeanwhile(work, {
      kind: 'school',
      id: listed.schoolId,
      revision: listed.revision,
      shown: revision,
    })),
    ...(listed.takenOffOn
      ? [firm('readiness-of-a-listed-school', 'ES-29', 'The school is no longer on the list.')]
      : []),
  ])
  await markTakenOff(work, id, because)
  await log(work, listed.schoolId, 'readiness.taken-off', { because: { after: because } })
}

/** A school on the list, for somebody who reads the list and works with the school. Throws NotFound. */
export async function getListed(look: Look, id: string): Promise<Listed> {
  const listed = mayReadReadiness(look) && isId(id) ? await findListed(look, id) : undefined
  if (!listed || !mayEvaluateReadiness(look, listed.schoolId)) throw new NotFound('school on the list', id)
  return listed
}

async function log(
  work: Work,
  schoolId: string,
  name: string,
  changes: NonNullable<Parameters<typeof logEvent>[1]['changes']>,
) {
  await logEvent(work, { name, ...ofSchool({ schoolId }, 'write'), changes })
}
