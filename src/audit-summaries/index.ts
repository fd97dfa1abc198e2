export { addInvestment, presentSummary, writeSummary } from './keep-summary.ts'
export { AUDIT_SUMMARY_RULES } from './house-rules.ts'
export { auditSummarySentences } from './summary-events.ts'
export { summaryRoutes } from './summary-routes.tsx'
