export { profileRoutes } from './profile-routes.tsx'
export { figuresSchoolPanel } from './school-panel.tsx'
export { FiguresSection } from './kept/figures-section.tsx'
export { shortOf, surestFirst } from './kept/kept-figures.ts'
export {
  figuresNow,
  figuresOfVisit,
  keepFiguresOfVisit,
  keptOf,
  learnTargetsBefore,
  type FiguresOfVisit,
  type TargetsSource,
} from './kept/figures-of-visit.ts'
export type { KeptFigures, KeptLine, KeptTargets } from './kept/kept-figures.ts'
export { listKeptFigures } from './kept/kept-store.ts'
export { saysRange, saysValue } from './measure-words.ts'
export { gapsOf, groupsOf, namesOf as namesOfGap } from './groups-of-measure.ts'
export { readProfile } from './read-profile.ts'
export type { MeasureLine } from './profile.ts'
export { rangeOf } from './range-of.ts'
export { figuresBlocks } from './kept/print-figures.ts'
export { mayCompareSchools } from './service/service-policy.ts'
