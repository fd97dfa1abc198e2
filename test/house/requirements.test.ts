import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { listRequirements, ROW_NUMBER } from '../requirements/requirement-rows.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const groups = listRequirements()

test('the document has every row of every authority once, in order', () => {
  const counts = groups.map(({ prefix, rows }) => [prefix, rows.length])
  expect(counts).toEqual([
    ['SH', 104],
    ['NF', 90],
    ['WI', 80],
    ['ES', 71],
    ['RO', 115],
    ['XX', 16],
  ])
  for (const { prefix, rows } of groups)
    expect(rows.map(({ row }) => row)).toEqual(rows.map((_, at) => `${prefix}-${String(at + 1).padStart(2, '0')}`))
})

test('no row quotes: each is in our own words', () => {
  const quoting = groups.flatMap(({ rows }) => rows).filter(({ says }) => /["“”‘]/.test(says))
  expect(quoting).toEqual([])
})

// Whole files, not only names: a number in a table of cases becomes part of a name when the test runs.
test('every row number in a test is a row of the document', () => {
  const known = new Set(groups.flatMap(({ rows }) => rows.map(({ row }) => row)))
  const strays = listTestFiles().flatMap((file) => {
    const named = readFileSync(join(root, file), 'utf8').match(ROW_NUMBER) ?? []
    return named.filter((row) => !known.has(row)).map((row) => `${file}: ${row}`)
  })
  expect(strays).toEqual([])
})

function listTestFiles(): string[] {
  return ['src', 'test'].flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.test\.tsx?$/.test(name))
      .map((name) => join(room, name)),
  )
}
