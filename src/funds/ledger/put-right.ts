import { functionsOf } from '#model/index.ts'
import { logEvent, type Subject } from '#history/index.ts'
import type { Finding } from '#shared/finding.ts'
import { isId } from '#shared/id.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { takeBackDraw } from '../fund/draw-from-fund.ts'
import { whyCannotTakeBack } from '../fund/draw-rules.ts'
import { fundFacts } from '../fund/fund-facts.ts'
import { whyFundCannotPay } from '../fund/fund-rules.ts'
import { findFund, holdFunds, listFunds, sumsOfFunds } from '../fund/fund-store.ts'
import { balanceFrom, sourceOf } from '../fund/fund.ts'
import { mayDeployTo, mayKeepFunds, requireLedger } from '../funds-policy.ts'
import { countsOn } from '../periods/period-rules.ts'
import { holdPeriods, listClosed } from '../periods/period-store.ts'
import { addLines, findLine } from './line-store.ts'
import { reversalOf, type Line } from './line.ts'

/** What is to stand in place of a line, and why: of time, which fund pays and for which function; else it is only taken back. */
export type PutRight = { because: string; fundId: string | null; function: string | null }

/** A line for somebody who may put it right. Throws NotFound, NotAllowed. */
export async function getLineToPutRight(look: Look, id: string): Promise<Line> {
  requireLedger(look)
  const line = isId(id) ? await findLine(look, id) : undefined
  if (!line || line.minutes < 0 || line.pence < 0) throw new NotFound('line of the ledger', id)
  const may = line.kind === 'drawn' ? mayDeployTo(look, line.schoolId ?? '') : mayKeepFunds(look)
  requireThat(may, look, `put the line ${id} right`)
  return line
}

/** Which funds may pay for the time of a line: those of its day that pay days. */
export async function fundsForLine(look: Look, { happenedOn }: Line): Promise<{ id: string; name: string }[]> {
  const funds = await listFunds(look, { on: happenedOn })
  const found: { id: string; name: string }[] = []
  for (const { id, name, source, modelVersionId } of funds)
    if (sourceOf(await look.modelOf(modelVersionId), source)?.pays.includes('days')) found.push({ id, name })
  return found
}

/**
 * XX-09. Puts a line right by further ones: it is taken back, and, where it is time, written anew with the fund that pays and the
 * function. Throws NotFound, NotAllowed, Refused.
 */
export async function putLineRight(work: Work, id: string, right: PutRight): Promise<void> {
  const line = await getLineToPutRight(work, id)
  requireThat(true, work, `put the line ${id} right`)
  if (line.kind === 'drawn') return takeBackDraw(work, id, right.because)
  await holdFunds(work, [...new Set([line.fundId, right.fundId].filter((each) => each !== null))])
  await holdPeriods(work)
  const now = (await findLine(work, id)) ?? line
  refuseIf(work, [
    ...whyCannotTakeBack(now),
    ...(line.kind === 'put-in' ? await whyCannotBeMissed(work, line) : await whyCannotStandSo(work, line, right)),
  ])
  const on = countsOn(line.countsOn, await listClosed(work), work.today)
  await addLines(work, [reversalOf(line, on, right.because)])
  if (line.kind === 'worked')
    await addLines(work, [
      {
        ...reversalOf(line, on, right.because),
        ...{ minutes: line.minutes, fundId: right.fundId, function: right.function },
        ...(right.fundId && { unfundedFund: null, unfundedBecause: null }),
      },
    ])
  const fund = right.fundId ? await findFund(work, right.fundId) : undefined
  await logEvent(work, {
    ...{ name: fund && line.unfundedFund ? 'ledger.settled' : 'ledger.corrected', audience: 'see-money' },
    subjects: subjectsOf(line),
    changes: {
      ...{ minutes: { after: line.minutes }, pence: { after: line.pence }, because: { after: right.because } },
      ...(fund && { fund: { after: fund.name } }),
    },
  })
}

/** SH-79. What was put in cannot be taken back where it was drawn from already. */
async function whyCannotBeMissed(work: Work, line: Line): Promise<Finding[]> {
  const { leftPence, leftMinutes } = balanceFrom(await sumsOfFunds(work, [line.fundId ?? '']))
  if (leftPence >= line.pence && leftMinutes >= line.minutes) return []
  return [
    firm('fund-no-more-than-is-left', `Some of it was drawn from ${line.fundName} already: take that back first.`),
  ]
}

async function whyCannotStandSo(work: Work, line: Line, { fundId, function: of }: PutRight): Promise<Finding[]> {
  const isKnown = of === null || functionsOf(work.model).some(({ id }) => id === of)
  const findings = isKnown ? [] : [firm('days-function-from-the-list', 'Choose a function from the list.', 'function')]
  if (fundId === null || fundId === line.fundId) return findings
  const fund = await findFund(work, fundId)
  if (!fund) return [...findings, firm('fund-from-the-list', 'Choose a fund from the list.', 'fund')]
  const facts = await fundFacts(work, fund, line.schoolId, 'days')
  const { minutes, dayKind, happenedOn: on } = line
  return [...findings, ...whyFundCannotPay({ what: 'days', minutes, dayKind, on }, facts)]
}

function subjectsOf({ schoolId, fundId, personId }: Line): Subject[] {
  return [
    ...(schoolId ? [{ kind: 'school' as const, id: schoolId }] : []),
    ...(fundId ? [{ kind: 'fund' as const, id: fundId }] : []),
    ...(personId ? [{ kind: 'person' as const, id: personId }] : []),
  ]
}

const firm = (id: string, says: string, field?: string): Finding => ({
  ...{ kind: 'fund', id, source: 'SH-79', says, weight: 'firm' },
  ...(field && { field }),
})
