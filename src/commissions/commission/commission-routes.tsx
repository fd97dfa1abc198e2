import type { FastifyInstance } from 'fastify'
import { decisionsOn } from '#deciding-group/index.ts'
import { mayDeployTo } from '#funds/index.ts'
import { addForm, addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { requireThat } from '#work/work.ts'
import {
  beginForm,
  becauseForm,
  commissionChangeForm,
  commissionForm,
  endForm,
  reviewForm,
} from '../commissions-form.ts'
import { getCommissioning, mayCommission, maySeePaid, maySeeYear } from '../commissions-policy.ts'
import { getPriority } from '../priorities/keep-priority.ts'
import { CommissionPage } from './commission-page.tsx'
import { BeginPage, CommissionFormPage, EndPage, ReviewPage, WithdrawCommissionPage } from './commission-form-pages.tsx'
import { listPayees, listPayments, listReviews } from './commission-store.ts'
import { evaluationsOfWork } from './learnt-evaluations.ts'
import {
  beginCommission,
  changeCommission,
  COMMISSION,
  endCommission,
  getCommission,
  planCommission,
  reviewCommission,
  withdrawCommission,
} from './keep-commission.ts'

const ONE = '/commissions/:commissionId'
export const commissionIdOf = ({ params }: Pick<Seen, 'params'>) => params.commissionId ?? ''
export const toCommissionPage = (seen: Pick<Seen, 'params'>, done = 'saved') =>
  `/commissions/${commissionIdOf(seen)}?done=${done}`

const DONE: Readonly<Record<string, string>> = {
  saved: 'It is saved',
  begun: 'It has begun',
  ended: 'It has ended',
  withdrawn: 'It is not carried out',
  paid: 'Paid: it stands in the ledger',
  back: 'Taken back by a further line of the ledger',
}

/** RO-19, RO-20, RO-45, RO-73. Commissions: planned, begun, reviewed, ended. */
export function commissionRoutes(app: FastifyInstance, web: Web): void {
  addForm(app, web, '/priorities/:priorityId/commissions/new', {
    guard: toPlan,
    async show(seen, answers, findings) {
      const [priority, rule] = [await toPlan(seen), getCommissioning(seen.look)]
      return <CommissionFormPage {...{ answers, findings, rule, priority, commission: undefined }} frame={seen.frame} />
    },
    schema: commissionForm,
    act: async (work, said, { params }) =>
      `/commissions/${await planCommission(work, params.priorityId ?? '', said)}?done=saved`,
  })
  addPage(app, web, ONE, showCommission)
  addForm(app, web, `${ONE}/change`, {
    guard: toKeep,
    async show(seen, answers, findings) {
      const of = await readToKeep(seen)
      const priority = { id: of.commission.priorityId, title: of.commission.priorityTitle }
      return <CommissionFormPage {...{ answers, findings, ...of, priority }} frame={seen.frame} />
    },
    schema: commissionChangeForm,
    async act(work, said, seen) {
      await changeCommission(work, commissionIdOf(seen), said)
      return toCommissionPage(seen)
    },
  })
  addForm(app, web, `${ONE}/begin`, {
    guard: toKeep,
    show: async (seen, answers, findings) => (
      <BeginPage {...{ answers, findings, ...(await readToKeep(seen)) }} frame={seen.frame} />
    ),
    schema: beginForm,
    async act(work, value, seen) {
      await beginCommission(work, commissionIdOf(seen), value)
      return toCommissionPage(seen, 'begun')
    },
  })
  addForm(app, web, `${ONE}/end`, {
    guard: toKeep,
    show: async (seen, answers, findings) => (
      <EndPage {...{ answers, findings, ...(await readToKeep(seen)) }} frame={seen.frame} />
    ),
    schema: endForm,
    async act(work, value, seen) {
      await endCommission(work, commissionIdOf(seen), value)
      return toCommissionPage(seen, 'ended')
    },
  })
  addForm(app, web, `${ONE}/withdraw`, {
    guard: toKeep,
    show: async (seen, answers, findings) => (
      <WithdrawCommissionPage {...{ answers, findings, ...(await readToKeep(seen)) }} frame={seen.frame} />
    ),
    schema: becauseForm,
    async act(work, value, seen) {
      await withdrawCommission(work, commissionIdOf(seen), value)
      return toCommissionPage(seen, 'withdrawn')
    },
  })
  addForm(app, web, `${ONE}/reviews`, {
    guard: toKeep,
    show: async (seen, answers, findings) => (
      <ReviewPage
        {...{ answers, findings, ...(await readToKeep(seen)) }}
        frame={seen.frame}
        kind={answers.kind ?? ''}
      />
    ),
    schema: reviewForm,
    async act(work, { kind, reviewedOn, ...rest }, seen) {
      const answers = [rest['answer-0'], rest['answer-1'], rest['answer-2']].map((each) => each ?? '')
      await reviewCommission(work, commissionIdOf(seen), { kind, reviewedOn, answers })
      return toCommissionPage(seen)
    },
  })
}

async function showCommission({ look, frame, params, query }: Seen) {
  const rule = getCommissioning(look)
  const commission = await getCommission(look, commissionIdOf({ params }))
  const seesAll = await maySeeYear(look)
  const isSeen = ({ schoolId }: { schoolId: string }) => maySeePaid(look, schoolId, seesAll)
  const [payees, payments] = [
    await listPayees(look, { commissionId: commission.id }),
    await listPayments(look, commission.id),
  ]
  return (
    <CommissionPage
      {...{ frame, rule, commission, seesAll, payees: payees.filter(isSeen), payments: payments.filter(isSeen) }}
      decisions={await decisionsOn(look, COMMISSION, [commission.id])}
      reviews={await listReviews(look, commission.id)}
      evaluations={await evaluationsOfWork(look, { id: commission.id, hasBegun: commission.begunOn !== null })}
      isApproved={(await getPriority(look, commission.priorityId)).status === 'approved'}
      mayCommission={mayCommission(look)}
      mayPay={payees.some(({ schoolId }) => mayDeployTo(look, schoolId))}
      done={DONE[query.done ?? '']}
    />
  )
}

async function toPlan({ look, params }: Seen) {
  const priority = await getPriority(look, params.priorityId ?? '')
  requireThat(mayCommission(look), look, `plan a commission under ${priority.id}`)
  return priority
}

/** A commission, for whoever keeps it. Throws NotFound, NotAllowed. */
export async function toKeep({ look, params }: Seen) {
  const commission = await getCommission(look, commissionIdOf({ params }))
  requireThat(mayCommission(look), look, `keep the commission ${commission.id}`)
  return commission
}

/** The same with the rule of the model. */
export const readToKeep = async (seen: Seen) => ({
  commission: await toKeep(seen),
  rule: getCommissioning(seen.look),
})
