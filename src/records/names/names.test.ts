import { describe, expect, test } from 'vitest'
import { findPersonal, surnameOf } from './looks-personal.ts'

const wordsIn = (text: string) => findPersonal(text).map(({ words }) => words)

describe('what looks personal', () => {
  test.each([
    ['Pupil A123456789012 joined late.', ['A123456789012']],
    ['One came with a temporary number, H80143200101B.', ['H80143200101B']],
    ['Mrs Okafor taught fractions well.', ['Mrs Okafor']],
    ['Dr. T. Hughes and Mr O’Neill planned together.', ['Dr. T. Hughes', 'Mr O’Neill']],
    ['In Year 4 Emma Watkins led a good lesson.', ['Emma Watkins']],
    ['The pupil Tomos was withdrawn twice.', ['Tomos']],
    ['A teacher, Priya Shah, has begun.', ['Priya Shah']],
    ['I listened to Jacob in Year 4 and Aisha (Y6) read.', ['Jacob', 'Aisha']],
    ['Emma Watkins planned it; Emma Watkins taught it.', ['Emma Watkins']],
  ])('XX-12: %s', (text, words) => expect(wordsIn(text)).toEqual(words))

  test.each([
    'Reading in Year 4 is strong, and Phonics in Year 1 is secure.',
    'Pupil Premium is spent well; pupil Progress meetings are termly.',
    'The teacher assessment of Summer 2026 was moderated.',
    'A teacher. The next lesson was better.',
    'St Thomas More Academy and Thomas Telford School work together.',
    'URN 123456, telephone 01632 960668, 13 digits 1234567890123.',
    'The headteacher and the chair of governors agreed.',
    'Ofsted came on Monday. Key Stage 2 results rose. Year 6 boys write more.',
    '',
  ])('XX-12: nothing is asked about: %s', (text) => expect(wordsIn(text)).toEqual([]))

  test('XX-12: a number of 13 signs with a letter that no pupil number has is none', () => {
    expect(wordsIn('S123456789012 and I123456789012')).toEqual([])
  })

  test('a person is known by the last of their names', () => {
    expect(surnameOf('Dr. T. Hughes')).toBe('hughes')
  })
})
