export { setUpRoutes } from './set-up-routes.tsx'
export { listReadyModels, type ReadyModel } from './ready-models.ts'
export { listFirstSteps, mayTakeFirstSteps, type FirstStep } from './first-steps.ts'
export { foundService, type FoundedService, type NewService } from './found-service.ts'
