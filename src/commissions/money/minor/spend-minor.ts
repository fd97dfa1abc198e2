import { decisionsOn } from '#deciding-group/index.ts'
import { drawFromFund, fundsFor, holdFund, holdFundsOfYear, mayDeployTo, takeBackDraw } from '#funds/index.ts'
import { logEvent, whyChangedMeanwhile } from '#history/index.ts'
import { askAboutNamesIn } from '#records/index.ts'
import { isId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { schoolYearOf } from '#shared/school-year.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { findTheSchool } from '../../commission/pay-schools.ts'
import { getCommissioning, mayBroker, maySeeYear } from '../../commissions-policy.ts'
import { namesInOne } from '../../names-in.ts'
import { whyBeyondFund } from '../../priorities/priority-rules.ts'
import { freeOf } from '../free-of-fund.ts'
import { moneyEvent } from '../money-events.ts'
import { isBeyondLimit, whyBeyondLimit, whyCannotBroker, whyCannotDropMinor, whyCannotPayMinor } from './minor-rules.ts'
import { addMinor, findMinorToChange, listMinor, setMinor, sumMinor } from './minor-store.ts'
import type { MinorSpending } from './minor.ts'

/** What items of an agenda call it. */
export const MINOR = 'minor-spending'

/** Something outside the priorities, for who sees the money of a year. Throws NotFound. */
export async function getMinor(look: Look, id: string): Promise<MinorSpending> {
  getCommissioning(look)
  const [minor] = isId(id) && (await maySeeYear(look)) ? await listMinor(look, { id }) : []
  if (!minor) throw new NotFound('spending outside the priorities', id)
  return minor
}

/** What is brokered outside the priorities, as it was typed. */
export type MinorAsk = Pick<MinorSpending, 'title' | 'about' | 'fundId' | 'pence' | 'payBy'> & { school: string }

/**
 * RO-88, RO-89. Brokers something outside the priorities for a school. Within the limit of the year it stands; beyond it waits for the body that
 * decides. All funds of the year are held: of two who spend at once the second finds what the first took. Throws NotFound, NotAllowed, Refused.
 */
export async function brokerMinor(
  work: Work,
  { school: typed, ...asked }: MinorAsk,
): Promise<{ id: string; isAsked: boolean }> {
  const { minor: rule } = getCommissioning(work)
  requireThat(mayBroker(work), work, 'broker something outside the priorities')
  const school = await findTheSchool(work, typed)
  const schoolYear = schoolYearOf(work.today)
  const funds = await holdFundsOfYear(work, schoolYear)
  const fund = funds.find(({ id }) => id === asked.fundId)
  const mayPay = (await fundsFor(work, school.id)).some(({ id }) => id === fund?.id)
  const year = {
    heldPence: funds.reduce((sum, { inPence }) => sum + inPence, 0),
    minorPence: await sumMinor(work, schoolYear),
  }
  const isBeyond = isBeyondLimit(rule, year, asked.pence)
  const isAsked = isBeyond && rule.firm
  refuseIf(work, [
    ...whyCannotBroker(asked, { fund, mayPay, school: school.name, today: work.today }),
    ...(fund ? whyBeyondFund(fund.name, await freeOf(work, fund), asked.pence) : []),
    ...(isBeyond && !rule.firm ? [whyBeyondLimit(rule, year, asked.pence)] : []),
    ...(await askAboutNamesIn(work, school.id, [
      { where: 'what it is', field: 'title', text: asked.title },
      { where: 'what it is about', field: 'about', text: asked.about },
    ])),
  ])
  const status = isAsked ? 'asked' : 'stands'
  const id = await addMinor(work, { ...asked, schoolYear, schoolId: school.id, status })
  const of = { id, title: asked.title, schoolId: school.id }
  await logEvent(
    work,
    moneyEvent('minor-spending', isAsked ? 'asked' : 'brokered', of, { pence: { after: asked.pence } }),
  )
  return { id, isAsked }
}

/** RO-88. Pays it to its school, whole: draws from its fund, to the penny. Throws NotFound, NotAllowed, Refused. */
export async function payMinor(work: Work, id: string, paidOn: PlainDate): Promise<void> {
  const before = await getMinor(work, id)
  requireThat(mayDeployTo(work, before.schoolId), work, `pay the spending ${id}`)
  const minor = await getMinorToDo(work, id)
  refuseIf(work, whyCannotPayMinor(minor, paidOn, work.today))
  await holdFund(work, minor.fundId)
  const { fundId, schoolId, pence, title } = minor
  const purpose = work.model.funds?.purposes?.[0]?.id ?? title
  const draw = { fundId, schoolId, pence, on: paidOn, says: title, purpose }
  const lineId = await drawFromFund(work, draw, { hasLeave: true })
  await setMinor(work, id, { line_id: lineId, paid_on: paidOn })
  await logEvent(work, moneyEvent('minor-spending', 'paid', minor, { pence: { after: pence } }))
}

/** What was paid in error is taken back: the fund has it again, and it can be paid anew. Throws NotFound, NotAllowed, Refused. */
export async function takeBackMinor(work: Work, id: string, because: string): Promise<void> {
  const before = await getMinor(work, id)
  requireThat(mayDeployTo(work, before.schoolId), work, `take back what was paid for the spending ${id}`)
  const minor = await getMinorToDo(work, id)
  if (!minor.lineId) throw new NotFound('payment of the spending', id)
  refuseIf(work, await namesInOne(work, 'why', 'because', because, minor.schoolId))
  await takeBackDraw(work, minor.lineId, because, { hasLeave: true })
  await setMinor(work, id, { line_id: null, paid_on: null })
  const changes = { pence: { after: minor.pence }, because: { after: because } }
  await logEvent(work, moneyEvent('minor-spending', 'payment-taken-back', minor, changes))
}

/** It is not carried out: what it committed of its fund is free again. Throws NotFound, NotAllowed, Refused. */
export async function dropMinor(
  work: Work,
  id: string,
  { revision, because }: { revision: number; because: string },
): Promise<void> {
  await getMinor(work, id)
  requireThat(mayBroker(work), work, `drop the spending ${id}`)
  const minor = await getMinorToDo(work, id, revision)
  refuseIf(work, [
    ...whyCannotDropMinor(minor, await isMinorVotedOn(work, id)),
    ...(await askAboutNamesIn(work, minor.schoolId, [{ where: 'why', field: 'because', text: because }])),
  ])
  await setMinor(work, id, { status: 'withdrawn', withdrawn_because: because })
  await logEvent(work, moneyEvent('minor-spending', 'dropped', minor, { because: { after: because } }))
}

async function getMinorToDo(work: Work, id: string, shown?: number): Promise<MinorSpending> {
  const minor = await findMinorToChange(work, id)
  if (!minor) throw new NotFound('spending outside the priorities', id)
  const { revision } = minor
  if (shown !== undefined) refuseIf(work, await whyChangedMeanwhile(work, { kind: MINOR, id, revision, shown }))
  return minor
}

const isMinorVotedOn = async (look: Look, id: string): Promise<boolean> =>
  (await decisionsOn(look, MINOR, [id])).some(({ isVoted, outcome }) => isVoted && outcome === null)
