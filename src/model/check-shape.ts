import { type Misfit, type Path } from './fault.ts'
import { schemaWithin, type JsonSchema } from './json-schema-at.ts'
import { nearest, suggest } from './nearest.ts'
import { type YamlShape } from './read-yaml.ts'
import { valueAt } from './values.ts'

/** Everything in which the file has another shape than it should: keys, kinds of value, ids, closed lists. */
export function checkShape(
  raw: unknown,
  { schema, json, what }: Pick<YamlShape, 'schema' | 'json' | 'what'>,
): Misfit[] {
  const read = schema.safeParse(raw)
  if (read.success) return []
  const at = { what, schemaAt: (path: Path) => schemaWithin(json(), path) }
  const found = read.error.issues.flatMap((issue) => misfits(raw, issue, at))
  // A key misspelt is one fault, not an unknown key and a missing one.
  const meant = new Set(found.map((each) => each.meant).filter((key) => key !== undefined))
  return found.filter((each) => each.missing === undefined || !meant.has(each.missing))
}

type Found = Misfit & { readonly missing?: string; readonly meant?: string }
type Against = { what: string; schemaAt: (path: Path) => JsonSchema | undefined }

function misfits(raw: unknown, issue: { code?: string; path: PropertyKey[]; keys?: string[] }, at: Against): Found[] {
  const { schemaAt } = at
  const path = issue.path.filter((step) => typeof step !== 'symbol')
  if (issue.code === 'unrecognized_keys') return (issue.keys ?? []).map((key) => unknownKey(raw, path, key, at))
  const value = valueAt(raw, path)
  const key = path.at(-1)
  const expected = describe(schemaAt(path))
  if (value === undefined && typeof key === 'string') {
    return [
      { path: path.slice(0, -1), wrong: `${key} is missing`, right: `${key}: ${expected}`, missing: path.join('.') },
    ]
  }
  const name = typeof key === 'number' ? `item ${key + 1} of ${String(path.at(-2))}` : (key ?? 'the file')
  return [{ path, wrong: `${name} is ${show(value)}`, right: rightFor(value, schemaAt(path)?.enum, expected) }]
}

function unknownKey(raw: unknown, path: Path, key: string, { what, schemaAt }: Against): Found {
  const has = Object.keys((valueAt(raw, path) as object | undefined) ?? {})
  const known = Object.keys(schemaAt(path)?.properties ?? {})
  const free = known.filter((each) => !has.includes(each))
  const where = path.length === 0 ? what : place(path)
  const fault = { path: [...path, key], atKey: true, wrong: `${where} has no key ${key}`, right: suggest(key, free) }
  const near = nearest(key, free)
  return near === undefined ? fault : { ...fault, meant: [...path, near].join('.') }
}

function rightFor(value: unknown, allowed: readonly unknown[] | undefined, expected: string): string {
  return typeof value === 'string' && allowed ? suggest(value, allowed.map(String)) : expected
}

const KIND_SAYS: Readonly<Record<string, string>> = { boolean: 'true or false: ', array: 'a list: ' }

function describe(schema: JsonSchema | undefined): string {
  if (schema?.description) return `${KIND_SAYS[schema.type ?? ''] ?? ''}${schema.description}`
  if (schema?.enum) return `one of ${schema.enum.join(', ')}`
  if (schema?.const !== undefined) return String(schema.const)
  if (schema?.type === 'boolean') return 'true or false'
  if (schema?.type === 'integer') return 'a whole number'
  if (schema?.type === 'array') return 'a list, each line of which begins with a hyphen'
  if (schema?.type === 'object') return `a map with the keys ${(schema.required ?? []).join(', ')}`
  return 'some text'
}

// 'visitTypes.2.record' is said as 'record of item 3 of visitTypes'.
function place(path: Path): string {
  const [first, ...rest] = [...path].reverse()
  const said = typeof first === 'number' ? `item ${first + 1}` : String(first)
  return rest.length === 0 ? said : `${said} of ${place(rest.reverse())}`
}

function show(value: unknown): string {
  if (value === null || value === undefined) return 'empty'
  if (typeof value === 'string')
    return value === '' ? 'empty' : `"${value.length > 60 ? `${value.slice(0, 57)}…` : value}"`
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list'
  return typeof value === 'object' ? 'a map' : String(value)
}
