import { answerRequest, askForSupport, discussRequest, listVisitsToName } from '#requests/index.ts'
import { addDays, type PlainDate } from '#shared/plain-date.ts'
import type { Entry } from './diary.ts'
import { isInPost } from './kinds-of-visit.ts'
import { momentOn, type MadeSchool, type Making } from './making.ts'
import type { PostBook } from './post-book.ts'
import { weekdayAfter } from './weekdays.ts'

type Comes = 'waits' | 'forward' | 'accepted' | 'signposted'

/** What heads ask, how many days ago, how the reason for it is called, what they have tried, and how far it has come. */
const ASKED: readonly (readonly [ago: number, comes: Comes, reason: RegExp, asks: string, tried: string])[] = [
  [
    48,
    'accepted',
    /standards/i,
    'Writing at Key Stage 2 has stood still for three years while reading rises. We want every class to write at length, and to know why boys do not.',
    'Two staff meetings, moderation with a neighbouring school, and a term in which the subject leader taught alongside three colleagues.',
  ],
  [
    33,
    'signposted',
    /support in self.?evaluation/i,
    'Our self evaluation is longer every year and says less. We would welcome help in making it shorter and sharper.',
    'The senior team has cut it twice; governors still ask what it means.',
  ],
  [
    16,
    'forward',
    /capacity/i,
    'The deputy head will be away until Easter, and two of our leaders are new. We need somebody to work with them on checking teaching.',
    'The head has taken over the deputy’s classes, and the two leaders visited a school nearby.',
  ],
  [
    3,
    'waits',
    /good/i,
    'We are a good school and want to become an outstanding one: children of middle attainment make less progress in mathematics than the others.',
    'A review of what is taught in Years 3 and 4, and new materials since September.',
  ],
]

const ANSWERS = {
  accepted:
    'We agree that this is the right question, and that the school has done what it could by itself. Whoever leads will ring you this week to arrange a whole day at the school.',
  signposted:
    'A neighbouring school has just rewritten its self evaluation on two pages, and its head is glad to show you how. Your adviser has asked there already.',
}

/** WI-37, WI-61. Where the model lets schools ask: one asked these days, one is before those who answer, two have their answer. */
export function playRequests(making: Making, { posts }: PostBook, schools: readonly MadeSchool[]): Entry[] {
  const { model, today, foundedOn } = making
  const rule = model.requests
  const usable = schools.filter(
    ({ isServed, row, movedOn }) => isServed && row.statusName === 'Open' && movedOn === null,
  )
  if (!rule || usable.length === 0) return []
  const chairs = model.roles.filter(({ kind }) => kind === 'chair-of-governors').map(({ id }) => id)
  const inPost = (roles: readonly string[], on: PlainDate, school?: MadeSchool) =>
    posts.find(
      (post) => roles.includes(post.role.id) && (school ? isInPost(post, school, on) : post.finishedOn === null),
    )?.person
  return ASKED.flatMap(([ago, comes, why, asks, tried], at): Entry[] => {
    const school = usable[(at * 6 + 4) % usable.length]
    const on = weekdayAfter(addDays(today, -ago))
    const [talkedOn, answeredOn] = [weekdayAfter(addDays(on, 5)), weekdayAfter(addDays(on, 12))]
    const head = school && inPost(rule.askedBy, on, school)
    const adviser = school && inPost(rule.discussion.with, talkedOn, school)
    const panel = inPost(rule.answered.by, answeredOn)
    const lead = inPost(rule.lead?.kinds ?? [], answeredOn)
    const reason = (rule.reasons.find(({ name }) => why.test(name)) ?? rule.reasons[0])?.id
    const chair = school && inPost(chairs, talkedOn, school)
    if (!school || !head || !adviser || !panel || !reason || on >= today || on < foundedOn) return []
    let id = ''
    let isForward = false
    const asked: Entry['does'] = async (work) => {
      id = await askForSupport(work, school.id, { asks, tried, reason, reasonWords: null, focus: null })
    }
    const talked: Entry['does'] = async (work) => {
      // It stands on a record that was written by then; where there is none it goes on waiting.
      const visit = (await listVisitsToName(work, school.id, rule.discussion.recordOf)).find(
        ({ hasRecord }) => hasRecord,
      )
      if (!visit) return
      const agreements = rule.agreements.map(({ id: of, name }) => ({
        ...{ id: of, on: visit.heldOn },
        who: /governor/i.test(name) ? (chair?.name ?? 'The chair of governors') : head.name,
      }))
      await discussRequest(work, id, { visitId: visit.id, tried, agreements, revision: 1 })
      isForward = true
    }
    const answered: Entry['does'] = async (work) => {
      if (!isForward || (comes !== 'accepted' && comes !== 'signposted')) return
      await answerRequest(work, id, { how: comes, lead: lead?.id, answer: ANSWERS[comes], revision: 2 })
    }
    return [
      { at: momentOn(making, on, '19:40'), who: head, does: asked },
      ...(comes === 'waits' || talkedOn >= today
        ? []
        : [{ at: momentOn(making, talkedOn, '16:30'), who: adviser, does: talked }]),
      ...(comes === 'waits' || comes === 'forward' || answeredOn >= today || (comes === 'accepted' && !lead)
        ? []
        : [{ at: momentOn(making, answeredOn, '11:20'), who: panel, does: answered }]),
    ]
  })
}
