import { suggest, textsAt, valueAt, type Misfit, type Placed } from '#model/index.ts'
import { isSpan, spansAt } from './spans.ts'

/** What the schema of the dictionary cannot say: ids that stand twice, groups that are not there, spans that overlap. */
export function checkDictionary(raw: unknown): Misfit[] {
  return [
    ...['groups', 'reasons', 'measures'].flatMap((list) => twice(textsAt(raw, `${list}.*.id`))),
    ...checkOtherSides(raw),
    ...checkParts(raw),
    ...checkSpans(raw),
    ...unknownReasons(
      raw,
      textsAt(raw, 'reasons.*.id').map(({ value }) => value),
    ),
    ...mustHave(raw, 'groups', 'all', 'the group of all pupils'),
    ...mustHave(raw, 'reasons', 'unreadable', 'the reason of what could not be read'),
  ]
}

/** Every id that stands twice in its list. */
export function twice(ids: readonly Placed<string>[]): Misfit[] {
  return ids
    .filter((each, at) => ids.findIndex(({ value }) => value === each.value) < at)
    .map(({ path, value }) => ({ path, wrong: `the id ${value} stands twice in this list`, right: 'an id of its own' }))
}

function checkOtherSides(raw: unknown): Misfit[] {
  const known = textsAt(raw, 'groups.*.id').map(({ value }) => value)
  return textsAt(raw, 'groups.*.otherSide')
    .filter(({ value }) => !known.includes(value))
    .map(({ path, value }) => ({ path, wrong: `there is no group of pupils ${value}`, right: suggest(value, known) }))
}

/** A measure of several together is of measures that are there. */
function checkParts(raw: unknown): Misfit[] {
  const known = textsAt(raw, 'measures.*.id').map(({ value }) => value)
  return textsAt(raw, 'measures.*.togetherOf.*')
    .filter(({ value }) => !known.includes(value))
    .map(({ path, value }) => ({ path, wrong: `there is no measure ${value}`, right: suggest(value, known) }))
}

/** What is written where there is no value, and stands for a reason that is not there. */
export function unknownReasons(raw: unknown, known: readonly string[]): Misfit[] {
  const missing = valueAt(raw, ['missing'])
  if (typeof missing !== 'object' || missing === null) return []
  return Object.entries(missing)
    .filter((entry): entry is [string, string] => typeof entry[1] === 'string' && !known.includes(entry[1]))
    .map(([code, value]) => ({
      path: ['missing', code],
      wrong: `there is no reason ${value}`,
      right: suggest(value, known),
    }))
}

function checkSpans(raw: unknown): Misfit[] {
  return spansAt(raw, 'measures.*.comparable.*').flatMap(({ path, value }, at, all) => {
    if (!isSpan(value)) return []
    if (value.until !== undefined && value.until < value.from)
      return [
        { path, wrong: `the span ends in ${value.until}, before it begins`, right: `until: ${value.from} or later` },
      ]
    const before = all[at - 1]
    const isSameList = before?.path.slice(0, -1).join() === path.slice(0, -1).join()
    if (!isSameList || !before || !isSpan(before.value) || (before.value.until ?? Infinity) < value.from) return []
    return [{ path, wrong: 'the span begins before the one above it has ended', right: 'spans one after the other' }]
  })
}

function mustHave(raw: unknown, list: string, id: string, what: string): Misfit[] {
  if (textsAt(raw, `${list}.*.id`).some(({ value }) => value === id)) return []
  return [{ path: [list], atKey: true, wrong: `${list} has no ${id}`, right: `${what}, with id: ${id}` }]
}
