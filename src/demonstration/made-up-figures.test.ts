import { expect, test } from 'vitest'
import { publishedMeasures } from '#measures/index.ts'
import { chanceOf } from './chance.ts'
import { madeUpFile, type MadeUpSubject } from './made-up-figures.ts'

const measures = publishedMeasures()
const layout = measures.publications.find(({ id }) => id === 'key-stage-2')!.layouts[0]!
const chance = chanceOf('test')
const subjects = Array.from({ length: 80 }, (_, at): MadeUpSubject => {
  const cells = { RECTYPE: '1', URN: String(900_000 + at), SCHNAME: 'A school' }
  const strength = chance.around()
  return {
    ...{ key: String(at), cells, pupils: 6 + at, strength, disadvantaged: 0.1 + chance.share() * 0.3 },
    isPlace: false,
  }
})
const [head, ...lines] = madeUpFile(measures, layout, 2026, subjects, 'test')
  .replace('\u{FEFF}', '')
  .trim()
  .split('\r\n')
const headings = head!.split(',')
const rows = lines.map((line) => Object.fromEntries(line.split(',').map((cell, at) => [headings[at]!, cell])))
const number = (text: string | undefined) => (text && text !== 'SUPP' ? Number(text.replace('%', '')) : undefined)

test.each([
  ['girls and boys', ['GELIG', 'PTRWM_EXP_G'], ['BELIG', 'PTRWM_EXP_B']],
  ['disadvantaged and others', ['TFSM6CLA1A', 'PTMAT_EXP_FSM6CLA1A'], ['TNotFSM6CLA1A', 'PTMAT_EXP_NotFSM6CLA1A']],
])('the made-up figures of %s add up to those of all pupils', (_, one, other) => {
  let counted = 0
  for (const row of rows) {
    const all = number(row[one[1]!.replace(/_(G|FSM6CLA1A)$/, '')])
    const [of, share] = [number(row[one[0]!]), number(row[one[1]!])]
    const [others, rest] = [number(row[other[0]!]), number(row[other[1]!])]
    expect((of ?? 0) + (others ?? 0)).toBe(number(row.TELIG))
    if (all === undefined || share === undefined || rest === undefined) continue
    counted += 1
    // Each is rounded to a whole per cent as it is published.
    expect(Math.abs((share * of! + rest * others!) / (of! + others!) - all)).toBeLessThanOrEqual(1)
  }
  expect(counted).toBeGreaterThan(40)
})

test('no more pupils reach reading, writing and mathematics together than any one of them', () => {
  for (const row of rows) {
    const parts = ['PTREAD_EXP', 'PTWRITTA_EXP', 'PTMAT_EXP'].map((name) => number(row[name])!)
    expect(number(row.PTRWM_EXP)).toBeLessThanOrEqual(Math.min(...parts))
  }
})

test('whom schools teach differs from school to school', () => {
  const census = measures.publications.find(({ id }) => id === 'census')!.layouts[0]!
  const [top, ...others] = madeUpFile(measures, census, 2026, subjects, 'test')
    .replace('\u{FEFF}', '')
    .trim()
    .split('\r\n')
  for (const share of ['share-girls', 'share-eal', 'share-sen-support', 'share-ehcp']) {
    const column = census.figures.find(({ measure }) => measure === share)!.column.split(' | ')[0]!
    const at = top!.split(',').indexOf(column)
    expect(new Set(others.map((line) => line.split(',')[at])).size, share).toBeGreaterThan(10)
  }
})
