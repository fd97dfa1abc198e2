import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readModel } from './read-model.ts'

const sound = readFileSync(new URL('./broken/sound.yaml', import.meta.url), 'utf8')

const broken = [
  {
    name: 'a line out of place',
    change: '    name: Partner',
    to: '   name: Partner',
    at: [20, 1],
    wrong: 'this cannot be read: sequence item without - indicator',
    right: 'the line as far from the edge as the others of its list or map',
  },
  {
    name: 'a quote left open',
    change: 'title: Our handbook',
    to: "title: 'Our handbook",
    at: [7, 20],
    wrong: "this cannot be read: missing closing 'quote",
    right: 'the quote closed',
  },
  {
    name: 'a tab',
    change: '  authority: Anywhere',
    to: '\tauthority: Anywhere',
    at: [3, 1],
    wrong: 'this cannot be read: tabs are not allowed as indentation',
    right: 'spaces before the words, no tabs',
  },
  {
    name: 'a key twice',
    change: '  authority: Anywhere',
    to: '  authority: Anywhere\n  authority: Elsewhere',
    at: [4, 3],
    wrong: 'this cannot be read: map keys must be unique',
    right: 'each key once',
  },
  {
    name: 'a reference to another place',
    change: 'terms: [autumn]\n',
    to: 'terms: *terms\n',
    at: [75, 12],
    wrong: '*terms refers to another place of the file',
    right: 'the words themselves, written out where they belong',
  },
  {
    name: 'a mark to refer to',
    change: 'terms: [autumn]\n',
    to: 'terms: &terms [autumn]\n',
    at: [75, 19],
    wrong: '&terms marks a place to be referred to',
    right: 'the words themselves, written out where they belong',
  },
  {
    name: 'a tag',
    change: 'name: Partner',
    to: 'name: !!binary Partner',
    at: [20, 20],
    wrong: '!!binary is a tag',
    right: 'the words themselves, written out where they belong',
  },
] as const

test.each(broken)('$name is found at its place, with what would be right', ({ change, to, at, wrong, right }) => {
  expect(sound).toContain(change)
  const { model, faults } = readModel(sound.replace(change, to), 'model.yaml')
  expect(model).toBeUndefined()
  expect(faults[0]).toMatchObject({ file: 'model.yaml', line: at[0], column: at[1], wrong, right })
})
