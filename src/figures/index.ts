export { figureRoutes } from './figure-routes.tsx'
export { figureEventSentences } from './figure-words.ts'
export { maySeeFewPupils, maySeeWhatIsLoaded } from './figure-policy.ts'
export type { FigureKind, Release } from './data-set.ts'
export type { ComparisonFigure, Figure, Figures, FigureSource, SchoolFigure } from './readers/figure.ts'
export { everySchoolsFigures, type PlainFigure, type PlainSchool, type WantedFigure } from './readers/plain-figures.ts'
export { maySeeEstimates } from './figure-policy.ts'
export { comparisons, figuresOfSchool, figuresOfSchools, keptFiguresOfSchools } from './readers/read-figures-of.ts'
export { figuresHeld, listFigureYears, type FiguresHeld, type WhichSchools } from './readers/figures-store.ts'
export { keptBy, keptComparisons, keptDistribution, keptDistributions } from './readers/kept-beside.ts'
export { distributionOf, distributionsOf, type Distribution, type WhichSpreads } from './readers/distribution-store.ts'
export {
  INSPECTION_SOURCE,
  inspectionsOfSchool,
  saysInspectionSource,
  type InspectionSource,
  type SchoolInspection,
  type SchoolInspections,
} from './readers/inspections-of.ts'
export { concernName, gradesInWords, kindInWords, type SaidGrade } from './inspections/inspection-words.ts'
export { latestOf, type HeldInspection } from './inspections/inspection.ts'
export { saysSource } from './readers/says-source.ts'
export { QUANTILES, type Dot, type Spread } from './reading/spread.ts'
export { loadFigures, type SaidOfFile } from './loading/load-figures.ts'
export { learnAfterFigures } from './loading/after-change.ts'
export { addFigures } from './loading/add-figures.ts'
export { previewOwnFigures } from './own/preview-own-figures.ts'
export { applyFigures, checkFigures } from './loading/apply-figures.ts'
