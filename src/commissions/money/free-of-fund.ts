import type { FundOfYear } from '#funds/index.ts'
import type { Look } from '#work/work.ts'
import { listCommitted } from '../priorities/priority-store.ts'
import { listMinorOpen } from './minor/minor-store.ts'

/** A fund with what of it is committed and still to be paid, under priorities and outside them, and what nobody has committed yet, in pence. */
export type FundWithFree = FundOfYear & { committedPence: number; freePence: number }

/** RO-82, RO-88. Of each fund what is committed and still to be paid, and what is free: left, without what is still to be paid. Two queries. */
export async function withFree(look: Look, funds: readonly FundOfYear[]): Promise<FundWithFree[]> {
  const ids = funds.map(({ id }) => id)
  const [committed, minor] = [await listCommitted(look, ids), await listMinorOpen(look, ids)]
  return funds.map((fund) => {
    const of = committed.find(({ fundId }) => fundId === fund.id)
    const outside = minor.find(({ fundId }) => fundId === fund.id)?.pence ?? 0
    const open = (of ? of.committedPence - of.paidPence : 0) + outside
    return { ...fund, committedPence: open, freePence: fund.leftPence - open }
  })
}

/** The same of one fund. */
export async function freeOf(look: Look, fund: FundOfYear): Promise<number> {
  const [found] = await withFree(look, [fund])
  return found?.freePence ?? 0
}
