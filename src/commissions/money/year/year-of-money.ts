import { fundsOfYear } from '#funds/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look } from '#work/work.ts'
import { balanceBetween, type Side } from '../../priorities/priority-rules.ts'
import { listPriorities } from '../../priorities/priority-store.ts'
import type { Priority } from '../../priorities/priority.ts'
import { getCommissioning } from '../../commissions-policy.ts'
import { listContributions } from '../contributions/contribution-store.ts'
import type { Contribution } from '../contributions/contribution.ts'
import { withFree, type FundWithFree } from '../free-of-fund.ts'
import { listOpportunities } from '../income/income-store.ts'
import type { Opportunity } from '../income/income.ts'
import { listMinor } from '../minor/minor-store.ts'
import type { MinorSpending } from '../minor/minor.ts'
import { listRests, type Rests } from './year-store.ts'

/** A fund of a year with what is committed and free, and on what these numbers rest. */
export type FundOfMoney = FundWithFree & { rests: Rests | undefined }

/** The money of a school year; contributions only as they stand. Money in pence, time in minutes. */
export type YearOfMoney = {
  year: number
  funds: readonly FundOfMoney[]
  heldPence: number
  committedPence: number
  paidPence: number
  freePence: number
  minor: readonly MinorSpending[]
  minorPence: number
  contributions: readonly Contribution[]
  sides: readonly Side[]
  decidedOn: PlainDate | null
  opportunities: readonly Opportunity[]
}

/** RO-14, RO-17, RO-18, RO-88, RO-97. The money of a school year from all rooms that know of it. Nine queries. */
export async function yearOfMoney(look: Look, year: number): Promise<YearOfMoney> {
  const rule = getCommissioning(look)
  const free = await withFree(look, await fundsOfYear(look, year))
  const rests = await listRests(
    look,
    free.map(({ id }) => id),
  )
  const funds = free.map((fund) => ({ ...fund, rests: rests.find(({ fundId }) => fundId === fund.id) }))
  const minor = (await listMinor(look, { schoolYear: year })).filter(({ status }) => status === 'stands')
  const contributions = (await listContributions(look, { schoolYear: year })).filter((each) => !each.takenBackOn)
  const priorities = await listPriorities(look, { schoolYear: year })
  const opportunities = rule.income ? await listOpportunities(look, { schoolYear: year }) : []
  const sum = (of: (fund: FundOfMoney) => number) => funds.reduce((all, fund) => all + of(fund), 0)
  return {
    ...{ year, funds, minor, contributions, opportunities },
    heldPence: sum(({ inPence }) => inPence),
    committedPence: sum(({ committedPence }) => committedPence),
    paidPence: sum(({ outPence }) => outPence),
    freePence: sum(({ freePence }) => freePence),
    minorPence: minor.reduce((all, { pence }) => all + pence, 0),
    sides: balanceBetween(rule, priorities),
    decidedOn: lastOf(priorities),
  }
}

/** The day of the last decision by which a priority of the year is approved. */
const lastOf = (priorities: readonly Priority[]): PlainDate | null =>
  priorities
    .filter(({ status }) => status === 'approved')
    .flatMap(({ decidedOn }) => decidedOn ?? [])
    .sort()
    .at(-1) ?? null
