import { type Misfit } from './fault.ts'
import { mapsAt, valuesAt } from './values.ts'

/** What does not fit within a model's categories of need: a level that its scale does not have. */
export function checkNeed(raw: unknown): Misfit[] {
  const points = valuesAt(raw, 'need.levels.points.*').map(({ value }) => value)
  return mapsAt(raw, 'need.categories.*').flatMap(({ path, value }) =>
    valuesAt(value, 'levels.anyOf.*')
      .filter(({ value: level }) => !points.includes(level))
      .map(({ path: inner, value: level }) => ({
        path: [...path, ...inner],
        wrong: `there is no level ${String(level)}`,
        right: points.length > 0 ? `one of ${points.join(', ')}` : 'levels of need beside the categories',
      })),
  )
}
