import {
  askForSpecialists,
  closeMeeting,
  joinCaseTeam,
  listMeetingsOf,
  listRequestsOf,
  planMeeting,
  setAside,
  writeInLog,
} from '#case-support/index.ts'
import { beginStage, findLiveCase, finishStage, handOver, stageOf } from '#cases/index.ts'
import { addDays, type PlainDate } from '#shared/plain-date.ts'
import type { Work } from '#work/work.ts'
import type { Entry } from './diary.ts'
import { momentOn, type MadePerson, type MadeSchool, type Making } from './making.ts'
import { holderAt, schoolsInCases } from './people-of-cases.ts'
import { playReviews } from './play-reviews.ts'
import type { PostBook } from './post-book.ts'
import { DATE_RULES } from './near-today.ts'
import { weekdayBefore } from './weekdays.ts'

/** A case in its middle: reviewed and planned, handed over, with a team that meets, and days that its head asked for. */
export function playCase(making: Making, schools: readonly MadeSchool[], book: PostBook): Entry[] {
  const { model, today, foundedOn } = making
  const [pathway] = model.pathways
  const [school] = schoolsInCases(schools)
  const reviews = playReviews(making, schools, book)
  if (!pathway?.team || !pathway.access || !school) return reviews
  const opened = addDays(foundedOn, 60)
  const onDay = (days: number) => weekdayBefore(addDays(opened, days))
  const lead = (kind: string) => pathway.stages.find((stage) => stage.kind === kind)?.lead
  const headRole = model.roles.find(({ kind }) => kind === 'headteacher')?.id
  const { through, to } = pathway.access
  const who = (role: string | undefined, on: PlainDate) => holderAt(book, school, role, on)
  const entry = (
    on: PlainDate,
    time: string,
    role: string | undefined,
    does: (work: Work, caseId: string) => Promise<unknown>,
    reasons?: Work['reasons'],
  ): Entry[] => {
    const person = who(role, on)
    if (!person || on > today) return []
    return [
      {
        at: momentOn(making, on, time),
        who: person,
        async does(work) {
          const of = await findLiveCase(work, school.id)
          if (of) await does(work, of.id)
        },
        ...(reasons && { reasons }),
      },
    ]
  }
  const keeper = lead('support')
  const [first, second] = [onDay(82), onDay(103)]
  const meets = (on: PlainDate, settled: string, further: PlainDate[], present: string[]) =>
    entry(on, '16:45', keeper, (work, id) => closeIt(work, id, on, { settled, further, present }), ON_THAT_DAY)
  return [
    ...reviews,
    ...entry(onDay(75), '10:05', lead('plan'), (work) => bringToSupport(work, school)),
    ...entry(onDay(75), '11:10', keeper, (work, id) => planMeeting(work, id, first), ON_THAT_DAY),
    ...entry(onDay(76), '09:20', keeper, (work, id) => joinCaseTeam(work, id, MEMBER)),
    ...meets(first, SETTLED, [second], THERE),
    ...entry(onDay(85), '08:50', headRole, (work, id) => askThrough(work, id, who(through, onDay(85)), ASKS)),
    ...entry(
      onDay(87),
      '14:30',
      through,
      (work, id) => giveTwoDays(work, id, who(to[0], onDay(87)), to[0] ?? '', who(keeper, onDay(87))),
      REASONS,
    ),
    ...entry(onDay(90), '15:05', keeper, (work, id) => writeInLog(work, id, LOG)),
    ...meets(second, SETTLED_NEXT, [], [...THERE, 'access-and-inclusion']),
    ...entry(
      weekdayBefore(addDays(today, -9)),
      '09:35',
      keeper,
      (work, id) => planMeeting(work, id, weekdayBefore(addDays(today, 9))),
      ON_THAT_DAY,
    ),
    ...entry(weekdayBefore(addDays(today, -4)), '16:10', headRole, (work, id) =>
      askThrough(
        work,
        id,
        who(through, weekdayBefore(addDays(today, -4))),
        'Help with how writing is taught to the oldest.',
      ),
    ),
  ]
}

/** Brings a case through its review and plan, where those were not played, and hands it over. */
async function bringToSupport(work: Work, school: MadeSchool): Promise<void> {
  const on = work.today
  const itsCase = async () => (await findLiveCase(work, school.id))!
  const id = (await itsCase()).id
  if (!stageOf(await itsCase(), 'review')) await beginStage(work, id, 'review', addDays(on, -55))
  if (!stageOf(await itsCase(), 'review')?.finishedOn) await finishStage(work, id, 'review', addDays(on, -28))
  if (!stageOf(await itsCase(), 'plan')?.finishedOn) await finishStage(work, id, 'plan', addDays(on, -10))
  if (!stageOf(await itsCase(), 'support')) await handOver(work, id, { on, revision: (await itsCase()).revision })
}

async function closeIt(
  work: Work,
  caseId: string,
  on: PlainDate,
  written: { settled: string; further: PlainDate[]; present: string[] },
): Promise<void> {
  const meeting = (await listMeetingsOf(work, [caseId])).find(({ meetsOn }) => meetsOn === on)
  if (meeting) await closeMeeting(work, caseId, meeting.id, { ...written, heldOn: on, revision: meeting.revision })
}

async function askThrough(work: Work, caseId: string, to: MadePerson | undefined, asks: string): Promise<void> {
  if (to) await askForSpecialists(work, caseId, { toId: to.id, asks })
}

async function giveTwoDays(
  work: Work,
  caseId: string,
  comes: MadePerson | undefined,
  role: string,
  seenBy: MadePerson | undefined,
): Promise<void> {
  const [request] = await listRequestsOf(work, [caseId], { isOpen: true })
  if (!comes || !request) return
  const { id, revision } = request
  const aside = { personId: comes.id, role, halfDays: 4, comesOn: addDays(work.today, 7) }
  await setAside(work, caseId, id, { ...aside, needSeenById: seenBy?.id ?? null, revision })
}

const ASKS = 'Two days for number work, which has stood still since the spring.'
const LOG = 'Leaders look at work together on the first Monday of each month; all of the team may come.'
const MEMBER = { name: 'Hannah Brook', comesFrom: 'Attendance team', does: 'Looks at attendance with the office' }
const SETTLED = 'A consultant works with two teachers until Easter. Leaders look at work with them.'
const SETTLED_NEXT = 'Reading is on its way; number work stands still. The consultant comes weekly from January.'
const THERE = ['school-slt', 'link-adviser', 'lead-consultant', 'sia']
const REASON = 'Agreed with the strategy manager.'
const ON_THAT_DAY = Object.fromEntries(DATE_RULES.map((rule) => [rule, 'The whole team can come on that day.']))
const REASONS = { 'capacity-is-known': REASON, 'days-drawn-from-people': REASON, 'no-more-than-a-person-has': REASON }
