import { logEvent } from '#history/index.ts'
import { isId } from '#shared/id.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { mayKeepFunds, requireFunds } from '../funds-policy.ts'
import { addLines } from '../ledger/line-store.ts'
import { whyNothingCountsOn } from '../periods/period-rules.ts'
import { holdPeriods, listClosed } from '../periods/period-store.ts'
import { whyCannotPutIn, whyFundCannotBeAdded } from './fund-rules.ts'
import { addFundRow, findFundToChange, hasFundOf, sumsOfFunds } from './fund-store.ts'
import { balanceFrom, nameOfFund, sourceOf, spanOfSource } from './fund.ts'

/** RO-14. Adds a fund: a source of the model in one year of it. Gives its id. Throws NotFound, NotAllowed, Refused. */
export async function addFund(work: Work, { source, year }: { source: string; year: number }): Promise<string> {
  requireFunds(work)
  requireThat(mayKeepFunds(work), work, 'add a fund')
  const rule = sourceOf(work.model, source)
  refuseIf(work, whyFundCannotBeAdded(rule, year, await hasFundOf(work, source, year)))
  if (!rule) throw new NotFound('fund of the model', source)
  const { startsOn, endsOn } = spanOfSource(rule, year)
  const name = nameOfFund(rule, year)
  const id = await addFundRow(work, { modelVersionId: work.modelVersionId, source, name, year, startsOn, endsOn })
  await logEvent(work, {
    ...{ name: 'fund.added', audience: 'see-money', subjects: [{ kind: 'fund', id }] },
    changes: { fund: { after: name } },
  })
  return id
}

/** What goes into a fund: money, days, or both; for a phase, at so much for each of so many pupils, where it is voted so. */
export type PutIn = {
  pence: number
  minutes: number
  phase: string | null
  perPupilPence: number | null
  pupils: number | null
  says: string | null
  /** The school that gives it, where one does. */
  schoolId?: string
}

/** RO-14, RO-15. Puts an amount into a fund. Gives the id of its line. Throws NotFound, NotAllowed, Refused. */
export async function putIntoFund(work: Work, fundId: string, put: PutIn): Promise<string> {
  requireFunds(work)
  const fund = isId(fundId) ? await findFundToChange(work, fundId) : undefined
  if (!fund) throw new NotFound('fund', fundId)
  requireThat(mayKeepFunds(work), work, `put into the fund ${fundId}`)
  await holdPeriods(work)
  const model = await work.modelOf(fund.modelVersionId)
  const rule = sourceOf(model, fund.source)
  const { inPence } = balanceFrom(await sumsOfFunds(work, [fund.id]))
  // An amount is known before its year begins, and after it has: it counts in the year that it is for.
  const on = work.today < fund.startsOn ? fund.startsOn : work.today > fund.endsOn ? fund.endsOn : work.today
  refuseIf(work, [
    ...whyCannotPutIn(put, { model, rule, year: fund.year, inPence }),
    ...whyNothingCountsOn(on, await listClosed(work)),
  ])
  const [line = ''] = await addLines(work, [{ kind: 'put-in', countsOn: on, happenedOn: work.today, fundId, ...put }])
  await logEvent(work, {
    ...{ name: 'fund.put-in', audience: 'see-money', subjects: [{ kind: 'fund', id: fundId }] },
    changes: { fund: { after: fund.name }, pence: { after: put.pence }, minutes: { after: put.minutes } },
  })
  return line
}
