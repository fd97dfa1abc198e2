import { logEvent } from '#history/index.ts'
import { askAboutNamesIn } from '#records/index.ts'
import { requireThat, refuseIf, type Look, type Work } from '#work/work.ts'
import { courseEvent } from '../course-events.ts'
import { getCourse, getCourseToChange } from '../get-course.ts'
import { addJudgement, listJudgements } from './offered-store.ts'
import { whyCannotBeJudged } from './offer-rules.ts'

/** RO-39. The role in which somebody evaluates programmes, with the school at which they hold it; undefined where they do not. */
export function judgingRole({ actor, model }: Look): { role: string; schoolId: string | null } | undefined {
  const of = model.courses?.repeats?.evaluatedBy ?? []
  const held = actor.roles.find(({ role, coveredId }) => of.includes(role) && coveredId === null)
  return held && { role: held.role, schoolId: held.schoolId }
}

/** RO-39. Somebody who evaluates programmes says whether a course that was held worked, and why. Throws NotFound, NotAllowed, Refused. */
export async function judgeCourse(
  work: Work,
  id: string,
  { worked, words }: { worked: boolean; words: string },
): Promise<void> {
  await getCourse(work, id)
  const by = judgingRole(work)
  requireThat(by !== undefined, work, `evaluate the programme ${id}`)
  const { course, rule } = await getCourseToChange(work, id)
  const hasJudged = (await listJudgements(work, id)).some(({ judgedById }) => judgedById === work.actor.personId)
  const text = { where: 'what it came to', field: 'words', text: words }
  refuseIf(work, [
    ...whyCannotBeJudged(rule, course, { role: by?.role, hasJudged }),
    ...(by?.schoolId ? await askAboutNamesIn(work, by.schoolId, [text]) : []),
  ])
  if (!by) throw new Error('somebody without a role was given leave')
  await addJudgement(work, id, { ...by, worked, words })
  await logEvent(work, courseEvent('judged', course, { worked: { after: worked ? 'It worked' : 'It did not work' } }))
}
