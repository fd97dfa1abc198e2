import { type Path } from './fault.ts'
import { jsonSchemaOf, schemaWithin, type JsonSchema } from './json-schema-at.ts'
import { serviceModelSchema } from './service-model-schema.ts'

export { type JsonSchema } from './json-schema-at.ts'

/** The schema of a service model's file as JSON Schema, so that editors complete and check it. */
export const jsonSchema: () => JsonSchema = jsonSchemaOf(serviceModelSchema)

/** The schema of the value at a path; undefined where the schema knows no such value. */
export function schemaAt(path: Path): JsonSchema | undefined {
  return schemaWithin(jsonSchema(), path)
}
