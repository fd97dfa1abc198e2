import { drawFromFund, holdFund, mayDeployTo, takeBackDraw } from '#funds/index.ts'
import { logEvent } from '#history/index.ts'
import { askAboutNamesIn } from '#records/index.ts'
import { findTypedSchools } from '#schools/index.ts'
import type { Finding } from '#shared/finding.ts'
import { isId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { NotFound, Refused } from '#work/failures.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { commissionEvent } from '../commission-events.ts'
import { getCommissioning, mayCommission } from '../commissions-policy.ts'
import { namesInOne } from '../names-in.ts'
import { findPriorityToChange } from '../priorities/priority-store.ts'
import { whyIsVotedOn } from './commission-rules.ts'
import { whyCannotPay, whyCannotPromise, whyOnlySchools } from './pay-rules.ts'
import { listPayees, listPayments } from './commission-store.ts'
import { addPayeeRow, addPayment, takeBackPaymentRow, takeOutPayeeRow } from './commission-writes-store.ts'
import type { Commission, Payee, Payment } from './commission.ts'
import { getCommission, getCommissionToDo, isCommissionVotedOn } from './keep-commission.ts'

/** A school that is to be paid or to employ, as it was typed. */
export type PayeeAsked = Pick<Payee, 'pence' | 'post' | 'appointedOn'> & { school: string; payOn?: PlainDate | null }

/** RO-86, RO-82. Commits money under a commission to a school, or says which school employs somebody under it. Gives its id. Throws NotFound, NotAllowed, Refused. */
export async function addPayee(
  work: Work,
  commissionId: string,
  { school: typed, ...asked }: PayeeAsked,
): Promise<string> {
  const { priorityId } = await getCommission(work, commissionId)
  requireThat(mayCommission(work), work, `commit money under ${commissionId}`)
  const school = await findTheSchool(work, typed)
  // Of two who commit the last of it at once the second finds what the first took.
  const priority = await findPriorityToChange(work, priorityId)
  if (!priority) throw new NotFound('priority', priorityId)
  const commission = await getCommissionToDo(work, commissionId)
  refuseIf(work, [
    ...whyIsVotedOn(await isCommissionVotedOn(work, commissionId)),
    ...whyCannotPromise(commission, priority, asked),
    ...(await askAboutNamesIn(work, school.id, [{ where: 'the post', field: 'post', text: asked.post ?? '' }])),
  ])
  const id = await addPayeeRow(work, commissionId, { ...asked, payOn: asked.payOn ?? null, schoolId: school.id })
  const name = asked.post === null ? 'payee-added' : 'employer-added'
  await logEvent(work, commissionEvent(name, commission, { pence: { after: asked.pence } }, school.id))
  return id
}

/** RO-86. The one school that was typed. Throws Refused where it is no school. */
export async function findTheSchool(work: Work, typed: string): Promise<{ id: string; name: string }> {
  const { schools, findings } = await findTypedSchools(work, typed, 'school')
  const [school] = schools
  if (school && schools.length === 1 && findings.length === 0) return school
  const rule = getCommissioning(work)
  throw new Refused([whyOnlySchools(rule, typed.trim()), ...findings.filter(isOfSeveral)])
}

/** That more than one school is called so is worth saying beside the rule; that there is none, the rule says itself. */
const isOfSeveral = ({ says }: Finding) => says.startsWith('More than one') || says.includes('Is it')

/** One school that is paid under a commission, for whoever commissions. Throws NotFound. */
export async function getPayee(
  look: Look,
  commissionId: string,
  id: string,
): Promise<{ commission: Commission; payee: Payee }> {
  const commission = await getCommission(look, commissionId)
  const [payee] = isId(id) ? await listPayees(look, { id }) : []
  if (payee?.commissionId !== commission.id) throw new NotFound('school that is paid', id)
  return { commission, payee }
}

/** What is committed to a school and was not paid is free again. Throws NotFound, NotAllowed, Refused. */
export async function takeOutPayee(work: Work, commissionId: string, id: string): Promise<void> {
  const { commission, payee } = await getPayee(work, commissionId, id)
  requireThat(mayCommission(work), work, `take out the payee ${id}`)
  await getCommissionToDo(work, commissionId)
  refuseIf(
    work,
    payee.paidPence === 0
      ? []
      : [
          {
            kind: 'commission',
            id: 'commission-paid-stays',
            source: 'RO-82',
            weight: 'firm',
            says: 'It was paid already: take the payment back first.',
          },
        ],
  )
  await takeOutPayeeRow(work, id)
  await logEvent(work, commissionEvent('payee-taken-out', commission, {}, payee.schoolId))
}

/** RO-82, RO-86. Pays a school: draws from the fund of the priority, to the penny. Throws NotFound, NotAllowed, Refused. */
export async function payPayee(
  work: Work,
  commissionId: string,
  id: string,
  { pence, paidOn }: { pence: number; paidOn: PlainDate },
): Promise<void> {
  const before = await getPayee(work, commissionId, id)
  requireThat(mayDeployTo(work, before.payee.schoolId), work, `pay under the commission ${commissionId}`)
  const commission = await getCommissionToDo(work, commissionId)
  const { payee } = await getPayee(work, commissionId, id)
  refuseIf(work, whyCannotPay(commission, payee, { pence, paidOn, today: work.today }))
  const { fundId } = before.commission
  const fund = fundId ? await holdFund(work, fundId) : undefined
  if (!fund) throw new NotFound('fund', fundId ?? 'none')
  const purposes = work.model.funds?.purposes ?? []
  const draw = { fundId: fund.id, schoolId: payee.schoolId, pence, on: paidOn, says: commission.title }
  const lineId = await drawFromFund(
    work,
    { ...draw, purpose: purposes[0]?.id ?? commission.priorityTitle.slice(0, 200) },
    { hasLeave: true },
  )
  await addPayment(work, id, { pence, paidOn, lineId })
  await logEvent(work, commissionEvent('paid', commission, { pence: { after: pence } }, payee.schoolId))
}

/** One payment that stands. Throws NotFound. */
export async function getPayment(look: Look, commissionId: string, id: string): Promise<Payment> {
  const payments = await listPayments(look, (await getCommission(look, commissionId)).id)
  const payment = payments.find((each) => each.id === id && each.takenBackOn === null)
  if (!payment) throw new NotFound('payment', id)
  return payment
}

/** A payment that was made in error is taken back: the fund has it again. Throws NotFound, NotAllowed, Refused. */
export async function takeBackPayment(work: Work, commissionId: string, id: string, because: string): Promise<void> {
  const commission = await getCommission(work, commissionId)
  const payment = await getPayment(work, commissionId, id)
  requireThat(mayDeployTo(work, payment.schoolId), work, `take back a payment under ${commissionId}`)
  await getCommissionToDo(work, commissionId)
  // Whoever waited for the commission reads the payment again: it may be taken back by now.
  await getPayment(work, commissionId, id)
  refuseIf(work, await namesInOne(work, 'why', 'because', because, payment.schoolId))
  await takeBackDraw(work, payment.lineId, because, { hasLeave: true })
  await takeBackPaymentRow(work, id)
  const changes = { pence: { after: payment.pence }, because: { after: because } }
  await logEvent(work, commissionEvent('payment-taken-back', commission, changes, payment.schoolId))
}
