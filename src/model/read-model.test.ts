import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { showFault } from './fault.ts'
import { readModel } from './read-model.ts'

const sound = readFileSync(new URL('./broken/sound.yaml', import.meta.url), 'utf8')
const firstOf = (given: string | Uint8Array) => readModel(given, 'model.yaml').faults[0]

test('a sound file is a model without faults, and silent where it needs no own word', () => {
  const { model, faults } = readModel(sound, 'model.yaml')
  expect(faults).toEqual([])
  expect(model?.words.record.one).toBe('note')
  expect(model?.words.visit.one).toBe('visit')
  expect(model?.visitTypes[0]?.agenda).toEqual([])
})

test('eight faults in one file are all told, in the order of the file', () => {
  const text = readFileSync(new URL('./broken/eight-faults.yaml', import.meta.url), 'utf8')
  const { model, faults } = readModel(text, 'eight-faults.yaml')
  expect(model).toBeUndefined()
  expect(faults.map((fault) => [fault.line, fault.column, fault.wrong])).toEqual([
    [5, 15, '2025/27 is not one school year'],
    [21, 11, 'kind is "advisor"'],
    [26, 32, 'there is no training date-training'],
    [34, 13, 'the term spring is in no review period'],
    [41, 12, 'count is "ten"'],
    [55, 18, 'min 4 is more than max 3'],
    [70, 84, 'item 1 of sections of item 1 of recordForms has no key judgment'],
    [99, 42, 'there is no term winter'],
  ])
})

test('a fault is shown on one line that an editor can follow', () => {
  const fault = firstOf(sound.replace('format: 1', 'format: 2'))
  expect(fault && showFault(fault)).toBe('model.yaml:1:9 format is 2. Right would be: 1.')
})

test('a key that stands twice does not hide the other faults', () => {
  const text = sound.replace('status: final', 'status: final\n  status: final').replace('count: 10', 'count: ten')
  expect(readModel(text, 'model.yaml').faults.map((fault) => fault.line)).toEqual([7, 42])
})

test('a file that makes itself huge through aliases is refused before it is unfolded', () => {
  const bomb = ['a: &a [x, x, x, x, x, x, x, x, x, x]']
  for (let at = 0; at < 12; at++) {
    const from = String.fromCharCode(97 + at)
    const to = String.fromCharCode(98 + at)
    bomb.push(`${to}: &${to} [${Array.from({ length: 10 }, () => `*${from}`).join(', ')}]`)
  }
  const { faults } = readModel(bomb.join('\n'), 'model.yaml')
  expect(faults[0]?.wrong).toBe('&a marks a place to be referred to')
})

test('what is too large, not text, or nested without end is refused in one sentence', () => {
  expect(firstOf(`# ${'x'.repeat(1_000_000)}`)?.wrong).toBe('the file is larger than 1 MB')
  expect(firstOf(new Uint8Array([0x66, 0xff, 0xfe]))?.wrong).toBe('the file is not text in UTF-8')
  expect(firstOf('name: \uFFFD')?.wrong).toBe('the file is not text in UTF-8')
  for (const deep of ['[', '{', '[\n', '- ']) {
    expect(firstOf(`a: ${deep.repeat(200_000)}`)?.wrong).toBe('the file is nested too deeply')
  }
})

test('an empty file, a list, a directive and two files in one are refused', () => {
  expect(firstOf('')?.wrong).toBe('the file is empty')
  expect(firstOf('- one')?.wrong).toBe('the file is a list')
  expect(firstOf(`%YAML 1.1\n---\n${sound}`)?.wrong).toBe('the file begins with a directive')
  expect(firstOf(`${sound}\n---\n${sound}`)?.right).toBe('one model in a file')
})

test('bytes with a byte order mark and Windows line ends are read like any other', () => {
  const bytes = new TextEncoder().encode(`\uFEFF${sound.replaceAll('\n', '\r\n')}`)
  expect(readModel(bytes, 'model.yaml').faults).toEqual([])
})
