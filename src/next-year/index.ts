export { nextYearRoutes } from './next-year-routes.tsx'
export { mayPrepare } from './next-year.ts'
