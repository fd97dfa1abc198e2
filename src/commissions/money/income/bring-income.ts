import { decisionsOn, type Decidable } from '#deciding-group/index.ts'
import { fundsOfYear, mayKeepFunds, putIntoFund } from '#funds/index.ts'
import { logEvent, whyChangedMeanwhile } from '#history/index.ts'
import { askAboutNamesIn, type TextToAsk } from '#records/index.ts'
import { isId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { schoolYearOf } from '#shared/school-year.ts'
import { THE_SERVICE } from '#work/actor.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { getCommissioning, mayConsiderIncome, maySeeYear } from '../../commissions-policy.ts'
import { moneyEvent } from '../money-events.ts'
import { whyCannotDropIncome, whyCannotReceive, whyIncomeDoesNotWait } from './income-rules.ts'
import {
  addOpportunity,
  addReceipt,
  findOpportunityToChange,
  listOpportunities,
  setOpportunity,
} from './income-store.ts'
import type { Opportunity } from './income.ts'

/** What items of an agenda call it, and what its events are about. */
export const INCOME = 'income'

/** What the model says of income. Throws NotFound where it says nothing. */
export function getIncomeRule(look: Look) {
  const { income } = getCommissioning(look)
  if (!income) throw new NotFound('page', 'income')
  return income
}

/** Work that could bring income in, for who sees the money of a year. Throws NotFound. */
export async function getOpportunity(look: Look, id: string): Promise<Opportunity> {
  getIncomeRule(look)
  const [found] = isId(id) && (await maySeeYear(look)) ? await listOpportunities(look, { id }) : []
  if (!found) throw new NotFound('work that brings income in', id)
  return found
}

/** RO-97. Considers work for a school or partner elsewhere that could bring income in. Gives its id. Throws NotFound, NotAllowed, Refused. */
export async function considerIncome(
  work: Work,
  said: Pick<Opportunity, 'partner' | 'about' | 'expectedPence'>,
): Promise<string> {
  getIncomeRule(work)
  requireThat(await mayConsiderIncome(work), work, 'consider work that brings income in')
  refuseIf(
    work,
    await namesIn(work, [
      { where: 'for whom it is', field: 'partner', text: said.partner },
      { where: 'what it is about', field: 'about', text: said.about },
    ]),
  )
  const id = await addOpportunity(work, { ...said, schoolYear: schoolYearOf(work.today) })
  await logEvent(work, moneyEvent(INCOME, 'considered', { id, title: said.partner }))
  return id
}

/** RO-97. Records income that came in by work to which the body that decides agreed: it goes into the fund for income. Throws NotFound, NotAllowed, Refused. */
export async function receiveIncome(
  work: Work,
  id: string,
  { pence, receivedOn, says }: { pence: number; receivedOn: PlainDate; says: string | null },
): Promise<void> {
  const rule = getIncomeRule(work)
  await getOpportunity(work, id)
  requireThat(mayKeepFunds(work), work, `record income by ${id}`)
  const opportunity = await getOpportunityToDo(work, id)
  const schoolYear = schoolYearOf(receivedOn)
  const fund = (await fundsOfYear(work, schoolYear)).find(({ source }) => source === rule.fund)
  const facts = { pence, receivedOn, today: work.today, hasFund: fund !== undefined }
  refuseIf(work, [
    ...whyCannotReceive(rule, { ...opportunity, schoolYear }, facts),
    ...(await namesIn(work, [{ where: 'what it is for', field: 'says', text: says ?? '' }])),
  ])
  const none = { minutes: 0, phase: null, perPupilPence: null, pupils: null }
  const lineId = await putIntoFund(work, fund?.id ?? '', { ...none, pence, says: opportunity.partner })
  await addReceipt(work, id, { lineId, pence, receivedOn, says })
  await logEvent(work, moneyEvent(INCOME, 'received', titled(opportunity), { pence: { after: pence } }))
}

/** It is considered no longer, with a reason. Throws NotFound, NotAllowed, Refused. */
export async function dropIncome(
  work: Work,
  id: string,
  { revision, because }: { revision: number; because: string },
): Promise<void> {
  await getOpportunity(work, id)
  requireThat(await mayConsiderIncome(work), work, `drop the work ${id}`)
  const opportunity = await getOpportunityToDo(work, id, revision)
  const isVoted = (await decisionsOn(work, INCOME, [id])).some((each) => each.isVoted && each.outcome === null)
  refuseIf(work, [
    ...whyCannotDropIncome(opportunity, isVoted),
    ...(await namesIn(work, [{ where: 'why', field: 'because', text: because }])),
  ])
  await setOpportunity(work, id, { status: 'withdrawn', withdrawn_because: because })
  await logEvent(work, moneyEvent(INCOME, 'dropped', titled(opportunity), { because: { after: because } }))
}

/** RO-97, RO-98. Work that brings income in is decided on by the body that decides, and by nobody else. */
export const decidableIncome: Decidable = {
  kind: INCOME,
  name: () => 'Work that brings income in',
  matter: ({ commissioning }) => commissioning?.income?.matter ?? null,
  listWaiting: async (look) =>
    look.model.commissioning?.income
      ? (await listOpportunities(look, { status: 'considered' })).map((each) => titled(each))
      : [],
  async find(look, id) {
    const isSeen = look.model.commissioning?.income && isId(id) && (await maySeeYear(look))
    const [found] = isSeen ? await listOpportunities(look, { id }) : []
    return found && { title: found.partner, href: `/money/income/${found.id}` }
  },
  listGaining: () => Promise.resolve([]),
  async whyNotYet(work, id) {
    return whyIncomeDoesNotWait(await getOpportunityToDo(work, id))
  },
  async follow(work, id, { itemId, outcome, decidedOn }) {
    const status = outcome === 'carried' ? 'agreed' : 'not-agreed'
    await setOpportunity(work, id, { status, decided_item_id: itemId, decided_on: decidedOn })
  },
}

async function getOpportunityToDo(work: Work, id: string, shown?: number): Promise<Opportunity> {
  const found = await findOpportunityToChange(work, id)
  if (!found) throw new NotFound('work that brings income in', id)
  const { revision } = found
  if (shown !== undefined) refuseIf(work, await whyChangedMeanwhile(work, { kind: INCOME, id, revision, shown }))
  return found
}

const titled = ({ id, partner }: Opportunity) => ({ id, title: partner })
const namesIn = (work: Work, texts: readonly TextToAsk[]) => askAboutNamesIn(work, THE_SERVICE, texts)
