export { aJob, NotNow, type Ids, type Job } from './job.ts'
export { sendJob, sendServiceJob } from './job-store.ts'
export type { Desk, Doer, Errand } from './open-errand.ts'
export { doneBy, runJobs, type DoneBy, type Pace, type RunningJobs } from './run-jobs.ts'
