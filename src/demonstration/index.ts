export {
  fillDemonstration,
  makeLargeDemonstration,
  renewDemonstration,
  type LargeSize,
  type Size,
} from './fill-demonstration.ts'
export { listDemonstrationLines } from './people-to-sign-in-as.ts'
