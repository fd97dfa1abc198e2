import { suggest, textsAt, valuesAt, type Misfit } from '#model/index.ts'
import { twice, unknownReasons } from './check-dictionary.ts'
import { type Dictionary } from './measures.ts'

/** What the schema of inspections cannot say: what a layout names must be there, and no code stands for two grades. */
export function checkInspections(raw: unknown, dictionary: Dictionary): Misfit[] {
  const ids = (pattern: string) => textsAt(raw, pattern).map(({ value }) => value)
  return [
    ...['frameworks', 'areas', 'standards', 'concerns', 'layouts'].flatMap((list) =>
      twice(textsAt(raw, `${list}.*.id`)),
    ),
    ...named(raw, 'layouts.*.inspections.*.frameworks.*', 'framework', ids('frameworks.*.id')),
    ...named(raw, 'layouts.*.inspections.*.grades.*.area', 'area', ids('areas.*.id')),
    ...named(raw, 'layouts.*.inspections.*.standards.*.standard', 'standard', ids('standards.*.id')),
    ...unknownReasons(
      raw,
      dictionary.reasons.map(({ id }) => id),
    ),
    ...codesTwice(raw, 'frameworks.*', 'grades'),
    ...codesTwice(raw, 'standards.*', 'values'),
    ...checkDates(raw),
  ]
}

function named(raw: unknown, pattern: string, thing: string, known: readonly string[]): Misfit[] {
  return textsAt(raw, pattern)
    .filter(({ value }) => !known.includes(value))
    .map(({ path, value }) => ({ path, wrong: `there is no ${thing} ${value}`, right: suggest(value, known) }))
}

/** What a file writes means one thing within one scale. */
function codesTwice(raw: unknown, owners: string, list: string): Misfit[] {
  return valuesAt(raw, owners).flatMap(({ path }) => {
    const codes = textsAt(raw, `${path.join('.')}.${list}.*.is.*`)
    return codes
      .filter(({ value }, at) => codes.findIndex((each) => each.value.toLowerCase() === value.toLowerCase()) < at)
      .map((each) => ({
        path: each.path,
        wrong: `${each.value} stands for two things here`,
        right: 'what a file writes for this one alone',
      }))
  })
}

function checkDates(raw: unknown): Misfit[] {
  return valuesAt(raw, 'frameworks.*').flatMap(({ path, value }) => {
    const { from, until } = (value ?? {}) as Record<string, unknown>
    if (typeof from !== 'string' || typeof until !== 'string' || from <= until) return []
    return [{ path, wrong: `the framework ends on ${until}, before it begins`, right: `until: '${from}' or later` }]
  })
}
