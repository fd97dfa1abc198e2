import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findLines, listFiles, listProgram } from './source-files.ts'

/** 'st-helens' by its file, 'St Helens' by its own word. */
const names = readdirSync('models')
  .filter((file) => file.endsWith('.yaml'))
  .flatMap((file) => [
    file.replace('.yaml', ''),
    /^ {2}authority: '?(.+?)'?$/m.exec(readFileSync(`models/${file}`, 'utf8'))?.[1] ?? '',
  ])

test('XX-02: no authority’s name stands in the program or in a migration: what is one authority’s own is in its model', () => {
  expect(names).toHaveLength(10)
  expect(names).not.toContain('')
  const anyOfThem = new RegExp(`\\b(${names.join('|').replaceAll(' ', '[ -]?')})`, 'i')
  expect(findLines([...listProgram(), ...listFiles('migrations', /\.sql$/)], anyOfThem)).toEqual([])
})
