import {
  agreeHelp,
  askProposal,
  chooseGiver,
  logContact,
  reviewHelp,
  sayHelpNeed,
  searchHelp,
  writeTerms,
} from '#brokering/index.ts'
import { addDays, type PlainDate } from '#shared/plain-date.ts'
import type { Work } from '#work/work.ts'
import type { Entry } from './diary.ts'
import { headOf, settledHeadOf } from './held-on.ts'
import { OFFERED, offerHelp, over, SAID, type Led } from './play-offers.ts'
import { momentOn, type MadeGroup, type MadePerson, type MadePost, type MadeSchool, type Making } from './making.ts'

/** What schools need of each other: how many days ago it was said, its aspect, and how many half-days it takes. The first is agreed and under way, the second is chosen. */
const NEEDS = [
  { ago: 40, title: 'Boys’ writing at greater length', aspect: 'teaching-and-learning', halfDays: 4, isPriority: true },
  { ago: 19, title: 'Boys’ writing in Year 2', aspect: 'teaching-and-learning', halfDays: 2, isPriority: true },
  {
    ago: 12,
    title: 'Phonics for teachers who are new to it',
    aspect: 'teaching-and-learning',
    halfDays: 4,
    isPriority: true,
  },
  { ago: 11, title: 'Boys’ writing in Year 5', aspect: 'teaching-and-learning', halfDays: 3, isPriority: true },
  { ago: 9, title: 'Writing across subjects', aspect: 'teaching-and-learning', halfDays: 4, isPriority: true },
  { ago: 8, title: 'A budget for three years', aspect: 'finance', halfDays: 2, isPriority: false },
  { ago: 6, title: 'Families who seldom come to school', aspect: 'families', halfDays: 3, isPriority: false },
] as const

/**
 * RO-47, RO-64. Where schools broker help: two schools of each community offer help with boys’ writing, some need help, one has it with its log and review, one waits for both heads,
 * and who helps was proposed for all that is open.
 */
export function playBrokering(making: Making, groups: readonly MadeGroup[], posts: readonly MadePost[]): Entry[] {
  const { strengths, brokering } = making.model
  if (!strengths || !brokering) return []
  const communities = groups
    .filter(({ kind }) => kind === strengths.group)
    .map(({ schools }) => schools.flatMap((school) => ledOf(making, school, posts)))
    .filter((led) => led.length >= 3)
  const aspects = new Set(strengths.aspects.map(({ id }) => id))
  const [home] = communities
  const broker = posts.find(({ role, finishedOn }) => isAnywhere(making, role.id) && finishedOn === null)?.person
  if (!home || [...OFFERED, ...NEEDS].some(({ aspect }) => !aspects.has(aspect))) return []
  const ids = new Map<string, string>()
  const offers = communities.flatMap((led) =>
    OFFERED.flatMap((offered, at) => offerHelp(making, posts, led, { offered, at, ids })),
  )
  if (offers.length === 0) return []
  // Those who offer stand last in their communities, those who need first.
  const asking = communities.flatMap((led) => led.slice(0, -OFFERED.length)).slice(0, NEEDS.length)
  return [...offers, ...needs(making, posts, { asking, home, ids }), ...(broker ? proposal(making, broker) : [])]
}

/** A school that is served, open and led by the same head since before anything here began. */
function ledOf(making: Making, school: MadeSchool, posts: readonly MadePost[]): Led[] {
  if (!school.isServed || school.row.statusName !== 'Open' || school.movedOn !== null) return []
  const head = headOf(posts, school, making.days.before(SAID))
  return head && head === settledHeadOf(school, posts, making.today) ? [{ school, head }] : []
}

/** Whether a role is over everything: whoever brokers for all. */
const isAnywhere = ({ model }: Making, role: string) =>
  (model.brokering?.brokers.roles.includes(role) ?? false) &&
  model.roles.find(({ id }) => id === role)?.tiedTo.join() === 'authority'

type Asking = { asking: readonly Led[]; home: readonly Led[]; ids: ReadonlyMap<string, string> }

function needs(making: Making, posts: readonly MadePost[], { asking, home, ids }: Asking): Entry[] {
  const { days, model } = making
  const giver = home.at(-1)
  return asking.flatMap((own, at): Entry[] => {
    const need = NEEDS[at]
    const kind = model.brokering?.kinds[0]?.id
    if (!need || !kind || !giver) return []
    const { ago, ...said } = need
    let id = ''
    const asked: Entry = {
      ...{ at: momentOn(making, days.before(ago), `16:4${at}`), who: own.head },
      does: async (work) => {
        const about = 'We have tried it by ourselves for a year, and would like to see it done and to talk it over.'
        id = await sayHelpNeed(work, own.school.id, { ...said, kind, about, isDirect: false })
      },
    }
    const chosenOn = days.before(ago - 2)
    const broker = over(posts, model.brokering?.brokers.roles ?? [], own.school, chosenOn)
    if (at > 1 || !broker) return [asked]
    const match = { id: '' }
    const chosen: Entry = {
      ...{ at: momentOn(making, chosenOn, `10:1${at}`), who: broker },
      does: async (work) => {
        const because = 'It is near, it was seen this term, and its head is glad to help.'
        const choice = { strengthId: ids.get(giver.school.id) ?? '', halfDays: said.halfDays, because }
        match.id = await chooseGiver(work, id, choice)
      },
    }
    return [asked, chosen, ...(at === 0 ? underWay(making, { own, giver, match, halfDays: said.halfDays }) : [])]
  })
}

type Agreed = { own: Led; giver: Led; match: { readonly id: string }; halfDays: number }

/** Agreed by both heads, begun, logged twice and reviewed once. */
function underWay(making: Making, { own, giver, match, halfDays }: Agreed): Entry[] {
  const { days, today } = making
  const [agreedOn, startsOn, reviewOn] = [days.before(36), days.before(32), days.before(9)]
  const entry = (on: PlainDate, time: string, who: MadePerson, does: (work: Work) => Promise<unknown>): Entry => ({
    at: momentOn(making, on, time),
    ...{ who, does },
  })
  const contact = (heldOn: PlainDate, revision: number, says: string) =>
    entry(heldOn, '17:20', giver.head, (work) => logContact(work, match.id, { heldOn, halfDays: 1, says, revision }))
  return [
    entry(agreedOn, '15:50', own.head, (work) =>
      writeTerms(work, match.id, {
        ...{ revision: 1, aims: 'Boys write more, and enjoy it.', who: 'The leader of English', halfDays, pence: 0 },
        objectives: ['Every class publishes a piece each half term', 'Boys write as much as girls'],
        actions: [{ what: 'Lessons seen and talked over in two classes', byOn: reviewOn }],
        ...{ startsOn, reviewOn, endsOn: addDays(today, 45), releaseHalfDays: 0 },
      }),
    ),
    entry(agreedOn, '16:20', own.head, (work) => agreeHelp(work, match.id, { revision: 2, released: false })),
    entry(days.before(34), '12:30', giver.head, (work) => agreeHelp(work, match.id, { revision: 3, released: true })),
    contact(days.before(27), 4, 'Two lessons seen, and the next unit planned together.'),
    contact(days.before(16), 5, 'A morning in the school that gives it, with two teachers.'),
    entry(reviewOn, '16:10', own.head, (work) =>
      reviewHelp(work, match.id, {
        ...{ heldOn: reviewOn, nextOn: addDays(today, 30), revision: 6 },
        says: 'Boys in one class write twice as much; the other begins after the holiday.',
      }),
    ),
  ]
}

/** Who helps was proposed for all that is open, and waits to be looked at. */
function proposal(making: Making, who: MadePerson): Entry[] {
  const on = making.days.before(2)
  let proposalId = ''
  return [
    {
      ...{ at: momentOn(making, on, '11:02'), who },
      does: async (work) => {
        proposalId = await askProposal(work)
      },
    },
    {
      // The search itself, as its job does it: no deed, for it was asked for.
      ...{ at: momentOn(making, on, '11:09'), who, isDraft: true },
      async does(work) {
        work.progress.askedLeave = true
        const asked = { read: once, write: once, deed: once }
        await searchHelp({ ids: { proposalId }, asAsked: asked })
        function once<T>(job: (look: typeof work) => Promise<T>): Promise<T> {
          return job(work)
        }
      },
    },
  ]
}
