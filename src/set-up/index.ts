export { setUpRoutes } from './set-up-routes.tsx'
export { listFirstSteps, mayTakeFirstSteps, type FirstStep } from './first-steps.ts'
