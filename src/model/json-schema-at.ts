import { z } from 'zod'
import { type Path } from './fault.ts'

/** The part of JSON Schema that the schemas of our files use. */
export type JsonSchema = {
  readonly type?: string
  readonly description?: string
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly additionalProperties?: JsonSchema | boolean
  readonly required?: readonly string[]
  readonly items?: JsonSchema
  readonly enum?: readonly unknown[]
  readonly const?: unknown
}

/** A file's schema as JSON Schema, so that editors complete and check it; made once. */
export function jsonSchemaOf(schema: z.ZodType): () => JsonSchema {
  let made: JsonSchema | undefined
  return () => (made ??= z.toJSONSchema(schema, { io: 'input', target: 'draft-7' }) as JsonSchema)
}

/** The schema of the value at a path; undefined where the schema knows no such value. */
export function schemaWithin(whole: JsonSchema, path: Path): JsonSchema | undefined {
  let here: JsonSchema | undefined = whole
  for (const step of path) here = typeof step === 'number' ? here?.items : (here?.properties?.[step] ?? ofAnyKey(here))
  return here
}

function ofAnyKey(schema: JsonSchema | undefined): JsonSchema | undefined {
  return typeof schema?.additionalProperties === 'object' ? schema.additionalProperties : undefined
}
