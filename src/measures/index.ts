export {
  findGroup,
  findMeasure,
  findReason,
  mayCompare,
  whyNotPublished,
  type Framework,
  type InspectionBlock,
  type InspectionLayout,
  type InspectionPublication,
  type Layout,
  type Measure,
  type Measures,
  type MissingReason,
  type Publication,
  type PupilGroup,
  type SchoolKind,
} from './measures.ts'
export { SCHOOL_KINDS } from './publication-schema.ts'
export { MEASURES_FOLDER, measuresOf, publishedMeasures, readMeasuresFolder } from './measures-of.ts'
export { readMeasures, type MeasuresFile, type MeasuresRead } from './read-measures.ts'
export { recogniseFile, releaseIn, type Recognised } from './recognise-file.ts'
export {
  dayInName,
  findFramework,
  missingInspectionColumns,
  recogniseInspections,
  type RecognisedInspections,
} from './inspections.ts'
export { figureColumns, type FigureColumn } from './figure-columns.ts'
export { placeOfColumn } from './place-of-column.ts'
export { showMeasureYear, yearInText } from './years.ts'
export { showValue } from './show-value.ts'
