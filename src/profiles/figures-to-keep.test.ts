import { expect, test } from 'vitest'
import { publishedMeasures } from '#measures/index.ts'
import { figuresToKeep } from './figures-to-keep.ts'

test('a range in a file is as exact as its measure is published: Progress 8 to a hundredth, a share to a tenth', () => {
  const measures = publishedMeasures()
  const { columns } = figuresToKeep(measures, { name: 'Ash Primary School' } as any)
  const [from, to] = ['Range from', 'Range to'].map((head) => columns.find((each) => each.head === head)!)
  const told = (id: string, low: number, high: number) => {
    const row: any = {
      line: { measure: measures.measures.find((each) => each.id === id) },
      year: { range: { low, high } },
    }
    return [from!.cell(row), to!.cell(row)]
  }
  expect(told('ks4-progress-8', -0.07, 0.94)).toEqual([-0.07, 0.94])
  expect(told('ks4-basics-4', 79.6931, 89.15)).toEqual([79.7, 89.2])
})
