import type { OwnRow } from './bringing-in.ts'
import { plainName, urnOf, type Known } from './known.ts'
import { textIn } from './read-cells.ts'

/** Everyone and everywhere that rows may mean, by what stands in their cells: more than they mean in the end, and never less. */
export function whomRowsConcern(rows: readonly OwnRow[], known: Known, people: readonly string[]) {
  const personIds = new Set<string>()
  const schoolIds = new Set<string>()
  const groupIds = new Set<string>()
  for (const row of rows) {
    for (const column of people) {
      const typed = textIn(row, column)
      const byAddress = known.byEmail.get(typed.trim().toLowerCase())
      for (const { id } of byAddress ? [byAddress] : (known.byName.get(plainName(typed)) ?? [])) personIds.add(id)
    }
    const school = known.schools.get(urnOf(textIn(row, 'urn')))
    if (school) schoolIds.add(school.id)
    for (const { id } of known.groups.get(textIn(row, 'group').toLowerCase()) ?? []) groupIds.add(id)
  }
  return { personIds: [...personIds], schoolIds: [...schoolIds], groupIds: [...groupIds] }
}
