import {
  draftQuestions,
  enterEvidence,
  evaluateWithLeaders,
  exploreQuestions,
  gatherPieces,
  issueReview,
  listReviews,
  openReview,
  readWhole,
  writeReport,
  type NewEvidence,
} from '#joint-reviews/index.ts'
import type { ReviewKind } from '#model/index.ts'
import { addDays, type PlainDate } from '#shared/plain-date.ts'
import type { Work } from '#work/work.ts'
import type { Entry } from './diary.ts'
import { momentOn, type MadeSchool, type Making } from './making.ts'
import { holderAt, schoolsInCases } from './people-of-cases.ts'
import type { PostBook } from './post-book.ts'
import { weekdayBefore } from './weekdays.ts'

/** Reviews: of the two schools in cases those that came before their plans, and of one that is a concern one in which evidence is gathered these days. */
export function playReviews(making: Making, schools: readonly MadeSchool[], book: PostBook): Entry[] {
  const { model, foundedOn, days, now, year } = making
  const [kind] = model.reviews
  const [first, second] = schoolsInCases(schools)
  if (!kind) return []
  const opened = addDays(foundedOn, 62)
  const after = (count: number) => weekdayBefore(addDays(opened, count))
  const concern = schools.filter(({ isServed, row }) => isServed && row.statusName === 'Open')[7]
  const before = (counts: readonly number[]): Days => {
    const [one = 1, two = 1, three = 1, four = 1, five = 1, six, seven, eight] = counts
    return {
      ...{ opened: days.before(one), gathered: days.before(two), asked: days.before(three) },
      ...{ explored: days.before(four), seen: days.before(five) },
      ...(six && seven && eight
        ? { met: days.before(six), written: days.before(seven), issued: days.before(eight) }
        : {}),
    }
  }
  const last = before([36, 33, 31, 28, 24, 20, 18, 15])
  return [
    ...playOne(making, book, first, kind, {
      ...{ opened: weekdayBefore(opened), gathered: after(7), asked: after(9), explored: after(14), seen: after(18) },
      ...{ met: after(26), written: after(31), issued: after(35) },
    }),
    ...(last.opened > `${year}-09-10` ? playOne(making, book, second, kind, last) : []),
    ...playOne(making, book, concern, kind, before([14, 11, 10, 6, 3])),
  ].filter(({ at }) => at <= now)
}

type Days = {
  opened: PlainDate
  gathered: PlainDate
  asked: PlainDate
  explored: PlainDate
  seen: PlainDate
  met?: PlainDate
  written?: PlainDate
  issued?: PlainDate
}

/** A review, as far as it has days. */
function playOne(making: Making, book: PostBook, school: MadeSchool | undefined, kind: ReviewKind, on: Days): Entry[] {
  const [supportRole = ''] = kind.supportedBy
  if (!school) return []
  const support = holderAt(book, school, supportRole, on.opened)
  // Where nobody leads yet, somebody who leads elsewhere is named, and given the role by that.
  const others = book.posts.filter((post) => post.role.id === kind.lead && post.finishedOn === null)
  const lead = holderAt(book, school, kind.lead, on.opened) ?? others.find(({ person }) => person !== support)?.person
  if (!lead || !support) return []
  const by = (
    day: PlainDate | undefined,
    time: string,
    role: string,
    does: (work: Work, id: string) => Promise<unknown>,
  ): Entry[] => {
    if (!day) return []
    const who = role === kind.lead ? lead : support
    return [
      {
        ...{ at: momentOn(making, day, time), who, reasons: REASONS },
        async does(work) {
          const [review] = await listReviews(work, { schoolId: school.id, status: 'open', limit: 1 })
          if (review) await does(work, review.id)
        },
      },
    ]
  }
  return [
    {
      ...{ at: momentOn(making, on.opened, '09:15'), who: making.administrator },
      reasons: { ...REASONS, ...(kind.opensFor && { [kind.opensFor.id]: 'Agreed with the headteacher.' }) },
      does: (work) =>
        openReview(
          work,
          school.id,
          kind.id,
          new Map([
            [kind.lead, lead.id],
            [supportRole, support.id],
          ]),
        ),
    },
    ...by(on.gathered, '11:20', supportRole, (work, id) => giveUpWhatIsMissing(work, id, kind)),
    ...by(on.asked, '14:05', kind.lead, async (work, id) => {
      const review = await theOpenOne(work, school)
      if (review) await draftQuestions(work, id, { asks: ASKS, revision: review.revision })
    }),
    ...by(on.explored, '16:10', kind.lead, async (work, id) => {
      const [review, { questions }] = [await theOpenOne(work, school), await readWhole(work, id)]
      const focus = questions.slice(0, 3).map((question) => question.id)
      const met = { on: on.explored, with: 'The headteacher, the deputy and both advisers', says: SAID, focus }
      if (review) await exploreQuestions(work, id, { ...met, revision: review.revision })
    }),
    ...kind.evidence.flatMap(({ kind: of, asks }, at) =>
      by(on.seen, `${10 + at}:25`, at % 2 ? supportRole : kind.lead, async (work, id) => {
        const { questions } = await readWhole(work, id)
        const questionId = questions[at % 3]?.id ?? ''
        await enterEvidence(work, id, { ...seen(asks, at), kind: of, questionId, seenOn: on.seen })
      }),
    ),
    ...by(on.met, '15:40', kind.lead, async (work, id) => {
      const review = await theOpenOne(work, school)
      const judged = new Map(kind.judged.of.map(({ id: of }, at) => [of, String(at % 2 ? 5 : 4)]))
      const met = {
        on: work.today,
        with: 'The headteacher, the deputy and the chair',
        says: CAME_TO,
        isJoint: true,
        judged,
      }
      if (review) await evaluateWithLeaders(work, id, { ...met, revision: review.revision })
    }),
    ...by(on.written, '13:30', supportRole, async (work, id) => {
      const review = await theOpenOne(work, school)
      const parts = new Map(kind.report.parts.map(({ id: part }, at) => [part, WRITTEN[at] ?? WRITTEN[0]]))
      if (review) await writeReport(work, id, { parts, revision: review.revision })
    }),
    ...by(on.issued, '10:50', kind.lead, async (work, id) => {
      const review = await theOpenOne(work, school)
      if (review) await issueReview(work, id, review.revision)
    }),
  ]
}

const theOpenOne = async (work: Work, { id: schoolId }: MadeSchool) =>
  (await listReviews(work, { schoolId, status: 'open', limit: 1 }))[0]

/** Of what is missing all but one is said not to be had. */
async function giveUpWhatIsMissing(work: Work, id: string, kind: ReviewKind): Promise<void> {
  const { pieces } = await readWhole(work, id)
  const missing = kind.gathers.filter(({ id: item }) => !pieces.some((piece) => piece.item === item))
  const without = new Map(
    missing.slice(1).map(({ id: item }) => [item, 'It is being rewritten; leaders spoke of it instead.']),
  )
  await gatherPieces(work, id, { links: new Map(), without, off: [] })
}

const seen = (
  asks: ReviewKind['evidence'][number]['asks'],
  at: number,
): Omit<NewEvidence, 'kind' | 'questionId' | 'seenOn'> => ({
  says: SEEN[at] ?? SEEN[0],
  ofClass: asks === 'lesson' ? 'Year 5' : null,
  isJoint: asks === 'lesson' ? true : null,
  jointWith: asks === 'lesson' ? 'the deputy' : null,
  subject: asks === 'work' ? 'English' : null,
  standard: asks === 'work' ? 'Below what is expected at that age' : null,
})

const ASKS = [
  'Why do pupils who read well write so little?',
  'How do leaders know how well number work is taught?',
  'What do governors see of the progress of each year group?',
  'What has come of the plan of last year?',
]
const SAID = 'Leaders see the first two as theirs already, and ask that the third be looked at with governors.'
const SEEN = [
  'Pupils talk well about a text, and write two lines. Nobody says what a good paragraph would have in it.',
  'Leaders of subjects look at plans each half term, and seldom at books.',
  'Pupils say that they would like to know what to do better next time.',
  'Governors see results once a year. They would like to see how groups of pupils get on.',
  'Of twelve books from three classes, nine show little more writing at the end of term than at its beginning.',
] as const
const CAME_TO = 'Leaders recognise what was found. They take writing first, and number work from the spring.'
const WRITTEN = [
  'Pupils behave well, talk readily and read with understanding. Leaders are open about what has not worked, and governors want to know more.',
  'How writing is taught from one year to the next. How leaders find out what pupils learn, from books as well as plans. What governors are shown, and how often.',
] as const
const REASONS = { 'missing-is-named': 'It comes in the spring.', 'names-nobody': 'It names nobody.' }
