import { isId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import { showDate } from '#shared/show-date.ts'
import { logEvent, type Subject } from '#history/index.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import {
  addNonPupilDay,
  endNonPupilDay,
  findNonPupilDay,
  holdCalendar,
  listNonPupilDays,
  listTerms,
  type KeptDay,
} from './calendar-store.ts'
import { mayKeepCalendar, mayKeepSchoolCalendar, maySeeSchoolCalendar } from './calendar-policy.ts'
import { calendarFrom, getCalendar } from './get-calendar.ts'
import { getModelOf } from './model-in-force.ts'
import { whyDayCannotBeNonPupil } from './non-pupil-day-rules.ts'

export type NewNonPupilDay = { schoolYear: SchoolYear; heldOn: PlainDate; name: string; schoolId?: string | undefined }

/** Says that pupils stay at home on a day, in every school or in one. */
export async function addDay(work: Work, { schoolYear, heldOn, name, schoolId }: NewNonPupilDay): Promise<void> {
  requireThat(mayChangeDays(work, schoolId), work, `add a non-pupil day in ${schoolYear}`)
  await holdCalendar(work)
  const { model } = await getModelOf(work, schoolYear)
  refuseIf(work, whyDayCannotBeNonPupil(await ownDays(work, schoolYear, schoolId), model, schoolYear, heldOn))
  await addNonPupilDay(work, { heldOn, name, ...(schoolId && { schoolId }) })
  await logDay(work, 'calendar.non-pupil-day-added', schoolId, { after: `${showDate(heldOn)}: ${name}` })
}

/** Takes a non-pupil day back. Throws NotFound for a day of a school that this person may not open. */
export async function withdrawDay(work: Work, dayId: string): Promise<KeptDay> {
  const day = await getNonPupilDay(work, dayId)
  requireThat(mayChangeDays(work, day.schoolId ?? undefined), work, `withdraw the non-pupil day ${dayId}`)
  await endNonPupilDay(work, dayId)
  const before = `${showDate(day.heldOn)}: ${day.name}`
  await logDay(work, 'calendar.non-pupil-day-withdrawn', day.schoolId ?? undefined, { before })
  return day
}

/** A day that is not withdrawn, of everyone's or of a school that this person may open. */
export async function getNonPupilDay(look: Look, dayId: string): Promise<KeptDay> {
  const day = isId(dayId) ? await findNonPupilDay(look, dayId) : undefined
  if (!day || (day.schoolId && !maySeeSchoolCalendar(look, day.schoolId))) throw new NotFound('non-pupil day', dayId)
  return day
}

export function mayChangeDays(look: Look, schoolId: string | undefined): boolean {
  return schoolId ? mayKeepSchoolCalendar(look, schoolId) : mayKeepCalendar(look)
}

/** The calendar against which a new day is checked: a school's first own day may be one that everyone has. */
async function ownDays(work: Work, schoolYear: SchoolYear, schoolId: string | undefined) {
  if (!schoolId) return getCalendar(work, [schoolYear])
  const days = await listNonPupilDays(work, [schoolYear], schoolId)
  return calendarFrom(
    await listTerms(work, [schoolYear], schoolId),
    days.filter((day) => day.isOwn),
  )
}

function logDay(work: Work, name: string, schoolId: string | undefined, change: { before?: string; after?: string }) {
  const subject: Subject = schoolId
    ? { kind: 'school', id: schoolId }
    : { kind: 'authority', id: work.actor.authorityId }
  const audience = schoolId ? 'see-school' : 'see-register'
  return logEvent(work, { name, subjects: [subject], audience, changes: { nonPupilDay: change } })
}
