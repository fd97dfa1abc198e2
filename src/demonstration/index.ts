export { fillDemonstration, renewDemonstration, type Size } from './fill-demonstration.ts'
export { listDemonstrationLines } from './people-to-sign-in-as.ts'
