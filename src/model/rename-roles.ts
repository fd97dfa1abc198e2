import { isScalar, parseDocument } from 'yaml'

/** A role's new job title. */
export type NewTitle = { role: string; name: string }

type Edit = { from: number; to: number; text: string }

/**
 * ES-14. The text of a model in which some roles have other job titles, and the words of the service that were that title with them; ids,
 * comments and everything else stay as they were written. The plural is formed by s.
 */
export function renameRoles(text: string, titles: readonly NewTitle[]): string {
  const document = parseDocument(text)
  const raw = document.toJS() as { roles?: { id: string; name: string }[]; words?: Record<string, { one?: string }> }
  const edits: Edit[] = []
  const put = (path: readonly (string | number)[], value: string) => {
    const node = document.getIn(path, true)
    if (isScalar(node) && node.range)
      edits.push({ from: node.range[0], to: node.range[1], text: JSON.stringify(value) })
  }
  for (const { role, name } of titles) {
    const at = raw.roles?.findIndex(({ id }) => id === role) ?? -1
    const before = raw.roles?.[at]?.name
    if (before === undefined || before === name) continue
    put(['roles', at, 'name'], name)
    put(['roles', at, 'many'], `${name}s`)
    for (const [word, { one }] of Object.entries(raw.words ?? {}))
      if (one === before) {
        put(['words', word, 'one'], name)
        put(['words', word, 'many'], `${name}s`)
      }
  }
  return edits
    .toSorted((one, other) => other.from - one.from)
    .reduce((all, { from, to, text: put }) => all.slice(0, from) + put + all.slice(to), text)
}
