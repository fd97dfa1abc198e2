import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readKept } from '../run/keep-migrations.ts'

const files = readdirSync('migrations').filter((file) => file !== 'checksums.txt')

test('a migration is named by its day, its number and what it does', () => {
  expect(
    files.filter((file) => !/^20\d{2}(0[1-9]|1[0-2])([0-2]\d|3[01])-\d{2}-[a-z]+(-[a-z]+)+\.sql$/.test(file)),
  ).toEqual([])
})

test('no two migrations share a day and a number', () => {
  const numbers = files.map((file) => file.slice(0, '20261122-01'.length))
  expect(numbers.filter((number, at) => numbers.indexOf(number) !== at)).toEqual([])
})

test('a migration that has run somewhere is never changed and never removed', () => {
  const changed = readKept().filter(({ file, checksum }) => checksumOf(file) !== checksum)
  expect(changed.map(({ file }) => file)).toEqual([])
})

test('a new migration comes after all that have run', () => {
  const kept = readKept().map(({ file }) => file)
  const newest = kept.toSorted().at(-1) ?? ''
  expect(files.filter((file) => !kept.includes(file) && file < newest)).toEqual([])
})

test('a migration is written in lower case', () => {
  const shouting = files.filter((file) =>
    /\b(CREATE|ALTER|SELECT|INSERT|TABLE|REFERENCES|NOT NULL)\b/.test(readFileSync(`migrations/${file}`, 'utf8')),
  )
  expect(shouting).toEqual([])
})

function checksumOf(file: string): string {
  const path = `migrations/${file}`
  return existsSync(path) ? createHash('sha256').update(readFileSync(path)).digest('hex') : 'gone'
}
