import { isId } from '#shared/id.ts'
import type { Look } from '#work/work.ts'
import { keyOfPeriod, listPeriods } from '../periods/close-period.ts'
import type { LedgerPeriod } from '../periods/period.ts'
import { LINE_KINDS, type LineKind } from './line.ts'
import { CUTS, type Cut, type LinesAsked } from './list-store.ts'

/** What the ledger is asked for in its address; what makes no sense there is as if it were not. */
export type LedgerList = {
  period: LedgerPeriod
  periods: readonly LedgerPeriod[]
  cut: Cut
  kind: LineKind | undefined
  isUnfunded: boolean
  fundId: string | undefined
  schoolId: string | undefined
  after: string | undefined
}

/** What an address asks of the ledger: this financial year, told apart by fund, unless it says otherwise. */
export async function readLedgerList(look: Look, query: Readonly<Record<string, string>>): Promise<LedgerList> {
  const periods = await listPeriods(look)
  const [usual] = periods
  if (!usual) throw new Error('there is no year')
  const idOf = (text: string | undefined) => (text && isId(text) ? text : undefined)
  const cuts = cutsOf(look)
  return {
    period: periods.find((each) => keyOfPeriod(each) === query.period) ?? usual,
    periods,
    cut: cuts.find((cut) => cut === query.by) ?? cuts[0] ?? 'month',
    kind: LINE_KINDS.find((kind) => kind === query.kind),
    isUnfunded: query.kind === 'unfunded',
    ...{ fundId: idOf(query.fund), schoolId: idOf(query.school), after: idOf(query.after) },
  }
}

/** By what a service can tell its ledger apart: funds where it has them, time where it keeps it. */
export const cutsOf = ({ model }: Look): readonly Cut[] =>
  CUTS.filter(
    (cut) =>
      (cut !== 'fund' || model.funds !== undefined) &&
      (!['function', 'part', 'day-kind'].includes(cut) || model.time !== undefined),
  )

/** The lines for which a list asks. */
export const linesAsked = ({ period, kind, isUnfunded, fundId, schoolId }: LedgerList): LinesAsked => ({
  ...{ from: period.startsOn, until: period.endsOn, kind, isUnfunded, fundId, schoolId },
})

/** What a list asks for, as its address says it. */
export const askOfLedger = ({
  period,
  cut,
  kind,
  isUnfunded,
  fundId,
  schoolId,
}: LedgerList): Record<string, string> => ({
  ...{ period: keyOfPeriod(period), by: cut },
  ...(isUnfunded ? { kind: 'unfunded' } : kind ? { kind } : {}),
  ...(fundId && { fund: fundId }),
  ...(schoolId && { school: schoolId }),
})

/** The address of a list. */
export const addressOfLedger = (list: LedgerList): string =>
  `/ledger?${new URLSearchParams({ ...askOfLedger(list), ...(list.after && { after: list.after }) }).toString()}`
