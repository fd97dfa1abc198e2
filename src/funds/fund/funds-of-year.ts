import { isId } from '#shared/id.ts'
import type { Look, Work } from '#work/work.ts'
import { findFundToChange, holdFunds, listFunds, sumsOfFunds } from './fund-store.ts'
import { balanceFrom, type Balance, type Fund } from './fund.ts'

/** A fund of a year with what went in and out, and what is left, in pence and minutes. */
export type FundOfYear = Balance & Pick<Fund, 'id' | 'source' | 'name' | 'year' | 'startsOn' | 'endsOn'>

/** RO-114. The funds whose year begins in the calendar year in which a school year does. Whoever asks sees to it that they may. Two queries. */
export async function fundsOfYear(look: Look, schoolYear: number): Promise<FundOfYear[]> {
  if (!look.model.funds) return []
  const order = look.model.funds.of.map(({ id }) => id)
  const funds = await listFunds(look, { year: schoolYear })
  return (await withBalances(look, funds)).sort((one, two) => order.indexOf(one.source) - order.indexOf(two.source))
}

/** One fund with what is left, held until the deed ends: of two who commit or draw the last pound the second finds what the first took. Whoever asks sees to it that they may. */
export async function holdFund(work: Work, id: string): Promise<FundOfYear | undefined> {
  const fund = isId(id) ? await findFundToChange(work, id) : undefined
  const [found] = fund ? await withBalances(work, [fund]) : []
  return found
}

/** The funds of a school year, all held until the deed ends: what they hold together, and what of them is spent, stays as it is. Whoever asks sees to it that they may. */
export async function holdFundsOfYear(work: Work, schoolYear: number): Promise<FundOfYear[]> {
  const before = await fundsOfYear(work, schoolYear)
  await holdFunds(
    work,
    before.map(({ id }) => id),
  )
  return fundsOfYear(work, schoolYear)
}

async function withBalances(look: Look, funds: readonly Fund[]): Promise<FundOfYear[]> {
  const sums = await sumsOfFunds(
    look,
    funds.map(({ id }) => id),
  )
  return funds.map(({ id, source, name, year, startsOn, endsOn }) => ({
    ...{ id, source, name, year, startsOn, endsOn },
    ...balanceFrom(sums.filter(({ fundId }) => fundId === id)),
  }))
}
