import { answerQuery, askContact, openOccasion } from '#first-contact/index.ts'
import { addDays, type PlainDate } from '#shared/plain-date.ts'
import type { Entry } from './diary.ts'
import { isInPost } from './kinds-of-visit.ts'
import { momentOn, type MadeSchool, type Making } from './making.ts'
import type { PostBook } from './post-book.ts'
import { weekdayAfter } from './weekdays.ts'

/** What heads ask, how many days ago, and what they were told; the last four still wait. */
const ASKED = [
  [
    62,
    'Who trains new governors, and when is the next course?',
    'Governor services run one each term.',
    'Governor services',
  ],
  [41, 'We lose a class next year. Who can talk through the budget with us?', null, 'The schools finance team'],
  [
    27,
    'May we change the times of our school day, and whom do we have to ask?',
    'Governors decide, after they asked parents.',
    null,
  ],
  [
    13,
    'Is there a school nearby that tracks reading well and would let us visit?',
    'Your cluster meets next month; I have asked there.',
    null,
  ],
  [9, 'Our chair of governors steps down at Easter. What do we have to do, and by when?', null, null],
  [6, 'Which of the courses for middle leaders would you recommend to a small school?', null, null],
  [4, 'A parent has written to the newspaper. Whom can we talk to before we answer?', null, null],
  [2, 'Who can help us to recruit a teacher for the early years?', null, null],
] as const

/** WI-31, WI-33, WI-34. Where the model has a first port of call, heads ask it now and then; a headteacher is being appointed, an inspection was supported. */
export function askFirstContact(making: Making, { posts }: PostBook, schools: readonly MadeSchool[]): Entry[] {
  const { model, today, foundedOn } = making
  const rule = model.firstContact
  const usable = schools.filter(
    ({ isServed, row, movedOn }) => isServed && row.statusName === 'Open' && movedOn === null,
  )
  if (!rule || usable.length === 0) return []
  const inPost = (school: MadeSchool, on: PlainDate, is: (role: { id: string; kind: string }) => boolean) =>
    posts.find((post) => is(post.role) && isInPost(post, school, on))?.person
  const contactOf = (school: MadeSchool, on: PlainDate) => inPost(school, on, ({ id }) => rule.by.includes(id))
  const queries = ASKED.flatMap(([ago, says, answer, signpostedTo], at): Entry[] => {
    const school = usable[(at * 5) % usable.length]
    const on = weekdayAfter(addDays(today, -ago))
    const answeredOn = weekdayAfter(addDays(on, 3))
    const head = school && inPost(school, on, ({ kind }) => kind === 'headteacher')
    const contact = school && contactOf(school, answeredOn)
    if (!school || !head || !contact || on >= today || on < foundedOn) return []
    let id = ''
    const asks: Entry['does'] = async (work) => {
      id = await askContact(work, school.id, { says, came: 'here', askedOn: on })
    }
    const answers: Entry['does'] = (work) => answerQuery(work, id, { answer, documentId: null, signpostedTo })
    const isAnswered = (answer ?? signpostedTo) !== null && answeredOn < today
    return [
      { at: momentOn(making, on, '17:20'), who: head, does: asks },
      ...(isAnswered ? [{ at: momentOn(making, answeredOn, '09:40'), who: contact, does: answers }] : []),
    ]
  })
  const occasions = rule.occasions.flatMap(({ id: kind }, at): Entry[] => {
    const school = usable[(at * 7 + 2) % usable.length]
    const on = weekdayAfter(addDays(today, -6 - at))
    const contact = school && contactOf(school, on)
    if (!school || !contact || on >= today || on < foundedOn) return []
    const startsOn = weekdayAfter(addDays(today, 1 + at))
    const opened = { kind, startsOn, endsOn: addDays(startsOn, at === 0 ? 1 : 40), supportedBy: contact.id }
    return [{ at: momentOn(making, on, '10:15'), who: contact, does: (work) => openOccasion(work, school.id, opened) }]
  })
  return [...queries, ...occasions]
}
