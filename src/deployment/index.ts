export { greedyProposal, overloads, type Served } from './proposal.ts'
export { type Misfit, type Place, type Problem, type Server, type Weights } from './problem.ts'
export { shortTerms, whyUnserved } from './reasons.ts'
export { solveInChild, type Found } from './solve/in-child.ts'
export { type Limits, type Progress } from './solve/solve.ts'
import { adoptJobs } from './adopt.ts'
import { searchJobs } from './propose.ts'

export { deploymentEventSentences } from './deployment-events.ts'
export { deploymentRoom } from './deployment-routes.tsx'
export { mayDeploy } from './deployment-policy.ts'
export { DEPLOYMENT_RULES } from './house-rules.ts'

/** What is done later of proposals: the search, and giving what was adopted. */
export const deploymentJobs = () => [...searchJobs(), ...adoptJobs()]
