import type { FastifyInstance } from 'fastify'
import type { Finding } from '#shared/finding.ts'
import { addListFiles } from '#web/list-file.ts'
import { addDeed, addForm, addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { requireThat, type Look } from '#work/work.ts'
import { creditForm, nothingForm } from '../charges-form.ts'
import { chargeLines, getCharge } from './charge-lines.ts'
import { ChargePage, CreditPage } from './charge-page.tsx'
import { mayCharge, maySeeCharges, maySeeIncome } from './charge-policy.ts'
import { listChargeable, listCharges, sumCharges } from './charge-store.ts'
import { askOfCharges, chargesToKeep, readCharges } from './charges-list.ts'
import { ChargesPage } from './charges-page.tsx'
import { creditCharge } from './credit-charge.ts'
import { makeCharges } from './make-charges.ts'

const ROWS = 50
const DONE: Record<string, string> = { made: 'What was delivered is charged', credited: 'It is credited' }

/** The list of charges, charging what was delivered, and crediting a charge. */
export function chargeRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/charges', (seen) => showCharges(seen, []))
  addListFiles(app, web, '/charges', ({ look, query }) => {
    requireSight(look)
    return chargesToKeep('Charges', readCharges(query))
  })
  addDeed(app, web, '/charges/make', {
    async guard({ look }) {
      requireSight(look)
      requireThat(mayCharge(look), look, 'charge what was delivered')
    },
    show: (seen, _answers, findings) => showCharges(seen, findings),
    schema: nothingForm,
    async act(work) {
      await makeCharges(work)
      return '/charges?done=made'
    },
  })

  addPage(app, web, '/charges/:chargeId', async ({ look, frame, params, query }) => {
    const charge = await getCharge(look, params.chargeId ?? '')
    const mayCredit = mayCharge(look) && charge.kind === 'charge' && charge.creditedPence < charge.pence
    return <ChargePage {...{ frame, charge, mayCredit }} done={DONE[query.done ?? '']} />
  })
  addForm(app, web, '/charges/:chargeId/credit', {
    async guard({ look, params }) {
      const charge = await getCharge(look, params.chargeId ?? '')
      requireThat(mayCharge(look), look, `credit the charge ${charge.id}`)
    },
    async show({ look, frame, params }, answers, findings) {
      return <CreditPage {...{ frame, answers, findings }} charge={await getCharge(look, params.chargeId ?? '')} />
    },
    schema: creditForm,
    async act(work, credit, { params }) {
      await creditCharge(work, params.chargeId ?? '', credit)
      return `/charges/${params.chargeId}?done=credited`
    },
  })
}

function requireSight(look: Look): void {
  if (!maySeeCharges(look)) throw new NotFound('page', 'charges')
}

async function showCharges({ look, frame, query }: Seen, findings: readonly Finding[]) {
  requireSight(look)
  const { after, ...list } = readCharges(query)
  const [found, sums] = [await listCharges(look, { ...list, after, limit: ROWS + 1 }), await sumCharges(look, list)]
  const lines = await chargeLines(look, found.slice(0, ROWS))
  const last = found.length > ROWS ? lines.at(-1) : undefined
  const next = last && `/charges?${new URLSearchParams({ ...askOfCharges(list), after: last.id }).toString()}`
  const waiting = mayCharge(look) ? (await listChargeable(look)).length : undefined
  const done = DONE[query.done ?? '']
  return (
    <ChargesPage {...{ frame, findings, list, lines, sums, next, waiting, done }} maySeeIncome={maySeeIncome(look)} />
  )
}
