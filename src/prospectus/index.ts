export { prospectusRoutes } from './prospectus-routes.tsx'
