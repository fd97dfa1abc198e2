import { logEvent } from '#history/index.ts'
import { askAboutNamesIn } from '#records/index.ts'
import { getSchool } from '#schools/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { getMissionRule, mayGiveOf, mayReadOf, maySayStart } from '../mission-policy.ts'
import { whyCannotBeGiven, whyNotStarted } from './figure-rules.ts'
import { findStart, holdSchool, writeFigure, writeStart } from './figure-store.ts'
import type { GivenFigure } from './mission-figure.ts'

/**
 * RO-01 to RO-03. Somebody gives a figure of the mission for a school and a year: how many, of how many, and on what it rests. It is a total; another
 * given later takes its place. Throws NotFound, NotAllowed, Refused.
 */
export async function giveFigure(work: Work, schoolId: string, measureId: string, given: GivenFigure): Promise<void> {
  const rule = getMissionRule(work)
  const school = await getSchool(work, schoolId)
  if (!mayReadOf(work, school.id)) throw new NotFound('school', schoolId)
  requireThat(mayGiveOf(work, school.id), work, `give figures of the mission for ${school.id}`)
  const measure = rule.measures.find(({ id }) => id === measureId)
  refuseIf(work, [
    ...whyCannotBeGiven(measure, given, work.today),
    ...(await askAboutNamesIn(work, school.id, [{ where: 'what it rests on', field: 'restsOn', text: given.restsOn }])),
  ])
  await holdSchool(work, school.id)
  const before = await writeFigure(work, { measure: measureId, schoolId: school.id }, given)
  await logEvent(work, {
    name: before ? 'mission.figure-replaced' : 'mission.figure-given',
    subjects: [{ kind: 'school', id: school.id }],
    audience: 'see-school',
    changes: {
      measure: { after: measure?.name },
      year: { after: showSchoolYear(given.schoolYear) },
      figure: {
        ...(before && { before: `${before.reached} of ${before.total}` }),
        after: `${given.reached} of ${given.total}`,
      },
    },
  })
}

/** RO-05. Whoever leads the service says when the mission began: from then its measures say what they were at the start. Throws NotFound, NotAllowed, Refused. */
export async function sayStart(work: Work, startedOn: PlainDate): Promise<void> {
  getMissionRule(work)
  requireThat(maySayStart(work), work, 'say when the mission began')
  refuseIf(work, whyNotStarted(startedOn, work.today))
  const before = await findStart(work)
  await writeStart(work, startedOn)
  await logEvent(work, {
    name: 'mission.start-said',
    subjects: [{ kind: 'authority', id: work.actor.authorityId }],
    audience: 'see-reports',
    changes: { startedOn: { ...(before && { before }), after: startedOn } },
  })
}
