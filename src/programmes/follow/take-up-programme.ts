import { getModelOf } from '#calendar/index.ts'
import { logEvent } from '#history/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import { getSchoolToVisit, schoolFactsOf } from '#visits/index.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { mayFollow } from '../programme-policy.ts'
import { boughtFindings, whyProgrammeCannotBeGivenUp, whyProgrammeCannotBeTakenUp } from './follow-rules.ts'
import { addFollowings, endFollowing, findFollowingToEnd } from './following-store.ts'

export type TakeUp = { schoolIds: readonly string[]; schoolYear: SchoolYear; startedOn: PlainDate }

/** NF-34. Says that schools follow a programme of the year's model, from a day on. Gives how many are new to it. */
export async function takeUpProgramme(work: Work, programmeId: string, takeUp: TakeUp): Promise<number> {
  const { schoolIds, schoolYear, startedOn } = takeUp
  const { model, modelVersionId, programme } = await getProgramme(work, schoolYear, programmeId)
  const schools = []
  for (const id of schoolIds) {
    const school = await getSchoolToVisit(work, id)
    requireThat(mayFollow(work, id), work, `say that ${id} follows ${programmeId}`)
    schools.push(schoolFactsOf(model, school, new Set()))
  }
  refuseIf(work, whyProgrammeCannotBeTakenUp({ model, programme, schoolYear, on: startedOn, schools }))
  const added = await addFollowings(work, { schoolIds, schoolYear, modelVersionId, programme: programmeId, startedOn })
  await logEvent(work, {
    name: 'programme.taken-up',
    subjects: added.map((id) => ({ kind: 'school', id })),
    audience: 'see-school',
    changes: {
      programme: { after: programme.name },
      schoolYear: { after: showSchoolYear(schoolYear) },
      on: { after: startedOn },
    },
  })
  return added.length
}

/** Says that a school follows a programme no longer, after a day. */
export async function giveUpProgramme(
  work: Work,
  schoolId: string,
  programmeId: string,
  { schoolYear, finishedOn }: { schoolYear: SchoolYear; finishedOn: PlainDate },
): Promise<void> {
  await getSchoolToVisit(work, schoolId)
  requireThat(mayFollow(work, schoolId), work, `say that ${schoolId} gives up ${programmeId}`)
  const { programme } = await getProgramme(work, schoolYear, programmeId)
  const following = await findFollowingToEnd(work, { schoolId, schoolYear, programme: programmeId })
  refuseIf(work, [...boughtFindings(programme), ...whyProgrammeCannotBeGivenUp(following, schoolYear, finishedOn)])
  if (following) await endFollowing(work, following.id, finishedOn)
  await logEvent(work, {
    name: 'programme.given-up',
    subjects: [{ kind: 'school', id: schoolId }],
    audience: 'see-school',
    changes: {
      programme: { after: programme.name },
      schoolYear: { after: showSchoolYear(schoolYear) },
      on: { after: finishedOn },
    },
  })
}

/** A programme of the model that runs in a school year. Throws NotFound. */
export async function getProgramme(look: Look, schoolYear: SchoolYear, programmeId: string) {
  const { model, modelVersionId } = await getModelOf(look, schoolYear)
  const programme = model.programmes.find(({ id }) => id === programmeId)
  if (!programme) throw new NotFound('programme', programmeId)
  return { model, modelVersionId, programme }
}
