export { PREPARATION_RULES } from './house-rules.ts'
export { preparationEventSentences } from './preparation-events.ts'
export { preparationRoutes } from './preparation-routes.tsx'
export { preparationVisitPanel } from './visit-panel.tsx'
