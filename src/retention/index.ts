export { RETENTION_RULES } from './house-rules.ts'
export { retentionSentences } from './retention-events.ts'
export { retentionRoutes } from './retention-routes.tsx'
