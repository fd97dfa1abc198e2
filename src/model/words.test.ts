import { expect, test } from 'vitest'
import { readOwnModel } from './model-examples.ts'
import { aWord, capital, word } from './words.ts'

const essex = readOwnModel('essex')
const wiltshire = readOwnModel('wiltshire')

test('each service says its own word, in one and in many', () => {
  expect(word(wiltshire, 'record')).toBe('note of visit')
  expect(word(wiltshire, 'record', { count: 1 })).toBe('note of visit')
  expect(word(wiltshire, 'record', { count: 0 })).toBe('notes of visit')
  expect(word(wiltshire, 'record', { form: 'many' })).toBe('notes of visit')
  expect(word(wiltshire, 'theme')).toBe('theme')
})

test('a short form takes the article of how it is spoken', () => {
  expect(aWord(wiltshire, 'record')).toBe('a note of visit')
  expect(aWord(essex, 'linkAdviser')).toBe('a School Performance Partner')
  expect(aWord(essex, 'linkAdviser', { short: true })).toBe('an SPP')
  expect(aWord(wiltshire, 'linkAdviser', { short: true })).toBe('a SIP')
  expect(aWord(wiltshire, 'secondContact', { short: true })).toBe('an LA contact')
  expect(word(wiltshire, 'record', { form: 'short' })).toBe('note of visit')
})

test('a heading begins with a capital, whatever it begins with', () => {
  expect(capital('note of visit')).toBe('Note of visit')
  expect(capital('éducation')).toBe('Éducation')
  expect(capital('')).toBe('')
})
