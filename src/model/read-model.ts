import { checkIds } from './check-ids.ts'
import { checkReferences } from './check-references.ts'
import { checkRules } from './check-rules.ts'
import { type Fault } from './fault.ts'
import { jsonSchema } from './json-schema.ts'
import { readYaml, type YamlShape } from './read-yaml.ts'
import { type ServiceModel } from './service-model.ts'
import { serviceModelSchema } from './service-model-schema.ts'

/** What came of reading a file: the model, or everything that is wrong with it in the order of the file. */
export type ModelRead = { readonly model?: ServiceModel; readonly faults: readonly Fault[] }

const SERVICE_MODEL: YamlShape<typeof serviceModelSchema> = {
  what: 'a service model',
  schema: serviceModelSchema,
  json: jsonSchema,
  checks: [checkIds, checkReferences, checkRules],
}

/** The sound texts that were read last, and their models, which nothing changes. */
const read = new Map<string, ServiceModel>()
const KEPT = 20

/** Reads a service model's file, given as text or as its bytes; `fileName` stands in the faults. */
export function readModel(given: string | Uint8Array, fileName: string): ModelRead {
  const known = typeof given === 'string' ? read.get(given) : undefined
  if (known) return { model: known, faults: [] }
  const { value, faults } = readYaml(given, fileName, SERVICE_MODEL)
  if (!value) return { faults }
  if (typeof given === 'string' && faults.length === 0) rememberModel(given, value)
  return { model: value, faults }
}

function rememberModel(text: string, model: ServiceModel): void {
  if (read.size >= KEPT) read.clear()
  read.set(text, model)
}
