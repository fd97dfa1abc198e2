import { jsonSchemaOf, readYaml, type Fault, type YamlShape } from '#model/index.ts'
import { checkDictionary } from './check-dictionary.ts'
import { checkPublication } from './check-publication.ts'
import { dictionarySchema } from './dictionary-schema.ts'
import { wholeLayouts } from './whole-layouts.ts'
import { type Dictionary, type Measures, type Publication } from './measures.ts'
import { publicationSchema } from './publication-schema.ts'

/** A file of the folder `measures/`: its name and what it says. */
export type MeasuresFile = { readonly name: string; readonly text: string | Uint8Array }

/** What came of reading the folder: what is measured, or everything that is wrong with it, file by file. */
export type MeasuresRead = { readonly measures?: Measures; readonly faults: readonly Fault[] }

/** The name of the file that holds the dictionary; every other one is a publication. */
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

/** The schemas that editors complete the files by, by the name of the file in which each is kept. */
export const MEASURES_SCHEMAS = {
  'measures.schema.json': DICTIONARY_SHAPE.json,
  'publication.schema.json': jsonSchemaOf(publicationSchema),
}

/** Reads the files of a folder of measures. Without its dictionary the publications are not looked at. */
export function readMeasures(files: readonly MeasuresFile[]): MeasuresRead {
  const first = files.find(({ name }) => name === DICTIONARY)
  if (!first) return { faults: [noDictionary] }
  const { value: dictionary, faults } = readYaml(first.text, first.name, DICTIONARY_SHAPE)
  if (!dictionary) return { faults }
  const shape = publicationShape(dictionary)
  const read = files.filter((file) => file !== first).map(({ name, text }) => readYaml(text, name, shape))
  const wrong = [...read.flatMap((each) => each.faults)]
  if (wrong.length > 0) return { faults: wrong }
  const publications = read.flatMap(({ value }): Publication[] =>
    value ? [{ ...value, layouts: wholeLayouts(value.layouts) }] : [],
  )
  return { measures: { ...dictionary, publications }, faults: [] }
}

const noDictionary: Fault = {
  ...{ file: DICTIONARY, line: 1, column: 1, path: '' },
  wrong: `the folder has no ${DICTIONARY}`,
  right: 'the dictionary of groups, reasons and measures in a file of that name',
}
