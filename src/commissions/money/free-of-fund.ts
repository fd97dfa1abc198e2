import type { FundOfYear } from '#funds/index.ts'
import type { Look } from '#work/work.ts'
import { listCommitted } from '../priorities/priority-store.ts'

/** A fund with what approved priorities have committed of it, and what nobody has committed yet, in pence. */
export type FundWithFree = FundOfYear & { committedPence: number; freePence: number }

/** RO-82. Of each fund what is committed and still to be paid, and what is free: left, without what is still to be paid under priorities. One query. */
export async function withFree(look: Look, funds: readonly FundOfYear[]): Promise<FundWithFree[]> {
  const committed = await listCommitted(
    look,
    funds.map(({ id }) => id),
  )
  return funds.map((fund) => {
    const of = committed.find(({ fundId }) => fundId === fund.id)
    const open = of ? of.committedPence - of.paidPence : 0
    return { ...fund, committedPence: open, freePence: fund.leftPence - open }
  })
}

/** The same of one fund. */
export async function freeOf(look: Look, fund: FundOfYear): Promise<number> {
  const [found] = await withFree(look, [fund])
  return found?.freePence ?? 0
}
