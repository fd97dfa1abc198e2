export { fillDemonstration, renewDemonstration } from './fill-demonstration.ts'
export { listDemonstrationLines } from './people-to-sign-in-as.ts'
