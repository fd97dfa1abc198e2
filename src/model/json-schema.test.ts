import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { jsonSchema, schemaAt } from './json-schema.ts'

test('the schema that editors complete by is the one that the models are checked by', () => {
  const file = new URL('../../models/service-model.schema.json', import.meta.url)
  if (process.env['UPDATE_SCHEMA']) writeFileSync(file, `${JSON.stringify(jsonSchema(), null, 2)}\n`)
  const kept: unknown = JSON.parse(readFileSync(file, 'utf8'))
  expect(kept, 'models/service-model.schema.json is not current').toEqual(JSON.parse(JSON.stringify(jsonSchema())))
})

test('the schema of a value is found by the way to it', () => {
  expect(schemaAt(['visitTypes', 3, 'record', 'keep'])?.enum).toEqual(['required', 'optional', 'forbidden'])
  expect(schemaAt(['visitTypes', 3, 'nothing'])).toBeUndefined()
})
