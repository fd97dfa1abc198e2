import { changesBetween, logEvent } from '#history/index.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { listBookingsOf } from './booking-store.ts'
import { daysOf, letMoveUp } from './book-places.ts'
import { courseEvent } from './course-events.ts'
import { getCoursesRule, mayOffer } from './course-policy.ts'
import { whyNotOpenFor } from './course-rules.ts'
import { whyCannotBeSaid } from './said-rules.ts'
import { addCourse, changeCourse, setStatus } from './course-writes.ts'
import type { CourseSaid } from './course.ts'
import { readCommission } from './commissions/answer-commission.ts'
import { setAnswered } from './commissions/commission-store.ts'
import { getCourse, getCourseToChange } from './get-course.ts'
import { readEarlier, readOpening } from './programmes/offer.ts'
import { whyNotTakenOff } from './programmes/offer-rules.ts'
import { OPEN_TO_ALL, type Offered } from './programmes/offered.ts'
import { findRepeatable, keepInvited, keepOffered } from './programmes/offered-store.ts'
import { listGivers } from './givers-store.ts'
import { tellSchool } from './tell-of-course.ts'

/** SH-24. Puts a course up, as a draft or for schools to book. Gives its id. Throws NotFound, NotAllowed, Refused. */
export async function putUpCourse(
  work: Work,
  said: CourseSaid,
  status: 'draft' | 'published',
  offered: Offered = OPEN_TO_ALL,
): Promise<string> {
  const rule = getCoursesRule(work)
  requireThat(mayOffer(work), work, 'put up a course')
  const { earlier, findings } = await readEarlier(work, rule, offered, said)
  const opening = await readOpening(work, rule, { kind: said.kind, offered, earlier })
  const answered = await readCommission(work, offered.commissionId, said.kind)
  refuseIf(work, [
    ...whyCannotBeSaid(work.model, said, { givers: await giversOf(work), taken: 0, today: work.today }),
    ...[...opening.findings, ...findings, ...answered],
  ])
  const id = await addCourse(work, said, status)
  await keepOffered(work, id, { universal: opening.universal, repeatOf: offered.repeatOf })
  await keepInvited(work, id, opening.schoolIds)
  if (offered.commissionId) await setAnswered(work, offered.commissionId, id)
  const of = {
    ...(earlier && { repeats: { after: earlier.title } }),
    ...(opening.universal && { universal: { after: 'Yes' } }),
  }
  await logEvent(work, courseEvent('put-up', { id, title: said.title }, { status: { after: status }, ...of }))
  return id
}

/** Says a course anew, or publishes it; schools with places are told where its days or its place change. Throws NotFound, NotAllowed, Refused. */
export async function sayCourseAnew(
  work: Work,
  id: string,
  { revision, status, ...said }: CourseSaid & { revision: number; status: 'draft' | 'published' },
  offered: Offered = OPEN_TO_ALL,
): Promise<void> {
  await getCourse(work, id)
  requireThat(mayOffer(work), work, `change the course ${id}`)
  const { course, rule, model } = await getCourseToChange(work, id, revision)
  const days = await daysOf(work, id)
  const earlier = course.repeatOf ? await findRepeatable(work, course.repeatOf) : undefined
  const asked = { kind: said.kind, offered, earlier }
  const opening = await readOpening(work, rule, asked, await listBookingsOf(work, id))
  refuseIf(work, [
    ...whyNotOpenFor(course, 'change'),
    ...whyCannotBeSaid(model, said, { givers: await giversOf(work), taken: course.taken, today: work.today }),
    ...[...opening.findings, ...whyNotTakenOff(course.isUniversal, opening.universal)],
  ])
  // What schools have booked is not taken out of their sight.
  const next = course.status === 'published' ? 'published' : status
  await changeCourse(work, id, said, next)
  await keepOffered(work, id, { universal: opening.universal })
  await keepInvited(work, id, opening.schoolIds)
  const seen = { title: course.title, places: course.places, status: course.status }
  const changes = changesBetween(seen, { title: said.title, places: said.places, status: next })
  await logEvent(work, courseEvent('changed', { id, title: said.title }, changes))
  if (course.place !== said.place || JSON.stringify(days) !== JSON.stringify(said.days))
    await tellAll(work, id, 'changed')
  await letMoveUp(work, { ...course, places: said.places })
}

/** SH-24. Cancels a course and tells every school that has places or waits. Throws NotFound, NotAllowed, Refused. */
export async function cancelCourse(
  work: Work,
  id: string,
  { revision, because }: { revision: number; because: string },
): Promise<void> {
  await getCourse(work, id)
  requireThat(mayOffer(work), work, `cancel the course ${id}`)
  const { course } = await getCourseToChange(work, id, revision)
  refuseIf(work, whyNotOpenFor(course, 'cancel'))
  await setStatus(work, id, 'cancelled', because)
  await logEvent(work, courseEvent('cancelled', course, { because: { after: because } }))
  for (const { schoolId } of await listBookingsOf(work, id))
    await logEvent(work, courseEvent('cancelled', course, {}, schoolId))
  await tellAll(work, id, 'cancelled')
}

async function tellAll(work: Work, id: string, of: 'cancelled' | 'changed'): Promise<void> {
  const { course } = await getCourse(work, id)
  const days = await daysOf(work, id)
  for (const { schoolId } of await listBookingsOf(work, id)) await tellSchool(work, of, schoolId, course, days)
}

const giversOf = async (look: Look) => (await listGivers(look)).map(({ id }) => id)
