export { profileRoutes } from './profile-routes.tsx'
export { figuresSchoolPanel } from './school-panel.tsx'
