import { categoryWaits, counterpartsOf, countingOn, raiseConcern } from '#concerns/index.ts'
import type { NeedCategory, NeedRule } from '#model/index.ts'
import { decideNeed, type Wanted } from '#need/index.ts'
import { addDays, addMonths, type PlainDate } from '#shared/plain-date.ts'
import type { Entry } from './diary.ts'
import { momentOn, type MadeSchool, type Making } from './making.ts'

/**
 * How much schools need, as it was decided in two school years: most as the model begins; some with more, one of which a look is
 * overdue, one that is put forward because its time has passed, some that need more or less than last year.
 */
export function playNeed(making: Making, schools: readonly MadeSchool[]): Entry[] {
  const { model, year, today, administrator: who } = making
  const { need } = model
  if (!need) return []
  const open = schools.filter(({ isServed, row }) => isServed && row.statusName === 'Open')
  const [some, most] = [need.categories[1], need.categories.findLast(({ limit }) => limit) ?? need.categories.at(-1)]
  if (!some || !most) return []
  const first = addDays(making.foundedOn, 60)
  const thisYear = `${year}-09-10` as PlainDate
  const decided = new Map<string, number>()
  const entry = (school: MadeSchool, category: NeedCategory, on: PlainDate, given: Partial<Wanted> = {}): Entry[] => {
    if (on > today || on < making.foundedOn) return []
    const revision = decided.get(school.id) ?? 0
    decided.set(school.id, revision + 1)
    const wanted = wantedIn(need, category, school, on)
    return [
      ...(categoryWaits(model, category.id) ? [talkedAbout(making, school, on)] : []),
      {
        at: momentOn(making, on, '15:45'),
        who,
        does: (work) => decideNeed(work, school.id, { ...wanted, ...given, revision }),
      },
    ]
  }
  return open.slice(0, 24).flatMap((school, at) => {
    if (at === 1) return entry(school, most, first)
    if (at === 3) return [...entry(school, some, first), ...entry(school, most, thisYear)]
    if (at === 5) return entry(school, some, first, { nextLookOn: addDays(today, -12) })
    if (at === 8) return [...entry(school, some, first), ...leaveFor(entry, need, school, thisYear)]
    if (at === 11 || at === 14) return entry(school, some, first)
    if (at === 17) return entry(school, some, thisYear)
    return []
  })
}

/** WI-08. The conversation with whoever is head, before a school comes into a category that waits for one. */
function talkedAbout(making: Making, school: MadeSchool, on: PlainDate): Entry {
  return {
    ...{ at: momentOn(making, on, '11:15'), who: making.administrator },
    async does(work) {
      const roles = work.model.concerns?.talkedWith ?? []
      const [head] = countingOn(await counterpartsOf(work, school.id), roles, on)
      return raiseConcern(work, school.id, {
        ...{ title: 'Results over three years', aboutTheHead: false, kind: work.model.concerns?.kinds[0]?.id ?? null },
        ...{ talkedOn: on, withPerson: head?.personId, withName: head ? null : 'The deputy, who acts as head' },
        said: `${WHY} The school sees it too, and knows what may follow.`,
      })
    },
  }
}

/** Back to where every school begins, where the model lets one go there straight away and asks nothing for it. */
function leaveFor(
  entry: (school: MadeSchool, category: NeedCategory, on: PlainDate) => Entry[],
  { categories, start }: NeedRule,
  school: MadeSchool,
  on: PlainDate,
): Entry[] {
  const [begins, from] = [categories.find(({ id }) => id === start), categories[1]]
  return begins && !from?.leaves.some(({ to }) => to.includes(start)) ? entry(school, begins, on) : []
}

function wantedIn(need: NeedRule, category: NeedCategory, { phase }: MadeSchool, startsOn: PlainDate): Wanted {
  const asks = (what: 'reason' | 'purpose') => category.asks.some((each) => each.what === what)
  const reason =
    need.reasons.find(({ id }) => id === category.limit?.reason) ??
    need.reasons.find(({ madeBy, id }) => madeBy.length === 0 && id !== category.limit?.putForwardAs)
  const purpose = need.purposes.find(({ phases }) => phases.length === 0 || (phase && phases.includes(phase)))
  const isMore = category.id !== need.start
  return {
    ...{ category: category.id, level: category.levels?.anyOf[0] ?? null, startsOn },
    ...{ reason: asks('reason') || category.limit?.reason ? (reason?.id ?? null) : null, madeBy: null, madeOn: null },
    says: isMore ? WHY : 'Results have risen for two years, and leaders know why.',
    purposes:
      asks('purpose') && purpose
        ? [
            {
              ...{ purpose: purpose.id, says: null },
              ...{ intensity: need.intensities[1] ?? null, seenBy: need.seenBy.at(-1) ?? null },
            },
          ]
        : [],
    evidence: [],
    loweredBy: isMore ? 'Results at the end of the key stage rise, and two looks in a row find teaching secure.' : null,
    lowersTo: isMore ? need.start : null,
    nextLookOn: addMonths(startsOn, 15),
  }
}

const WHY = 'Results have fallen for three years, and leaders have not yet turned them.'
