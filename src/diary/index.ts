export { calendarPanel, diaryRoutes } from './diary-routes.tsx'
export { learnInvited, tellOfVisit, type WhoElse } from './tell-of-visit.ts'
