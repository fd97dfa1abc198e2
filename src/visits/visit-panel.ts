import type { ComponentChildren } from 'preact'
import type { Task } from '#govuk/task-list.tsx'
import type { Look } from '#work/work.ts'
import type { VisitInModel } from './get-visit.ts'
import type { Visit } from './visit.ts'

/** What a room has to say of a visit to this person: tasks of its list, the next thing to do, and what stands below them. */
export type VisitPart = {
  tasks?: readonly Task[]
  /** What comes after the tasks of every other room, such as the issue of a record after its check. */
  closing?: readonly Task[]
  /** The first of the parts that has one gives the page its button. */
  next?: { href: string; text: string } | undefined
  below?: ComponentChildren
}

/**
 * What a later room adds to a visit's page. `show` is called inside the page's transaction, all of them at once, and gives
 * nothing where there is nothing to say. Its tasks stand before or after that of holding the visit.
 */
export type VisitPanel = {
  place: 'before-the-visit' | 'after-the-visit'
  show: (look: Look, found: VisitInModel) => Promise<VisitPart | undefined>
  /** In lists: a word on how far some of these visits are, by their ids, in place of their status. */
  marks?: (look: Look, visits: readonly Visit[]) => Promise<ReadonlyMap<string, string>>
}

/** What all panels say of the visits of a list; the last has the word. */
export async function marksOf(
  look: Look,
  panels: readonly VisitPanel[],
  visits: readonly Visit[],
): Promise<ReadonlyMap<string, string>> {
  const all = await Promise.all(panels.flatMap(({ marks }) => (marks ? [marks(look, visits)] : [])))
  return new Map(all.flatMap((each) => [...each]))
}
