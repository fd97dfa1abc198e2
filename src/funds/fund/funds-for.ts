import type { Look } from '#work/work.ts'
import { isId } from '#shared/id.ts'
import { NotFound } from '#work/failures.ts'
import { getSchool } from '#schools/index.ts'
import { maySeeFunds } from '../funds-policy.ts'
import { balanceIn, schoolOfFund } from './fund-facts.ts'
import { whyFundCannotPay } from './fund-rules.ts'
import { findFund, listFunds, sumsOfFunds } from './fund-store.ts'
import { balanceFrom, sourceOf, type Balance, type Fund } from './fund.ts'

/** A fund from which money can be drawn for a school today. */
export type FundForSchool = {
  id: string
  name: string
  /** What its money is drawn for, by id and name; none where it is said in words. */
  purposes: readonly { id: string; name: string }[]
  /** In pence, for those who see money; undefined for everyone else. */
  leftPence: number | undefined
}

/** SH-79. The funds that may pay money for a school today, whatever is left of them. Throws NotFound for a school of which one may not know. */
export async function fundsFor(look: Look, schoolId: string): Promise<FundForSchool[]> {
  if (!look.model.funds) return []
  const school = await getSchool(look, schoolId)
  const funds = await listFunds(look, { on: look.today })
  const sums = await sumsOfFunds(
    look,
    funds.map(({ id }) => id),
  )
  const maySee = maySeeFunds(look)
  const found: FundForSchool[] = []
  for (const fund of funds) {
    const model = await look.modelOf(fund.modelVersionId)
    const rule = sourceOf(model, fund.source)
    const of = schoolOfFund(model, school)
    const all = model.funds?.purposes ?? []
    const purposes = all.filter(({ id }) => rule?.payFor?.purposes?.includes(id) ?? true)
    const [first] = purposes
    const wanted = { what: 'money' as const, pence: 0, purpose: first?.id ?? '', on: look.today }
    const against = whyFundCannotPay(wanted, { model, rule, fund, school: of, left: 0, closed: [] })
    if (!of.isOpen || against.some(({ weight }) => weight === 'firm')) continue
    const { leftPence } = balanceIn(rule, sums, fund.id, of.phase ?? '')
    found.push({
      ...{ id: fund.id, name: fund.name, leftPence: maySee ? leftPence : undefined },
      purposes: purposes.map(({ id, name }) => ({ id, name })),
    })
  }
  return found
}

/** SH-79. What went into a fund and out of it, and what is left, in pence and minutes. Throws NotFound for those who see no funds. */
export async function balanceOf(look: Look, fundId: string): Promise<Balance & { fund: Fund }> {
  const fund = isId(fundId) && maySeeFunds(look) ? await findFund(look, fundId) : undefined
  if (!fund) throw new NotFound('fund', fundId)
  return { fund, ...balanceFrom(await sumsOfFunds(look, [fund.id])) }
}
