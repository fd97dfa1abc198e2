import { getCalendar, whyDateCannotBeSchoolDay } from '#calendar/index.ts'
import { logEvent } from '#history/index.ts'
import type { PlansRule } from '#model/index.ts'
import { keepIssued } from '#papers/index.ts'
import { askAboutNamesIn } from '#records/index.ts'
import type { Finding } from '#shared/finding.ts'
import { schoolYearOf } from '#shared/school-year.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { agreeActionsOf } from './actions-of-plan.ts'
import { finishPlanning } from './case-of-plan.ts'
import { drawMoney, giveMoneyBack } from './funds-of-plan.ts'
import { getPlanToDo, type PlanInModel } from './get-plan.ts'
import type { Plan } from './plan.ts'
import { planEvent, planName } from './plan-events.ts'
import { sideOf } from './plan-policy.ts'
import { whyCannotBeAgreed } from './plan-rules.ts'
import { changePlan } from './plan-writes.ts'
import { printPlan } from './print-plan.ts'
import { textsOf } from './texts-of-plan.ts'
import { drawTime, findBefore, giveTimeBack, whyTimeCannotBeGiven } from './time-of-plan.ts'

/** What a side answers: it agrees, or it sends the plan back to those who write it, and says why. */
export type Answered = { revision: number; answer: 'agree' | 'send-back'; because: string | null }

type Side = PlansRule['agreement'][number]['side']

/** Which side agrees a plan next: the first of the model, then the second. */
export const nextSide = ({ rule, plan }: Pick<PlanInModel, 'rule' | 'plan'>) =>
  rule.agreement.find(({ side }) => (side === 'service' ? plan.serviceAgreedOn : plan.schoolAgreedOn) === null)

/** SH-46. Whether somebody agrees it now, for their side. */
export const mayAgreeNow = (look: Look, found: PlanInModel) =>
  nextSide(found)?.side === sideOf(look, found.rule, found.plan.schoolId)

/**
 * SH-46 to SH-56, SH-63. A side agrees a plan as it stands: the first puts it to the other, and its days are drawn; with the second it is in
 * force, fixed, and its actions stand in people's weeks. Of two at the same moment the second is told. Throws NotFound, NotAllowed, Refused.
 */
export async function agreePlan(work: Work, id: string, { revision, answer, because }: Answered): Promise<void> {
  if (answer === 'send-back') return sendBack(work, id, { revision, because: because ?? '' })
  const mine = (each: PlanInModel) => sideOf(work, each.rule, each.plan.schoolId)
  const found = await getPlanToDo(work, id, 'agree', { may: (each) => mine(each) !== undefined, shown: revision })
  const { plan, rule, model } = found
  const side = mine(found) ?? 'service'
  requireThat(mayAgreeNow(work, found), work, `agree the plan ${id} before the other side`)
  const isLast = rule.agreement.length === 1 || plan.status === 'offered'
  const isFirst = plan.status === 'draft'
  const against = await whyNotAgreed(work, found)
  const time = isFirst ? await whyTimeCannotBeGiven(work, found) : []
  const isOpen = ({ weight, id: rules }: Finding) =>
    weight === 'firm' || (weight === 'soft' && (work.reasons[rules] ?? '').trim() === '')
  // What its days ask is kept with the days themselves, as they are drawn.
  refuseIf(work, [...against, ...time].some(isOpen) ? [...against, ...time] : against)
  const agreed = agreedBy(work, plan, side)
  if (!isLast) {
    await logEvent(work, planEvent('offered', plan, planName(model), dayOf(agreed)))
    work.kept.length = 0
    const drawn = { days: await drawTime(work, found), funds: await drawMoney(work, found) }
    return changePlan(work, id, { ...columnsOf(work, side), status: 'offered', drawn: JSON.stringify(drawn) })
  }
  await putInForce(work, { ...found, plan: { ...agreed, agreedOn: work.today, status: 'agreed' } }, { side, isFirst })
}

/** With the last side it is in force: the version before it is over, its actions are the school's, its document is fixed. */
async function putInForce(
  work: Work,
  found: PlanInModel,
  { side, isFirst }: { side: Side; isFirst: boolean },
): Promise<void> {
  const { plan, model } = found
  const before = await findBefore(work, plan)
  await logEvent(work, planEvent('agreed', plan, planName(model), { ...dayOf(plan), on: { after: plan.agreedOn } }))
  work.kept.length = 0
  const drawn: Plan['drawn'] = isFirst
    ? { days: await drawTime(work, found), funds: await drawMoney(work, found) }
    : plan.drawn
  if (before) {
    const because = `A further version was agreed on ${plan.agreedOn}.`
    await changePlan(work, before.id, { status: 'superseded', ended_on: work.today, ended_because: because })
    await giveTimeBack(work, before.drawn, drawn, because)
    await giveMoneyBack(work, before.drawn, drawn, because)
  }
  const actions = await agreeActionsOf(work, plan, before)
  const document = printPlan(found, { organisation: work.actor.authorityName, today: work.today, checks: [] })
  const { schoolId, version, modelVersionId } = plan
  const issue = { kind: 'plan', schoolId, visitId: null, recordId: null, version, modelVersionId, document }
  await changePlan(work, plan.id, {
    ...columnsOf(work, side),
    ...{ status: 'agreed', agreed_on: work.today, document_id: await keepIssued(work, issue) },
    drawn: JSON.stringify({ ...drawn, actions }),
  })
  if (version === 1) await finishPlanning(work, plan)
}

/** The side to which it was put sends it back with its reasons, or the side that put it takes it back: it is a draft again, and its days are free. */
async function sendBack(
  work: Work,
  id: string,
  { revision, because }: { revision: number; because: string },
): Promise<void> {
  const may = ({ rule, plan }: PlanInModel) => sideOf(work, rule, plan.schoolId) !== undefined
  const { plan, model } = await getPlanToDo(work, id, 'send-back', { may, shown: revision })
  const texts = [{ where: 'why it is sent back', field: 'because', text: because }]
  refuseIf(work, await askAboutNamesIn(work, plan.schoolId, texts))
  await logEvent(work, planEvent('sent-back', plan, planName(model), { because: { after: because } }))
  work.kept.length = 0
  const other = (await findBefore(work, plan))?.drawn
  const says = `${planName(model)} sent back: ${because}`.slice(0, 500)
  await giveTimeBack(work, plan.drawn, other, says)
  await giveMoneyBack(work, plan.drawn, other, says)
  const nobody = { service_agreed_on: null, service_agreed_by: null, school_agreed_on: null, school_agreed_by: null }
  await changePlan(work, id, { ...nobody, status: 'draft', drawn: JSON.stringify({}) })
}

/** Everything that stands against agreeing it today: what is missing, the day in its middle, and whom its words seem to name. */
export async function whyNotAgreed(look: Look, { plan, rule, model }: PlanInModel): Promise<Finding[]> {
  return [
    ...whyCannotBeAgreed(rule, plan, look.today),
    ...(await outOfTerm(look, { plan, model })),
    ...(plan.status === 'draft' ? await askAboutNamesIn(look, plan.schoolId, textsOf(plan, rule)) : []),
  ]
}

/** XX-07. A day in its middle that is no school day is marked, and goes on. */
export async function outOfTerm(look: Look, { plan, model }: Pick<PlanInModel, 'plan' | 'model'>): Promise<Finding[]> {
  const day = plan.midPointOn
  if (!day || !model.plans?.midPoint) return []
  const calendar = await getCalendar(look, [schoolYearOf(day)], plan.schoolId)
  return whyDateCannotBeSchoolDay(calendar, model, day, { weight: 'mark' })
}

function agreedBy(work: Work, plan: Plan, side: Side): Plan {
  const { today, actor } = work
  return side === 'service'
    ? { ...plan, serviceAgreedOn: today, serviceAgreedByName: actor.name }
    : { ...plan, schoolAgreedOn: today, schoolAgreedByName: actor.name }
}

/** The columns of the side that agrees with this deed. */
const columnsOf = ({ today, actor }: Work, side: Side) =>
  side === 'service'
    ? { service_agreed_on: today, service_agreed_by: actor.personId }
    : { school_agreed_on: today, school_agreed_by: actor.personId }

const dayOf = ({ midPointOn }: Plan) => ({ midPointOn: { after: midPointOn } })
