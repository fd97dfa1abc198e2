import { logContact } from '#contacts/index.ts'
import { addDays, type PlainDate } from '#shared/plain-date.ts'
import type { Entry } from './diary.ts'
import { isInPost } from './kinds-of-visit.ts'
import { momentOn, type MadeSchool, type Making } from './making.ts'
import type { PostBook } from './post-book.ts'
import { weekdayAfter } from './weekdays.ts'

/** How far back, and every how many days, somebody of the service is asked for a word. */
const DAYS_BACK = 77
const EVERY = 3
const MINUTES = [10, 15, 20, 30, 45] as const

/** ES-62. Where the model has informal support, advisers log a telephone call or an e-mail with one of their schools every few days. */
export function logContacts(making: Making, { posts }: PostBook, schools: readonly MadeSchool[]): Entry[] {
  const { model, today, foundedOn } = making
  const { informalSupport } = model
  const served = schools.filter(({ isServed, row }) => isServed && row.statusName === 'Open')
  if (!informalSupport || served.length === 0) return []
  const { kinds, topics } = informalSupport
  return Array.from({ length: Math.floor(DAYS_BACK / EVERY) }, (_, at): Entry[] => {
    const on = weekdayAfter(addDays(today, at * EVERY - DAYS_BACK))
    const school = served[(at * 7) % served.length]
    const who = school && adviserOf(school, on)
    if (!school || !who || on >= today || on < foundedOn) return []
    const contact = {
      kind: kinds[at % kinds.length]!.id,
      topic: topics[(at * 3) % topics.length]!.id,
      on,
      minutes: MINUTES[at % MINUTES.length]!,
    }
    const does: Entry['does'] = async (work) => {
      await logContact(work, school.id, contact)
    }
    return [{ at: momentOn(making, on, '16:05'), who, does }]
  }).flat()

  function adviserOf(school: MadeSchool, on: PlainDate) {
    return posts.find((post) => post.role.kind === 'adviser' && isInPost(post, school, on))?.person
  }
}
