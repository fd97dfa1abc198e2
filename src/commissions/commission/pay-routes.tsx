import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { mayDeployTo } from '#funds/index.ts'
import { addDeed, addForm, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { requireThat } from '#work/work.ts'
import { payeeForm, payForm, takeBackForm } from '../commissions-form.ts'
import { commissionIdOf, readToKeep, toCommissionPage, toKeep } from './commission-routes.tsx'
import { getCommission } from './keep-commission.ts'
import { PayeePage, PayPage, TakeBackPage } from './pay-form-pages.tsx'
import { addPayee, getPayee, getPayment, payPayee, takeBackPayment, takeOutPayee } from './pay-schools.ts'

const PAYEES = '/commissions/:commissionId/payees'
const PAYMENT = '/commissions/:commissionId/payments/:paymentId'
const payeeIdOf = ({ params }: Pick<Seen, 'params'>) => params.payeeId ?? ''
const paymentIdOf = ({ params }: Pick<Seen, 'params'>) => params.paymentId ?? ''

/** RO-86. Which schools are paid or employ under a commission, and what each is paid. */
export function payRoutes(app: FastifyInstance, web: Web): void {
  const showPayee = async (
    seen: Seen,
    answers: Record<string, string>,
    findings: Parameters<typeof PayeePage>[0]['findings'],
  ) => <PayeePage {...{ answers, findings, ...(await readToKeep(seen)) }} frame={seen.frame} />
  addForm(app, web, PAYEES, {
    guard: toKeep,
    show: showPayee,
    schema: payeeForm,
    async act(work, value, seen) {
      await addPayee(work, commissionIdOf(seen), value)
      return toCommissionPage(seen)
    },
  })
  addDeed(app, web, `${PAYEES}/:payeeId/out`, {
    async guard(seen) {
      await toKeep(seen)
      await getPayee(seen.look, commissionIdOf(seen), payeeIdOf(seen))
    },
    show: showPayee,
    schema: z.object({}),
    async act(work, _value, seen) {
      await takeOutPayee(work, commissionIdOf(seen), payeeIdOf(seen))
      return toCommissionPage(seen)
    },
  })
  addForm(app, web, `${PAYEES}/:payeeId/pay`, {
    guard: toPay,
    show: async (seen, answers, findings) => (
      <PayPage {...{ answers, findings, ...(await toPay(seen)) }} frame={seen.frame} />
    ),
    schema: payForm,
    async act(work, value, seen) {
      await payPayee(work, commissionIdOf(seen), payeeIdOf(seen), value)
      return toCommissionPage(seen, 'paid')
    },
  })
  addForm(app, web, `${PAYMENT}/back`, {
    guard: toTakeBack,
    show: async (seen, answers, findings) => (
      <TakeBackPage {...{ answers, findings, ...(await toTakeBack(seen)) }} frame={seen.frame} />
    ),
    schema: takeBackForm,
    async act(work, { because }, seen) {
      await takeBackPayment(work, commissionIdOf(seen), paymentIdOf(seen), because)
      return toCommissionPage(seen, 'back')
    },
  })
}

async function toPay(seen: Seen) {
  const found = await getPayee(seen.look, commissionIdOf(seen), payeeIdOf(seen))
  requireThat(mayDeployTo(seen.look, found.payee.schoolId), seen.look, `pay the school of ${found.payee.id}`)
  return found
}

async function toTakeBack(seen: Seen) {
  const payment = await getPayment(seen.look, commissionIdOf(seen), paymentIdOf(seen))
  requireThat(mayDeployTo(seen.look, payment.schoolId), seen.look, `take back the payment ${payment.id}`)
  return { payment, commission: await getCommission(seen.look, commissionIdOf(seen)) }
}
