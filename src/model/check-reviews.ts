import { type Misfit } from './fault.ts'
import { suggest } from './nearest.ts'
import { mapsAt, valuesAt } from './values.ts'

/** What does not fit within a model's kinds of review: a tool that supplements an area which its framework does not have. */
export function checkReviews(raw: unknown): Misfit[] {
  const areasOf = new Map(
    mapsAt(raw, 'selfEvaluation.frameworks.*').map(({ value }) => [
      value.id,
      valuesAt(value, 'areas.*.id').map((area) => String(area.value)),
    ]),
  )
  return mapsAt(raw, 'reviews.*.toolkit.items.*.supplements.*').flatMap(({ path, value }) => {
    const areas = areasOf.get(value.framework)
    if (!areas || areas.length === 0 || areas.includes(String(value.area))) return []
    return [
      {
        path: [...path, 'area'],
        wrong: `the framework ${String(value.framework)} has no area ${String(value.area)}`,
        right: suggest(String(value.area), areas),
      },
    ]
  })
}
