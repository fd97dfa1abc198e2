export { comparisonRoutes } from './comparison-routes.tsx'
export { mayCompareModels } from './comparison-policy.ts'
export { compareModels } from './compare-models.ts'
