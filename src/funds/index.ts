import type { FastifyInstance } from 'fastify'
import type { Web } from '#web/web.ts'
import { fundsRoutes } from './fund/funds-routes.tsx'
import { forumRoutes } from './forum/forum-routes.tsx'
import { ledgerRoutes } from './ledger/ledger-routes.tsx'

export { drawFromFund, takeBackDraw, type Draw } from './fund/draw-from-fund.ts'
export { fundsOfYear, holdFund, holdFundsOfYear, type FundOfYear } from './fund/funds-of-year.ts'
export { balancesOn } from './fund/balances.ts'
export { drawnForSchools } from './fund/drawn-for-schools.ts'
export { whyFundCannotGive } from './fund/may-fund-give.ts'
export { balanceOf, fundsFor, type FundForSchool } from './fund/funds-for.ts'
export { addFund, putIntoFund, type PutIn } from './fund/keep-fund.ts'
export { dayMinutesOf, showDays, showHours, yearOfSource, type Balance, type Fund } from './fund/fund.ts'
export { daysTyped, pounds } from './funds-form.ts'
export { fundsEventSentences } from './funds-events.ts'
export { mayDeployTo, mayKeepFunds, maySeeFunds, maySeeLedger } from './funds-policy.ts'
export { standingLinesOf, writeTime, type WorkedTime } from './ledger/write-time.ts'
export { financialYearOf, type LedgerPeriod } from './periods/period.ts'
export { holdPeriods, listClosed } from './periods/period-store.ts'
export { putLineRight } from './ledger/put-right.ts'
export { PART_SAYS } from './ledger/lines-table.tsx'
export { FUNDS_RULES } from './house-rules.ts'
export { fundsHeldOf } from './funds-held.ts'
export { fundsDues } from './funds-dues.ts'

/** Funds and the ledger of days and pounds. */
export function fundsRoom(app: FastifyInstance, web: Web): void {
  forumRoutes(app, web)
  fundsRoutes(app, web)
  ledgerRoutes(app, web)
}
