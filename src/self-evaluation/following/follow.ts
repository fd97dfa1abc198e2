import { logEvent } from '#history/index.ts'
import { askAboutNamesIn } from '#records/index.ts'
import { getSchoolToChange } from '#schools/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { schoolYearOf, type SchoolYear } from '#shared/school-year.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { getSelfEvaluationToChange } from '../get-self-evaluation.ts'
import { ofSchool } from '../self-evaluation-events.ts'
import { mayAdvise, mayFollow } from '../self-evaluation-policy.ts'
import { firm } from '../self-evaluation-rules.ts'
import {
  addChallengeRow,
  addCycleStep,
  addPoint,
  findChallenge,
  listPoints,
  listWithdrawnPoints,
  markChallengeStruckOut,
  markPointBack,
  markPointWithdrawn,
} from './following-store.ts'
import { POINT_WORDS, type PointKind } from './point.ts'

type NewPoint = { kind: PointKind; says: string; forYear: SchoolYear | null }

/**
 * WI-06. Names a strength, an area for improvement or a priority from one self-evaluation, to which it points ever after: there is no
 * other way to name one. Throws NotFound, NotAllowed, Refused.
 */
export async function namePoint(work: Work, selfEvaluationId: string, point: NewPoint): Promise<void> {
  const { held } = await getSelfEvaluationToChange(work, selfEvaluationId)
  requireThat(mayFollow(work, held.schoolId), work, `name what follows from the self-evaluation ${selfEvaluationId}`)
  const forYear = point.kind === 'priority' ? point.forYear : null
  refuseIf(work, [
    ...(held.status === 'draft'
      ? [firm('points-rest-on-what-is-shared', 'WI-06', 'Share it first: what is named from it is read by both sides.')]
      : []),
    ...(point.kind === 'priority' && forYear === null
      ? [firm('priorities-are-for-a-year', 'WI-06', 'Choose the school year of the priority.', 'forYear')]
      : []),
    ...(await askAboutNamesIn(work, held.schoolId, [{ where: 'what you named', text: point.says }])),
  ])
  await addPoint(work, { ...point, forYear, schoolId: held.schoolId, selfEvaluationId, visitId: null })
  await logEvent(work, { name: 'self-evaluation.point-named', ...ofSchool(held), changes: pointChanges(point) })
}

/** Withdraws what no longer holds; that it was named stays in the history. Throws NotFound, NotAllowed. */
export async function withdrawPoint(work: Work, schoolId: string, id: string): Promise<void> {
  const school = await getSchoolToChange(work, schoolId)
  requireThat(mayFollow(work, school.id), work, `withdraw what follows from a self-evaluation of ${school.id}`)
  const point = (await listPoints(work, school.id)).find((each) => each.id === id)
  if (!point) throw new NotFound('point of a self-evaluation', id)
  await markPointWithdrawn(work, id)
  await logEvent(work, { name: 'self-evaluation.point-withdrawn', ...ofSchool(point), changes: pointChanges(point) })
}

/** Brings back what was withdrawn in error, as it was named and agreed. Throws NotFound, NotAllowed. */
export async function bringBackPoint(work: Work, schoolId: string, id: string): Promise<void> {
  const school = await getSchoolToChange(work, schoolId)
  requireThat(mayFollow(work, school.id), work, `bring back what follows from a self-evaluation of ${school.id}`)
  const point = (await listWithdrawnPoints(work, school.id)).find((each) => each.id === id)
  if (!point) throw new NotFound('withdrawn point of a self-evaluation', id)
  await markPointBack(work, id)
  await logEvent(work, { name: 'self-evaluation.point-brought-back', ...ofSchool(point), changes: pointChanges(point) })
}

const pointChanges = ({ kind, says }: Pick<NewPoint, 'kind' | 'says'>) => ({
  kind: { after: POINT_WORDS[kind].one },
  says: { after: says },
})

/** SH-02, WI-14. Says at which step of its cycle a school stands, and since when. Throws NotFound, NotAllowed, Refused. */
export async function moveInCycle(
  work: Work,
  schoolId: string,
  asked: { step: string; startedOn: PlainDate; says: string },
): Promise<void> {
  const school = await getSchoolToChange(work, schoolId)
  requireThat(mayFollow(work, school.id), work, `say where ${school.id} stands in its cycle`)
  const step = work.model.selfEvaluation?.cycle.find(({ id }) => id === asked.step)
  refuseIf(work, [
    ...(step ? [] : [firm('cycle-step-is-known', 'SH-02', 'Choose one of the steps of the cycle.', 'step')]),
    ...(asked.startedOn > work.today
      ? [firm('cycle-step-has-begun', 'SH-02', 'The day lies ahead: say it when the step has begun.', 'startedOn-day')]
      : []),
    ...(await askAboutNamesIn(work, school.id, [{ where: 'what you wrote', text: asked.says }])),
  ])
  await addCycleStep(work, school.id, asked)
  await logEvent(work, {
    name: 'self-evaluation.cycle-moved',
    ...ofSchool({ schoolId: school.id }),
    changes: { step: { after: step?.name } },
  })
}

/** SH-06. Who enters what was challenged from outside: whoever works with the school. */
export const mayChallenge = (look: Look, schoolId: string) => mayAdvise(look, schoolId)

type NewChallenge = { challenged: string; givenBy: string; givenOn: PlainDate; says: string }

/** SH-06. Keeps that a school was challenged from outside, on what, by whom and when. Throws NotFound, NotAllowed, Refused. */
export async function challenge(work: Work, schoolId: string, given: NewChallenge): Promise<void> {
  const school = await getSchoolToChange(work, schoolId)
  requireThat(mayChallenge(work, school.id), work, `enter a challenge to ${school.id}`)
  const of = work.model.selfEvaluation?.challenges?.of.find(({ id }) => id === given.challenged)
  refuseIf(work, [
    ...(of ? [] : [firm('challenged-is-known', 'SH-06', 'Choose what was challenged.', 'challenged')]),
    ...(given.givenOn > work.today
      ? [firm('challenged-on-a-day-that-was', 'SH-06', 'The day lies ahead.', 'givenOn-day')]
      : []),
    ...(await askAboutNamesIn(work, school.id, [{ where: 'what was said', text: given.says }])),
  ])
  await addChallengeRow(work, school.id, { ...given, schoolYear: schoolYearOf(given.givenOn) })
  await logEvent(work, {
    name: 'self-evaluation.challenged',
    ...ofSchool({ schoolId: school.id }),
    changes: { challenged: { after: of?.name }, givenBy: { after: given.givenBy } },
  })
}

/** Strikes out a challenge that was entered in error. Throws NotFound, NotAllowed. */
export async function strikeOutChallenge(work: Work, schoolId: string, id: string, because: string): Promise<void> {
  const school = await getSchoolToChange(work, schoolId)
  requireThat(mayChallenge(work, school.id), work, `strike out a challenge to ${school.id}`)
  if (!(await findChallenge(work, school.id, id))) throw new NotFound('challenge', id)
  await markChallengeStruckOut(work, id, because)
  const name = 'self-evaluation.challenge-struck-out'
  await logEvent(work, { name, ...ofSchool({ schoolId: school.id }), changes: { because: { after: because } } })
}
