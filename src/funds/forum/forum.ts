import { namesOf, type ServiceModel } from '#model/index.ts'
import { showMoney } from '#shared/money.ts'
import type { Look } from '#work/work.ts'
import { fundLines, type FundLine } from '../fund/fund-lines.ts'
import { dayMinutesOf, showDays } from '../fund/fund.ts'
import { listBought, listVotes, type Bought, type Vote } from './forum-store.ts'

/** What a fund bought for one purpose: for how many schools, which ones, and how much. */
export type BoughtLine = { what: string; schools: readonly string[]; pence: number; minutes: number }

/** One phase of one fund: what was voted for each pupil and in all, what it bought for which schools, and what is left. */
export type ForumLine = {
  fundId: string
  fundName: string
  phase: string
  perPupil: string
  votedPence: number
  votedMinutes: number
  bought: readonly BoughtLine[]
  spentPence: number
  spentMinutes: number
  leftPence: number
  leftMinutes: number
}

/** What the Schools Forum asks, of the funds whose year begins in one calendar year. */
export type Forum = { year: number; years: readonly number[]; lines: readonly ForumLine[]; byPhaseOnly: boolean }

/** RO-14, RO-100. What was voted, what it bought and what is left, by fund and phase. A bounded number of queries. */
export async function forumOf(look: Look, asked: string | undefined): Promise<Forum> {
  const all = await fundLines(look)
  const years = [...new Set(all.map(({ year }) => year))].sort((one, other) => other - one)
  const running = all.find(({ stands }) => stands === 'now')?.year
  const year = years.find((each) => String(each) === asked) ?? running ?? years[0] ?? Number(look.today.slice(0, 4))
  const funds = all.filter((fund) => fund.year === year)
  const ids = funds.map(({ id }) => id)
  const [votes, bought] = await Promise.all([listVotes(look, ids), listBought(look, ids)])
  return {
    ...{ year, years, byPhaseOnly: funds.every(({ rule }) => rule?.byPhase ?? false) },
    lines: funds.flatMap((fund) => linesOf(fund, votes, bought)),
  }
}

/** A fund by its phases; money that was put in for no phase has a line of its own, so that the lines add up to the fund. */
export function linesOf(fund: FundLine, votes: readonly Vote[], bought: readonly Bought[]): ForumLine[] {
  const ofFund = votes.filter(({ fundId }) => fundId === fund.id)
  const spent = bought.filter(({ fundId }) => fundId === fund.id)
  const known = fund.model.phases.map(({ id }) => id)
  const there = new Set([...ofFund, ...spent].map(({ phase }) => phase))
  // A fund that is not voted by phase has one pot: its phases say only what it bought.
  const phases = [...known.filter((id) => there.has(id)), ...(there.has(null) ? [null] : [])]
  if (!fund.rule?.byPhase) return [lineOf(fund, 'All phases', ofFund, spent)]
  return phases.map((phase) => {
    const isOf = (each: { phase: string | null }) => each.phase === phase
    const name = phase === null ? 'No phase' : namesOf(fund.model.phases, [phase]).join()
    return lineOf(fund, name, ofFund.filter(isOf), spent.filter(isOf))
  })
}

function lineOf(fund: FundLine, phase: string, votes: readonly Vote[], bought: readonly Bought[]): ForumLine {
  const sum = (rows: readonly { pence: number; minutes: number }[], of: 'pence' | 'minutes') =>
    rows.reduce((all, row) => all + row[of], 0)
  const rates = votes.flatMap(({ perPupilPence, pupils }) =>
    perPupilPence === null ? [] : [`${showMoney(perPupilPence)} for each of ${pupils.toLocaleString('en-GB')}`],
  )
  const [votedPence, votedMinutes] = [sum(votes, 'pence'), sum(votes, 'minutes')]
  const [spentPence, spentMinutes] = [sum(bought, 'pence'), sum(bought, 'minutes')]
  return {
    ...{ fundId: fund.id, fundName: fund.name, phase, perPupil: rates.join('; ') },
    ...{ votedPence, votedMinutes, spentPence, spentMinutes, bought: boughtLines(fund.model, bought) },
    ...{ leftPence: votedPence - spentPence, leftMinutes: votedMinutes - spentMinutes },
  }
}

function boughtLines(model: ServiceModel, bought: readonly Bought[]): BoughtLine[] {
  const kinds = [...new Set(bought.map(({ purpose }) => purpose))]
  return kinds.map((purpose) => {
    const rows = bought.filter((each) => each.purpose === purpose)
    return {
      what: purpose === null ? 'Days of people' : namesOf(model.funds?.purposes ?? [], [purpose]).join(),
      schools: [...new Set(rows.map(({ schoolName }) => schoolName))],
      pence: rows.reduce((all, row) => all + row.pence, 0),
      minutes: rows.reduce((all, row) => all + row.minutes, 0),
    }
  })
}

/** Money and days in one: '£4,000', '£4,000 and 2 days', '2 days'. */
export function showBoth(model: ServiceModel, pence: number, minutes: number): string {
  const days = minutes === 0 ? [] : [showDays(minutes, dayMinutesOf(model))]
  return [...(pence === 0 && days.length > 0 ? [] : [showMoney(pence)]), ...days].join(' and ')
}
