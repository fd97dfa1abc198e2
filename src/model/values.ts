import { type Path } from './fault.ts'

/** A value of the file with the way to it. */
export type Placed<T = unknown> = { readonly path: Path; readonly value: T }

/** The value at a path of what was read; undefined where there is none. */
export function valueAt(raw: unknown, path: Path): unknown {
  let here = raw
  for (const step of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined
    here = (here as Record<string | number, unknown>)[step]
  }
  return here
}

/** Every value that a pattern such as 'visitTypes.*.roles.*' leads to; what has another shape is passed over. */
export function valuesAt(raw: unknown, pattern: string): Placed[] {
  let found: Placed[] = [{ path: [], value: raw }]
  for (const step of pattern.split('.')) found = found.flatMap((placed) => stepInto(placed, step))
  return found
}

/** Those of the values that are texts. */
export function textsAt(raw: unknown, pattern: string): Placed<string>[] {
  return valuesAt(raw, pattern).filter((each): each is Placed<string> => typeof each.value === 'string')
}

/** Those of the values that are maps. */
export function mapsAt(raw: unknown, pattern: string): Placed<Readonly<Record<string, unknown>>>[] {
  return valuesAt(raw, pattern).filter((each): each is Placed<Record<string, unknown>> => isMap(each.value))
}

/** Every map in the file, whole before part, in the order of the file. */
export function allMaps(raw: unknown, path: Path = []): Placed<Readonly<Record<string, unknown>>>[] {
  if (Array.isArray(raw)) return raw.flatMap((item, index) => allMaps(item, [...path, index]))
  if (!isMap(raw)) return []
  return [{ path, value: raw }, ...Object.entries(raw).flatMap(([key, value]) => allMaps(value, [...path, key]))]
}

/** Whether a value is a map rather than a list, a text or nothing. */
export function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function stepInto({ path, value }: Placed, step: string): Placed[] {
  if (Array.isArray(value)) {
    const items = value.map((item: unknown, index) => ({ path: [...path, index], value: item }))
    return step === '*' ? items : items.slice(Number(step), Number(step) + 1)
  }
  return isMap(value) && Object.hasOwn(value, step) ? [{ path: [...path, step], value: value[step] }] : []
}
