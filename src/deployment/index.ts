import { adoptJobs } from './adopt.ts'
import { searchJobs } from './propose.ts'

export { deploymentEventSentences } from './deployment-events.ts'
export { deploymentRoom } from './deployment-routes.tsx'
export { USUAL_WEIGHTS } from './deployment.ts'
export { propose, search } from './propose.ts'
export { DEPLOYMENT_RULES } from './house-rules.ts'
export { solveInChild } from './solve/in-child.ts'

/** What is done later of proposals: the search, and giving what was adopted. */
export const deploymentJobs = () => [...searchJobs(), ...adoptJobs()]
