import type { Finding } from '#shared/finding.ts'

/** No list has more links above it than these. */
export const MOST_OF_A_LIST = 12

type View = { path: string; query: string; name: string }

/** Why filters cannot be kept under a name: it is taken, or there are enough. */
export function whyViewCannotBeKept({ query, name }: Omit<View, 'path'>, ofList: readonly View[]): Finding[] {
  const same = ofList.find((each) => each.query === query)
  if (same) return [firm('kept-already', `You keep these filters already, as ${same.name}.`)]
  if (ofList.some((each) => each.name.toLowerCase() === name.toLowerCase()))
    return [firm('kept-name-taken', `You keep other filters of this list as ${name}. Choose another name.`)]
  if (ofList.length >= MOST_OF_A_LIST)
    return [firm('kept-enough', `You keep ${MOST_OF_A_LIST} filters of this list. Remove one first.`)]
  return []
}

/** Why filters cannot have another name: other filters of their list have it. */
export function whyViewCannotBeRenamed(name: string, others: readonly View[]): Finding[] {
  if (!others.some((each) => each.name.toLowerCase() === name.toLowerCase())) return []
  return [firm('kept-name-taken', `You keep other filters of this list as ${name}. Choose another name.`)]
}

/** The list and what is asked of it, from an address of our own; undefined for any other. */
export function readAddress(address: string, lists: readonly string[]): Omit<View, 'name'> | undefined {
  const [path = '', query = ''] = address.split('?')
  if (!lists.includes(path) || query === '' || query.length > 1000) return undefined
  return { path, query: new URLSearchParams(query).toString() }
}

function firm(id: string, says: string): Finding {
  return { kind: 'kept-view', id, source: 'XX-15', says, field: 'name', weight: 'firm' }
}
