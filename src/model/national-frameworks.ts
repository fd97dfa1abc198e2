import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { z } from 'zod'
import { nationalFrameworkSchema } from './framework-schema.ts'

/** What schools are inspected by in the whole country in some years: facts that any model can use. */
export type NationalFramework = z.output<typeof nationalFrameworkSchema>

const FOLDER = new URL('../../frameworks/', import.meta.url)

let read: readonly NationalFramework[] | undefined

/**
 * The national frameworks that come with the product, oldest first: one file each, so that a new one needs no code. Throws, with the
 * name of the file, for one that is not right.
 */
export function nationalFrameworks(): readonly NationalFramework[] {
  read ??= readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readFramework(name, readFileSync(new URL(name, FOLDER), 'utf8')))
    .sort((one, other) => (one.from < other.from ? -1 : 1))
  return read
}

/** One file of frameworks/, checked: its id is its name, no area and no point stands twice, and it ends after it begins. */
export function readFramework(name: string, text: string): NationalFramework {
  const found = nationalFrameworkSchema.safeParse(parse(text))
  if (!found.success) {
    const [issue] = found.error.issues
    throw new Error(`frameworks/${name}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`)
  }
  const { id, from, until, areas, points } = found.data
  const wrong = [
    ...(`${id}.yaml` === name ? [] : [`its id is ${id}`]),
    ...(until !== undefined && until < from ? [`it ends on ${until}, before it begins`] : []),
    ...twice(areas.map((area) => area.id)).map((each) => `the area ${each} stands twice`),
    ...[points, ...areas.flatMap((area) => (area.points ? [area.points] : []))]
      .flatMap((scale) => twice(scale.map(({ value }) => String(value))))
      .map((each) => `the point ${each} stands twice`),
  ]
  if (wrong.length > 0) throw new Error(`frameworks/${name}: ${wrong.join('; ')}`)
  return found.data
}

function twice(items: readonly string[]): string[] {
  return items.filter((item, at) => items.indexOf(item) < at)
}
