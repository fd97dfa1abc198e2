import { logEvent } from '#history/index.ts'
import { isId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { mayDeployTo, maySeeFunds } from '../funds-policy.ts'
import { addLines, findLine } from '../ledger/line-store.ts'
import { reversalOf } from '../ledger/line.ts'
import { countsOn } from '../periods/period-rules.ts'
import { holdPeriods, listClosed } from '../periods/period-store.ts'
import { whyCannotTakeBack, whySchoolCannotBePaid } from './draw-rules.ts'
import { fundFacts } from './fund-facts.ts'
import { whyFundCannotPay } from './fund-rules.ts'
import { findFundToChange } from './fund-store.ts'

/** Money of a fund for a school. `purpose` is an id of the model's purposes of funds, or words where it has none. */
export type Draw = {
  fundId: string
  schoolId: string
  pence: number
  purpose: string
  /** What it is for in a few words. */
  says?: string | null
  /** Today where nothing is said. */
  on?: PlainDate
}

/** Whether the deed that draws has asked leave by a rule of its own, as a plan does that both sides agree. */
type Leave = { hasLeave?: boolean }

/**
 * SH-79. Draws money from a fund for a school: never more than is left, and never outside of what the fund may pay for. Gives the id of its
 * line. Throws NotFound, NotAllowed, Refused.
 */
export async function drawFromFund(work: Work, draw: Draw, { hasLeave = false }: Leave = {}): Promise<string> {
  const { schoolId, pence, purpose, says = null, on = work.today } = draw
  if (!hasLeave && !maySeeFunds(work)) throw new NotFound('fund', draw.fundId)
  const fund = isId(draw.fundId) ? await findFundToChange(work, draw.fundId) : undefined
  if (!fund) throw new NotFound('fund', draw.fundId)
  requireThat(hasLeave || mayDeployTo(work, schoolId), work, `draw from the fund ${fund.id} for ${schoolId}`)
  await holdPeriods(work)
  const facts = await fundFacts(work, fund, schoolId, 'money')
  refuseIf(work, [
    ...whySchoolCannotBePaid(facts.school, pence),
    ...whyFundCannotPay({ what: 'money', pence, purpose, on }, facts),
  ])
  const [line = ''] = await addLines(work, [
    {
      ...{ kind: 'drawn', countsOn: on, happenedOn: on, fundId: fund.id, schoolId, pence, purpose, says },
      phase: facts.phase ?? null,
    },
  ])
  await log(work, 'fund.drawn', { fundId: fund.id, fund: fund.name, schoolId, pence, purpose })
  return line
}

/** SH-79. Takes back what was drawn, with a reason: a further line, so that the fund has it again. Throws NotFound, NotAllowed, Refused. */
export async function takeBackDraw(work: Work, lineId: string, because: string, { hasLeave = false }: Leave = {}) {
  const line = isId(lineId) ? await findLine(work, lineId) : undefined
  if (!line?.schoolId || line.kind !== 'drawn' || (!hasLeave && !maySeeFunds(work))) throw new NotFound('draw', lineId)
  requireThat(hasLeave || mayDeployTo(work, line.schoolId), work, `take back the draw ${lineId}`)
  await findFundToChange(work, line.fundId ?? '')
  await holdPeriods(work)
  // Whoever waited for the fund reads the line again: it may be taken back by now.
  const now = await findLine(work, lineId)
  refuseIf(work, whyCannotTakeBack(now ?? line))
  await addLines(work, [reversalOf(line, countsOn(line.countsOn, await listClosed(work), work.today), because)])
  const { fundId, fundName, schoolId, pence, purpose } = line
  await log(work, 'fund.draw-taken-back', { fundId, fund: fundName, schoolId, pence, purpose, because })
}

type Logged = { fundId: string | null; fund: string | null; schoolId: string; pence: number; purpose: string | null }

const log = (work: Work, name: string, { fundId, schoolId, because, ...of }: Logged & { because?: string }) =>
  logEvent(work, {
    ...{ name, audience: 'see-money' as const },
    subjects: [{ kind: 'school', id: schoolId }, ...(fundId ? [{ kind: 'fund' as const, id: fundId }] : [])],
    changes: {
      ...{ fund: { after: of.fund }, pence: { after: of.pence }, purpose: { after: of.purpose } },
      ...(because && { because: { after: because } }),
    },
  })
