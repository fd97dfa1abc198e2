export { calendarPanel, diaryRoutes } from './diary-routes.tsx'
export { listToldOf } from './diary-store.ts'
export { learnInvited, tellOfVisit, type WhoElse } from './tell-of-visit.ts'
