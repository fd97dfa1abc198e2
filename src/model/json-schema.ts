import { z } from 'zod'
import { type Path } from './fault.ts'
import { serviceModelSchema } from './service-model-schema.ts'

/** The part of JSON Schema that the schema of a model uses. */
export type JsonSchema = {
  readonly type?: string
  readonly description?: string
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly items?: JsonSchema
  readonly enum?: readonly unknown[]
  readonly const?: unknown
}

let made: JsonSchema | undefined

/** The schema of a service model's file as JSON Schema, so that editors complete and check it. */
export function jsonSchema(): JsonSchema {
  made ??= z.toJSONSchema(serviceModelSchema, { io: 'input', target: 'draft-7' }) as JsonSchema
  return made
}

/** The schema of the value at a path; undefined where the schema knows no such value. */
export function schemaAt(path: Path): JsonSchema | undefined {
  let here: JsonSchema | undefined = jsonSchema()
  for (const step of path) here = typeof step === 'number' ? here?.items : here?.properties?.[step]
  return here
}
