import { logEvent } from '#history/index.ts'
import { askAboutNamesIn } from '#records/index.ts'
import { getSchool } from '#schools/index.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { addEvaluation, listBookingsBy, listBookingsOf, listEvaluationsOf, setAttended } from './booking-store.ts'
import { courseEvent } from './course-events.ts'
import { mayEvaluateFor, mayOffer } from './course-policy.ts'
import { whyCannotBeEvaluated, whyNotAttended } from './course-rules.ts'
import { setStatus } from './course-writes.ts'
import { getCourse, getCourseToChange } from './get-course.ts'

/** How many came of each booking that has places, by its id; what was not typed counts as all. Throws NotFound, NotAllowed, Refused. */
export async function recordAttendance(
  work: Work,
  id: string,
  { revision, came }: { revision: number; came: Readonly<Record<string, number>> },
): Promise<void> {
  await getCourse(work, id)
  requireThat(mayOffer(work), work, `record who came to ${id}`)
  const { course } = await getCourseToChange(work, id, revision)
  const booked = (await listBookingsOf(work, id)).filter(({ status }) => status === 'booked')
  const all = booked.map(({ id: bookingId, places, schoolId }) => ({
    ...{ bookingId, places, schoolId, attended: came[bookingId] ?? places },
  }))
  refuseIf(work, whyNotAttended(course, all, work.today))
  for (const { bookingId, attended } of all) await setAttended(work, bookingId, attended)
  await setStatus(work, id, 'held')
  await logEvent(work, courseEvent('attended', course))
  for (const { schoolId, attended } of all)
    await logEvent(work, courseEvent('attended', course, { came: { after: attended } }, schoolId))
}

/** SH-24. Somebody of a school who came says how useful a course was, by their job and without a name. Throws NotFound, NotAllowed, Refused. */
export async function evaluateCourse(
  work: Work,
  id: string,
  { schoolId, cameAs, answer, words }: { schoolId: string; cameAs: string; answer: number; words: string | null },
): Promise<void> {
  await getCourse(work, id)
  await getSchool(work, schoolId)
  requireThat(mayEvaluateFor(work, schoolId), work, `evaluate ${id} for ${schoolId}`)
  const { course, rule } = await getCourseToChange(work, id)
  const [booking] = await listBookingsBy(work, schoolId, [id])
  const given = (await listEvaluationsOf(work, id)).filter((each) => each.schoolId === schoolId).length
  refuseIf(work, [
    ...whyCannotBeEvaluated(rule, course, { answer, cameAs }, { attended: booking?.attended ?? 0, given }),
    ...(await askAboutNamesIn(work, schoolId, [{ where: 'what you want to say', field: 'words', text: words ?? '' }])),
  ])
  await addEvaluation(work, id, { schoolId, cameAs, answer, words })
  await logEvent(work, courseEvent('evaluated', course, {}, schoolId))
}
