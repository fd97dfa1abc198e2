export { dueRoutes } from './due-routes.tsx'
export { listDue } from './list-due.ts'
export { isLate, type Due } from './due.ts'
export { dueSchoolPanels } from './school-panel.tsx'
