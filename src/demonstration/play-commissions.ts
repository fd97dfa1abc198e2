import {
  addCriterion,
  addPayee,
  brokerMinor,
  considerIncome,
  payMinor,
  planCommission,
  recommendPriority,
  recordContribution,
  recordPersonnel,
  recordResearch,
} from '#commissions/index.ts'
import { fundsOfYear } from '#funds/index.ts'
import type { ServiceModel } from '#model/index.ts'
import { day } from '#shared/plain-date.ts'
import { lastDayOf } from '#shared/school-year.ts'
import type { Work } from '#work/work.ts'
import type { Entry } from './diary.ts'
import { headOf, holder } from './held-on.ts'
import { momentOn, type MadePost, type MadeSchool, type Making } from './making.ts'

/** Days back on which it is played: all after the funds of the year were filled. */
const FIRST = 26

/**
 * RO-14 to RO-20, RO-78, RO-82, RO-88, RO-97, RO-102. The money of the partnership in its year: what schools add and people in kind, priorities that are recommended, a commission that is planned, what is spent
 * outside the priorities within the limit and beyond it, work for others that is considered, and research.
 */
export function playCommissions(making: Making, open: readonly MadeSchool[], posts: readonly MadePost[]): Entry[] {
  const { model, days, year, administrator } = making
  const rule = model.commissioning
  const on = days.before(FIRST)
  if (!rule || on <= day(`${year}-09-10`)) return []
  const holds = (roles: readonly string[]) => holder(posts, on, ({ role }) => roles.includes(role.id))
  const [recommends, commissions, brokers] = [
    holds(rule.priorities.recommendedBy),
    holds(rule.commissions.keptBy),
    holds(rule.minor.brokeredBy),
  ]
  const [first, second, third] = open
  const leads = open.find(({ row }) => row.phaseName === 'Primary')
  if (!recommends || !commissions || !brokers || !first || !second || !third) return []
  const entry = (before: number, time: string, who: Entry['who'], does: Entry['does']): Entry => ({
    at: momentOn(making, days.before(before), time),
    ...{ who, does },
  })
  const head = headOf(posts, third, days.before(9))
  return [
    ...whatIsAdded(making, [first, second, third]).map((does, at) =>
      entry(FIRST, `09:${10 + at}`, administrator, does),
    ),
    ...playPriorities(making, entry, { recommends, commissions, school: leads ?? first }),
    ...playMinor(making, entry, { brokers, schools: [first, second, third] }),
    ...(rule.income
      ? [entry(10, '11:40', commissions, (work) => considerIncome(work, { ...FOR_OTHERS, expectedPence: 600_000 }))]
      : []),
    ...(rule.research && head
      ? [entry(9, '15:50', head, (work) => recordResearch(work, { ...A_TRUST, closesOn: lastDayOf(year) }))]
      : []),
  ]
}

type Deed = (work: Work) => Promise<unknown>
type MadeEntry = (before: number, time: string, who: Entry['who'], does: Entry['does']) => Entry

/** RO-17, RO-18. What some schools add in money and in kind, and the people whom the model names. */
function whatIsAdded({ model, days, year }: Making, schools: readonly MadeSchool[]): Deed[] {
  const { contributions, personnel } = model.commissioning ?? {}
  const given = { schoolYear: year, givenOn: days.before(FIRST), who: null, valuePence: null, valueRestsOn: null }
  const nothing = { ...given, what: '', pence: 0, minutes: 0 }
  const added = [
    { ...nothing, pence: 450_000 },
    { ...nothing, what: 'A hall for ten evenings', who: 'The site team' },
    { ...nothing, what: 'A leader of mathematics, a day a month', minutes: 10 * 390, ...VALUED },
  ]
  return [
    ...(contributions
      ? added.map(
          (said, at): Deed =>
            (work) =>
              recordContribution(work, { ...said, school: urnOf(schools[at]) }),
        )
      : []),
    ...(personnel?.of ?? []).map(
      ({ id }, at): Deed =>
        (work) =>
          recordPersonnel(work, { ...nothing, personnel: id, minutes: (40 + at * 20) * 390 }),
    ),
  ]
}

type WhoPlans = { recommends: Entry['who']; commissions: Entry['who']; school: MadeSchool }

/** RO-78, RO-82, RO-73. Priorities that are recommended to the body that decides, the first of them with a commission that is planned under it; they start once it has met. */
function playPriorities({ model, year, days }: Making, entry: MadeEntry, who: WhoPlans): Entry[] {
  const rule = model.commissioning
  const [measure, another = measure] = (model.mission?.measures ?? []).map(({ id }) => id)
  const horizon = rule?.horizons.findLast(({ from, until }) => from <= year && (until === undefined || year <= until))
  if (!rule || !horizon || !measure || !another) return []
  const [soon, november] = [days.before(11), day(`${year}-11-01`)]
  const span = { startsOn: soon < november ? soon : november, endsOn: day(`${year + 1}-07-20`) }
  const ids: string[] = []
  let commission = ''
  return [
    ...PRIORITIES.flatMap(([title, about, costPence], at): Entry[] => [
      entry(20 - at, '10:05', who.recommends, async (work) => {
        const fundId = await fundFrom(work, model, year)
        const kind = rule.balance.of.at(at === 0 ? -1 : 0)?.id ?? ''
        const focus = rule.focus.of.slice(0, 1 + (at % 2)).map(({ id }) => id)
        const said = { schoolYear: year, horizon: horizon.id, title, about, kind, focus, costPence, rolledFrom: null }
        ids[at] = await recommendPriority(work, { ...said, ...span, fundId })
      }),
      // One of them has no criterion yet: it says itself what is missing.
      ...(at === 2
        ? []
        : [
            entry(20 - at, '10:25', who.recommends, (work) =>
              addCriterion(work, ids[at] ?? '', { says: CRITERIA[at] ?? '', measures: [at === 0 ? measure : another] }),
            ),
          ]),
    ]),
    entry(16, '14:10', who.commissions, async (work) => {
      const { kinds, whom, gains } = rule.commissions
      commission = await planCommission(work, ids[0] ?? '', {
        ...{ kind: kinds[0]?.id ?? '', whom: whom[0]?.id ?? '', title: 'Writing with boys', about: WRITING, ...span },
        ...{ focus: rule.focus.of.slice(-1).map(({ id }) => id), capacity: CAPACITY },
        gains: gains.of.map(({ id }, at) => ({ what: id, says: GAINS[at % GAINS.length] ?? '' })),
      })
    }),
    entry(16, '14:30', who.commissions, (work) =>
      addPayee(work, commission, {
        ...{ school: urnOf(who.school), pence: 1_200_000, post: null, appointedOn: null },
        payOn: day(`${year + 1}-01-15`),
      }),
    ),
  ]
}

/** RO-88. Two that stand within the limit, one of them paid, and one beyond it that waits for a decision. */
function playMinor(
  { model, days, year, administrator }: Making,
  entry: MadeEntry,
  { brokers, schools }: { brokers: Entry['who']; schools: readonly MadeSchool[] },
): Entry[] {
  const ids: string[] = []
  // A day of the year whose money it is, in its last weeks too.
  const soon = days.after(5) < lastDayOf(year) ? days.after(5) : lastDayOf(year)
  return [
    ...MINOR.map(([title, about, pence], at) =>
      entry(14 - at, '13:20', brokers, async (work) => {
        const said = { school: urnOf(schools[at]), title, about, pence, payBy: at === 1 ? soon : null }
        ids[at] = (await brokerMinor(work, { ...said, fundId: (await fundFrom(work, model, year)) ?? '' })).id
      }),
    ),
    entry(8, '09:45', administrator, (work) => payMinor(work, ids[0] ?? '', days.before(8))),
  ]
}

/** A fund of the year that holds money for any school. */
async function fundFrom(work: Work, { funds }: ServiceModel, year: number): Promise<string | null> {
  const free = new Set((funds?.of ?? []).filter(({ byPhase, payFor }) => !byPhase && !payFor).map(({ id }) => id))
  const found = (await fundsOfYear(work, year)).find(
    ({ source, leftPence }) => free.has(source) && leftPence > 5_000_000,
  )
  return found?.id ?? null
}

const urnOf = (school: MadeSchool | undefined) => school?.row.urn ?? ''
const VALUED = { valuePence: 250_000, valueRestsOn: 'What ten days of supply cost' }
const PRIORITIES = [
  ['Boys’ writing in Key Stage 2', 'Boys write less well than girls in two schools of three.', 3_000_000],
  ['Outstanding mathematics', 'Four schools teach it so that others can learn from them.', 2_500_000],
  ['Leaders for the next five years', 'A third of heads will retire.', 1_000_000],
] as const
/** What the first of them is called: the one that the body that decides approves. */
export const FIRST_PRIORITY = PRIORITIES[0][0]
const CRITERIA = ['Boys make good progress in writing', 'No cohort is below its targets in mathematics'] as const
const WRITING = 'One school leads others in writing with boys, by lessons that are planned and watched together.'
const CAPACITY = 'Leaders of writing stay at each school and meet each term.'
const GAINS = [
  'Boys in Year 6 write as well as girls.',
  'Every teacher of Key Stage 2 teaches writing at least well.',
  'Each school has a leader of writing.',
] as const
const MINOR = [
  ['Reading in two phases', 'A primary and a secondary school read the same books.', 300_000],
  ['A day on early language', 'Staff of three schools and their nurseries.', 125_050],
  ['A building for forest school', 'Two schools ask for it together.', 4_500_000],
] as const
const FOR_OTHERS = {
  partner: 'Schools of a neighbouring authority',
  about: 'Leaders of two of our schools coach leaders there, for days that they pay.',
}
const A_TRUST = {
  source: 'A trust for reading',
  says: 'It gives to groups of schools that read together; a page is asked for, and figures of two years.',
  expectedPence: 1_500_000,
}
