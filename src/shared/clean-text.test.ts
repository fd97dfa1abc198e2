import { describe, expect, test } from 'vitest'
import { cleanText, countUnseen } from './clean-text.ts'

describe('a text from Word or anywhere', () => {
  const kept: [string, string][] = [
    ['emoji of several parts', 'Well done 👩‍🏫🏽 and 🇬🇧'],
    ['Arabic with its own marks', 'مدرسة\u200f and \u200ea'],
    ['markup, which is only text', '<script>alert(1)</script> & <b>'],
    ['accents in either form', 'Zo\u00eb, Zoe\u0308'],
    ['a tab and a line', 'a\tb\nc'],
    ['curly quotes, dashes, a space that does not break', '“it’s” – 3\u00a0pupils'],
  ]
  test.each(kept)('keeps %s', (_what, text) => {
    expect(cleanText(text)).toBe(text)
    expect(countUnseen(text)).toBe(0)
  })

  const cleaned: [string, string, string, number][] = [
    ['lines of Windows', 'a\r\nb\rc', 'a\nb\nc', 0],
    ['the breaks of Word and Unicode', 'a\vb\fc\u2028d', 'a\nb\nc\nd', 0],
    ['a nought, which no database takes', 'a\0b', 'ab', 1],
    ['bells and escapes', '\u0007a\u001b[31m', 'a[31m', 2],
    ['marks that turn a line round', '\u202egnihcaet\u202c', 'gnihcaet', 2],
    ['half of an emoji', 'a\ud83db', 'ab', 1],
    ['the other half', 'a\udc00', 'a', 1],
    ['the mark with which a file begins', '\ufeffa', 'a', 1],
  ]
  test.each(cleaned)('takes out %s', (_what, text, clean, count) => {
    expect(cleanText(text)).toBe(clean)
    expect(countUnseen(text)).toBe(count)
  })

  test('of two hundred thousand characters is done in no time', () => {
    const began = performance.now()
    expect(cleanText('Reading\u0000 is strong. '.repeat(10_000))).toHaveLength(190_000)
    expect(performance.now() - began).toBeLessThan(200)
  })
})
