import { getModelOf } from '#calendar/index.ts'
import type { TradingRule } from '#model/index.ts'
import { showMoney } from '#shared/money.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import type { Look } from '#work/work.ts'
import { listIncome, type IncomeLine } from './income-store.ts'

/** What traded work brought in in a school year, against the reduction that it is to offset. */
export type Income = {
  year: SchoolYear
  lines: readonly (IncomeLine & { name: string; net: number })[]
  charged: number
  credited: number
  net: number
  halfDays: number
  offsets: TradingRule['offsets']
}

/** ES-49. The income of a school year: the lines add up to the whole. */
export async function incomeOf(look: Look, year: SchoolYear): Promise<Income> {
  const { model } = await getModelOf(look, year)
  const found = await listIncome(look, year)
  const names = new Map<string, string>()
  for (const { offer, modelVersionId } of found) {
    const born = await look.modelOf(modelVersionId)
    names.set(offer, born.offers.find(({ id }) => id === offer)?.name ?? offer)
  }
  const lines = found.map((line) => ({
    ...line,
    name: names.get(line.offer) ?? line.offer,
    net: line.charged - line.credited,
  }))
  const sum = (of: (line: (typeof lines)[number]) => number) => lines.reduce((all, line) => all + of(line), 0)
  return {
    ...{ year, lines, charged: sum(({ charged }) => charged), credited: sum(({ credited }) => credited) },
    ...{ net: sum(({ net }) => net), halfDays: sum(({ halfDays }) => halfDays), offsets: model.trading?.offsets },
  }
}

/** '£2,700 of the £60,000 that it is to offset', or what it brought in alone. */
export function headingOfIncome({ net, offsets }: Pick<Income, 'net' | 'offsets'>): string {
  if (!offsets) return `${showMoney(net)} of traded income`
  return `${showMoney(net)} of traded income, of ${showMoney(offsets.pence)} to offset`
}

/** How much is offset, and what is left: '4.5% is offset; £57,300 is left'. */
export function offsetSays({ net, offsets }: Pick<Income, 'net' | 'offsets'>): string | undefined {
  if (!offsets || offsets.pence === 0) return undefined
  const percent = Math.round((net / offsets.pence) * 1000) / 10
  const left = offsets.pence - net
  return `${percent}% of the reduction is offset; ${left > 0 ? `${showMoney(left)} is left` : 'nothing is left'}.`
}
