import { suggest, textsAt, valueAt, valuesAt, type Misfit } from '#model/index.ts'
import { twice, unknownReasons } from './check-dictionary.ts'
import { type Dictionary } from './measures.ts'
import { isSpan, spansAt } from './spans.ts'

/** What the schema of a publication cannot say: what it names must be in the dictionary, and each layout must be whole. */
export function checkPublication(raw: unknown, dictionary: Dictionary): Misfit[] {
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id)
  return [
    ...twice(textsAt(raw, 'layouts.*.id')),
    ...named(raw, 'layouts.*.figures.*.measure', 'measure', ids(dictionary.measures)),
    ...named(raw, 'layouts.*.groups.*.group', 'group of pupils', ids(dictionary.groups)),
    ...unknownReasons(raw, ids(dictionary.reasons)),
    ...breakdownGroups(raw, ids(dictionary.groups)),
    ...checkLike(raw),
    ...checkWhole(raw),
    ...checkGroups(raw, ids(dictionary.groups)),
    ...spansAt(raw, 'layouts.*.years').flatMap(({ path, value }) =>
      isSpan(value) && value.until !== undefined && value.until < value.from
        ? [
            {
              path,
              wrong: `the years end in ${value.until}, before they begin`,
              right: `until: ${value.from} or later`,
            },
          ]
        : [],
    ),
  ]
}

function named(raw: unknown, pattern: string, thing: string, known: readonly string[]): Misfit[] {
  return textsAt(raw, pattern)
    .filter(({ value }) => !known.includes(value))
    .map(({ path, value }) => ({ path, wrong: `there is no ${thing} ${value}`, right: suggest(value, known) }))
}

/** What a long layout calls a group of pupils stands for one that there is. */
function breakdownGroups(raw: unknown, known: readonly string[]): Misfit[] {
  return named(raw, 'layouts.*.breakdown.is.*', 'group of pupils', known)
}

function checkLike(raw: unknown): Misfit[] {
  const ids = textsAt(raw, 'layouts.*.id')
  return textsAt(raw, 'layouts.*.like').flatMap(({ path, value }) => {
    const above = ids.filter((each) => Number(each.path[1]) < Number(path[1])).map((each) => each.value)
    if (above.includes(value)) return []
    return [{ path, wrong: `there is no layout ${value} above this one`, right: suggest(value, above) }]
  })
}

const NEEDED = ['recognise', 'urn', 'rows', 'groups', 'figures'] as const

function checkWhole(raw: unknown): Misfit[] {
  return valuesAt(raw, 'layouts.*').flatMap(({ path, value }) => {
    const layout = (value ?? {}) as Record<string, unknown>
    if (layout['like'] !== undefined) return []
    return NEEDED.filter((key) => layout[key] === undefined).map((key) => ({
      path,
      wrong: `${key} is missing`,
      right: `${key}, or like: with the layout from which it is taken`,
    }))
  })
}

function checkGroups(raw: unknown, known: readonly string[]): Misfit[] {
  return valuesAt(raw, 'layouts.*').flatMap(({ path }) => {
    const at = path.join('.')
    const isLike = valueAt(raw, [...path, 'like']) !== undefined
    const own = textsAt(raw, `${at}.groups.*.group`).map(({ value }) => value)
    const groups = textsAt(raw, `${at}.figures.*.groups.*`)
      .filter(({ value }) => !(isLike && own.length === 0) && !own.includes(value))
      .map((each) => ({
        path: each.path,
        wrong: `this layout has no group ${each.value}`,
        right: suggest(each.value, own),
      }))
    const one = textsAt(raw, `${at}.figures.*.group`)
      .filter(({ value }) => !known.includes(value))
      .map((each) => ({
        path: each.path,
        wrong: `there is no group of pupils ${each.value}`,
        right: suggest(each.value, known),
      }))
    return [...groups, ...one]
  })
}
