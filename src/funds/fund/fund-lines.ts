import type { FundSource, ServiceModel } from '#model/index.ts'
import type { Look } from '#work/work.ts'
import { listFunds, sumsOfFunds } from './fund-store.ts'
import { balanceFrom, sourceOf, type Balance, type Fund } from './fund.ts'

/** now: its year runs · before: it is over · ahead: it has not begun. */
export const FUND_STANDS = ['now', 'ahead', 'before'] as const
export type FundStands = (typeof FUND_STANDS)[number]

/** A fund with what went in and out, and the model's rule of it. */
export type FundLine = Fund & Balance & { stands: FundStands; rule: FundSource | undefined; model: ServiceModel }

/** Every fund of the service with what is left, the newest first. Two queries, however many. */
export async function fundLines(look: Look): Promise<FundLine[]> {
  const funds = await listFunds(look)
  const sums = await sumsOfFunds(
    look,
    funds.map(({ id }) => id),
  )
  const models = new Map<string, ServiceModel>()
  for (const id of new Set(funds.map(({ modelVersionId }) => modelVersionId))) models.set(id, await look.modelOf(id))
  return funds.map((fund) => {
    const model = models.get(fund.modelVersionId) ?? look.model
    const of = balanceFrom(sums.filter(({ fundId }) => fundId === fund.id))
    return { ...fund, ...of, model, rule: sourceOf(model, fund.source), stands: standsOf(fund, look) }
  })
}

const standsOf = ({ startsOn, endsOn }: Fund, { today }: Pick<Look, 'today'>): FundStands =>
  endsOn < today ? 'before' : startsOn > today ? 'ahead' : 'now'
