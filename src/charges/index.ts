import type { FastifyInstance } from 'fastify'
import type { Web } from '#web/web.ts'
import { accountRoutes } from './account/account-routes.tsx'
import { incomeRoutes } from './account/income-routes.tsx'
import { chargeRoutes } from './charge/charge-routes.tsx'
import { owedRoutes } from './owed/owed-routes.tsx'
import { financeFileRoutes } from './files/file-routes.tsx'

export { creditCharge } from './charge/credit-charge.ts'
export { makeCharges } from './charge/make-charges.ts'
export { chargesEventSentences } from './charges-events.ts'
export { chargesHeldOf } from './charges-held.ts'
export { drawChargesFile } from './files/draw-file.ts'
export { maySeeOwed } from './owed/owed-policy.ts'
export { owedVisitPanel } from './owed/owed-routes.tsx'
export { approveOwed, drawOwedFile, sayOwed } from './owed/say-owed.ts'
export { CHARGE_RULES } from './house-rules.ts'

/** What schools are charged and credited, the files that the finance system takes, and what it all brings in. */
export function chargesRoom(app: FastifyInstance, web: Web): void {
  financeFileRoutes(app, web)
  chargeRoutes(app, web)
  accountRoutes(app, web)
  incomeRoutes(app, web)
  owedRoutes(app, web)
}
