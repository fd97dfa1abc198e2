export { searchRoutes } from './search-routes.tsx'
