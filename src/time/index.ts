import type { FastifyInstance } from 'fastify'
import type { Web } from '#web/web.ts'
import { fundsRoom } from '#funds/index.ts'
import { reportRoutes } from './report/report-routes.tsx'
import { timeRoutes } from './time-routes.tsx'
import { weekRoutes } from './week-routes.tsx'

export { addTime, changeTime, type SaidTime } from './entry/write-entry.ts'
export { TIME_RULES } from './house-rules.ts'
export { timeDues } from './report/time-dues.ts'
export { timeMisfits } from './report/time-misfits.ts'
export { functionLines, maySeeReport, type FunctionLine } from './report/time-report.ts'
export { timeEventSentences } from './time-events.ts'
export { hasTime, maySeeTime } from './time-policy.ts'
export { confirmWeek, openWeek } from './week/confirm-week.ts'
export { mondayOf } from './week/week.ts'
export { weekOf, weeksOf } from './week/weeks-of.ts'

/** Time: everyone's weeks, the time of all by function, and the funds and the ledger from which it is paid. */
export function timeRoom(app: FastifyInstance, web: Web): void {
  fundsRoom(app, web)
  timeRoutes(app, web)
  weekRoutes(app, web)
  reportRoutes(app, web)
}
