import { pageLink, sendMessage } from '#messages/index.ts'
import { listHoldersOver, rolesWith } from '#people/index.ts'
import type { Work } from '#work/work.ts'
import { sayDay, type Course, type CourseDay } from './course.ts'

const LETTERS = {
  booked: { subject: 'Places booked', says: 'The places are booked.' },
  waiting: {
    subject: 'On the waiting list',
    says: 'All places are taken. Your school waits in order, and is told when it has places.',
  },
  'moved-up': { subject: 'Your school has places', says: 'Your school waited for places, and has them now.' },
  cancelled: { subject: 'A course is cancelled', says: 'The course is cancelled, and nobody needs to come.' },
  changed: { subject: 'A course has changed', says: 'Something of it has changed: please read it again.' },
} as const

/** Writes to whoever books for a school of what became of its places: the course and its days, and who comes never. */
export async function tellSchool(
  work: Work,
  of: keyof typeof LETTERS,
  schoolId: string,
  { id, title }: Pick<Course, 'id' | 'title'>,
  days: readonly CourseDay[],
): Promise<void> {
  if (work.tellsNobody) return
  const { subject, says } = LETTERS[of]
  const people = await listHoldersOver(work, schoolId, rolesWith(work.model, 'order'), { isOfService: false })
  for (const { personId, name, email } of people)
    if (email)
      await sendMessage(work, {
        ...{ toPersonId: personId, address: email, subject: `${subject}: ${title}` },
        body: [`Dear ${name},`, `${title}. ${says}`, days.map(sayDay).join('\n'), pageLink(`/courses/${id}`)].join(
          '\n\n',
        ),
      })
}
