import type { Finding } from '#shared/finding.ts'
import type { Measures } from '#measures/index.ts'
import { columnOfKey, keyOf, URN_COLUMN } from './own-columns.ts'

/** A column as it was chosen on the form: what it stands for, in one text. */
export type Chosen = { heading: string; key: string }

/** XX-11. The school's number stands in one column, nothing in two, and at least one measure has its value. */
export function whyColumnsCannotBe(
  chosen: readonly Chosen[],
  headings: readonly string[],
  measures: Measures,
): Finding[] {
  const firm = (says: string): Finding => ({
    kind: 'figures',
    id: 'figures-columns',
    source: 'XX-11',
    says,
    field: 'columns',
    weight: 'firm',
  })
  const unknown = chosen.filter(
    ({ key, heading }) => !headings.includes(heading) || (key !== URN_COLUMN && !columnOfKey(key, measures)),
  )
  if (unknown.length > 0)
    return [firm('Choose each column from those that the file has, and its measure from the list')]
  const twice = chosen.find(({ key }, at) => chosen.findIndex((each) => each.key === key) < at)
  if (twice) return [firm(`Two columns stand for the same, ‘${twice.heading}’ is one of them: choose one`)]
  if (!chosen.some(({ key }) => key === URN_COLUMN))
    return [firm('Choose the column in which the URN of the school stands')]
  const values = chosen.filter(({ key }) => key.endsWith(' value'))
  if (values.length === 0) return [firm('Choose at least one column that holds the value of a measure')]
  const alone = chosen.find(({ key }) => {
    const column = columnOfKey(key, measures)
    if (!column || column.part === 'value') return false
    return !chosen.some((each) => each.key === keyOf({ ...column, part: 'value' }))
  })
  return alone ? [firm(`‘${alone.heading}’ stands beside a value for which no column was chosen`)] : []
}
