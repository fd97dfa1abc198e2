export { aJob, NotNow, type Ids, type Job } from './job.ts'
export { sendJob, sendServiceJob } from './job-store.ts'
export { deedOfService, type Desk, type Doer, type Errand } from './open-errand.ts'
export { doneBy, runJobs, type DoneBy, type Pace, type RunningJobs } from './run-jobs.ts'
