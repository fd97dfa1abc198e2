import { addInvestment, presentSummary, writeSummary } from '#audit-summaries/index.ts'
import { recommendPriority } from '#commissions/index.ts'
import { coversDay, type PlainDate } from '#shared/plain-date.ts'
import { firstDayOf, lastDayOf } from '#shared/school-year.ts'
import type { Entry } from './diary.ts'
import type { MadePerson, MadePost, Making } from './making.ts'

type Of = {
  entry: (on: PlainDate, time: string, who: MadePerson, does: Entry['does']) => Entry
  heldOn: PlainDate
  meeting: () => string
}

/** The summary of the audit, with the investment that it calls for, as it was presented to a meeting of the body that decides. */
export function playSummary(making: Making, posts: readonly MadePost[], { entry, heldOn, meeting }: Of): Entry[] {
  const { model, year } = making
  const rule = model.decidingGroup?.summary
  const commissioning = model.commissioning
  const aspect = model.strengths?.aspects[0]?.id
  if (!rule || !commissioning || !aspect) return []
  const holding = posts.filter((post) => rule.by.includes(post.role.id) && coversDay(post, heldOn))
  const people = [...new Map(holding.map(({ person }) => [person.id, person])).values()].slice(0, rule.together)
  const [writes] = people
  const kind = commissioning.balance.of.at(-1)?.id
  const horizon = commissioning.horizons.find(({ from, until }) => from <= year + 1 && (until ?? year + 1) >= year + 1)
  if (!writes || people.length < rule.together || !kind || !horizon) return []
  const made = { priority: '', summary: '' }
  return [
    entry(heldOn, '11:00', writes, async (work) => {
      made.priority = await recommendPriority(work, {
        ...{ schoolYear: year + 1, horizon: horizon.id, title: 'Boys’ writing', about: 'As the audit shows.', kind },
        ...{ focus: commissioning.focus.of.slice(-1).map(({ id }) => id), costPence: 12_000_000, fundId: null },
        ...{ startsOn: firstDayOf(year + 1), endsOn: lastDayOf(year + 1), rolledFrom: null },
      })
    }),
    entry(heldOn, '11:20', writes, async (work) => {
      const says =
        'Schools offer most in what they teach. What more of them want to develop is leadership, of writing above all.'
      made.summary = await writeSummary(work, { title: 'The audit so far', says, schoolYear: year + 1 })
    }),
    entry(heldOn, '11:30', writes, (work) =>
      addInvestment(work, made.summary, {
        ...{ aspect, says: 'Leaders of writing, taught by schools that do it well', priorityId: made.priority },
        ...{ pence: null, fundId: null },
      }),
    ),
    entry(heldOn, '13:40', writes, (work) =>
      presentSummary(work, made.summary, { meetingId: meeting(), presenters: people.map(({ id }) => id) }),
    ),
  ]
}
