import { jsonSchemaOf, readYaml, type Fault, type YamlShape } from '#model/index.ts'
import { checkDictionary } from './check-dictionary.ts'
import { checkInspections } from './check-inspections.ts'
import { checkPublication } from './check-publication.ts'
import { dictionarySchema } from './dictionary-schema.ts'
import { inspectionsSchema } from './inspection-schema.ts'
import { wholeLayouts } from './whole-layouts.ts'
import { type Dictionary, type InspectionPublication, type Measures, type Publication } from './measures.ts'
import { publicationSchema } from './publication-schema.ts'

/** A file of the folder `measures/`: its name and what it says. */
export type MeasuresFile = { readonly name: string; readonly text: string | Uint8Array }

/** What came of reading the folder: what is measured, or everything that is wrong with it, file by file. */
export type MeasuresRead = { readonly measures?: Measures; readonly faults: readonly Fault[] }

/** The name of the file that holds the dictionary; every other one is a publication, of figures or of inspections. */
export const DICTIONARY = 'measures.yaml'

const DICTIONARY_SHAPE: YamlShape<typeof dictionarySchema> = {
  what: 'the dictionary of measures',
  schema: dictionarySchema,
  json: jsonSchemaOf(dictionarySchema),
  checks: [checkDictionary],
}

const publicationShape = (dictionary: Dictionary): YamlShape<typeof publicationSchema> => ({
  what: 'a publication',
  schema: publicationSchema,
  json: jsonSchemaOf(publicationSchema),
  checks: [(raw) => checkPublication(raw, dictionary)],
})

const inspectionsShape = (dictionary: Dictionary): YamlShape<typeof inspectionsSchema> => ({
  what: 'a publication of inspections',
  schema: inspectionsSchema,
  json: jsonSchemaOf(inspectionsSchema),
  checks: [(raw) => checkInspections(raw, dictionary)],
})

/** The schemas that editors complete the files by, by the name of the file in which each is kept. */
export const MEASURES_SCHEMAS = {
  'measures.schema.json': DICTIONARY_SHAPE.json,
  'publication.schema.json': jsonSchemaOf(publicationSchema),
  'inspections.schema.json': jsonSchemaOf(inspectionsSchema),
}

/** Reads the files of a folder of measures. Without its dictionary the publications are not looked at. */
export function readMeasures(files: readonly MeasuresFile[]): MeasuresRead {
  const first = files.find(({ name }) => name === DICTIONARY)
  if (!first) return { faults: [noDictionary] }
  const { value: dictionary, faults } = readYaml(first.text, first.name, DICTIONARY_SHAPE)
  if (!dictionary) return { faults }
  const [ofFigures, ofInspections] = [publicationShape(dictionary), inspectionsShape(dictionary)]
  const wrong: Fault[] = []
  const publications: Publication[] = []
  const inspections: InspectionPublication[] = []
  for (const { name, text } of files.filter((file) => file !== first)) {
    if (isOfInspections(text)) {
      const read = readYaml(text, name, ofInspections)
      wrong.push(...read.faults)
      if (read.value) inspections.push(read.value)
    } else {
      const read = readYaml(text, name, ofFigures)
      wrong.push(...read.faults)
      if (read.value) publications.push({ ...read.value, layouts: wholeLayouts(read.value.layouts) })
    }
  }
  if (wrong.length > 0) return { faults: wrong }
  return { measures: { ...dictionary, publications, inspections }, faults: [] }
}

/** A file says itself that it is of inspections: what else is wrong with it is then said in their words. */
function isOfInspections(text: string | Uint8Array): boolean {
  return /^kind:\s*inspections\s*$/m.test(typeof text === 'string' ? text : Buffer.from(text).toString())
}

const noDictionary: Fault = {
  ...{ file: DICTIONARY, line: 1, column: 1, path: '' },
  wrong: `the folder has no ${DICTIONARY}`,
  right: 'the dictionary of groups, reasons and measures in a file of that name',
}
