import { inOrder, type Due, type DueReach, type DueSource } from '#work/due.ts'
import type { Look } from '#work/work.ts'

const taught = new Map<string, DueSource>()

/** Takes in what rooms know to be due; the application calls it once for all of them. */
export function learnDues(...sources: readonly DueSource[]): void {
  for (const source of sources) taught.set(source.name, source)
}

/** XX-10. What is due from some people, in a school, or, with neither, from everyone within sight; the longest overdue first. */
export async function listDue(look: Look, reach: DueReach): Promise<Due[]> {
  const lists = await Promise.all([...taught.values()].map(({ list }) => list(look, reach)))
  return inOrder(lists.flat())
}
