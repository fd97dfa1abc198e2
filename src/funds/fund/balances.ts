import type { PlainDate } from '#shared/plain-date.ts'
import type { Look } from '#work/work.ts'
import { maySeeFunds } from '../funds-policy.ts'
import { listFunds, sumsOfFunds } from './fund-store.ts'
import { balanceFrom, type Balance, type Fund } from './fund.ts'

/** SH-79. The funds whose year a day lies in, each with what went in, what was drawn and what is left, in pence and minutes; none for those who see no funds. */
export async function balancesOn(look: Look, on: PlainDate): Promise<(Balance & Pick<Fund, 'id' | 'name'>)[]> {
  if (!look.model.funds || !maySeeFunds(look)) return []
  const funds = await listFunds(look, { on })
  const sums = await sumsOfFunds(
    look,
    funds.map(({ id }) => id),
  )
  return funds.map(({ id, name }) => ({ id, name, ...balanceFrom(sums.filter(({ fundId }) => fundId === id)) }))
}
