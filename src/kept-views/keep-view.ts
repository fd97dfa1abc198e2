import { isId } from '#shared/id.ts'
import type { KeptView } from '#web/frame.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { whyViewCannotBeKept, whyViewCannotBeRenamed } from './kept-view-rules.ts'
import { addView, listViews, listViewsOf, markDropped, setViewName } from './kept-view-store.ts'

/** A person keeps the filters of a list under a name; nobody else sees them. Throws Refused. */
export async function keepView(work: Work, view: { path: string; query: string; name: string }): Promise<void> {
  requireThat(true, work, 'keep filters for oneself')
  refuseIf(work, whyViewCannotBeKept(view, await listViewsOf(work, view.path)))
  await addView(work, view)
}

/** A person drops filters that they kept. Throws NotFound. */
export async function dropView(work: Work, id: string): Promise<void> {
  requireThat(true, work, 'drop filters of one’s own')
  if (!isId(id) || !(await markDropped(work, id))) throw new NotFound('kept view', id)
}

/** Filters that a person keeps. Throws NotFound, for anybody else's too. */
export async function getOwnView(look: Look, id: string): Promise<KeptView> {
  const view = (await listViews(look)).find((each) => each.id === id)
  if (!view) throw new NotFound('kept view', id)
  return view
}

/** A person calls filters that they kept by another name. Throws NotFound, Refused. */
export async function renameView(work: Work, id: string, name: string): Promise<void> {
  requireThat(true, work, 'rename filters of one’s own')
  const { path } = await getOwnView(work, id)
  const others = (await listViewsOf(work, path)).filter((each) => each.id !== id)
  refuseIf(work, whyViewCannotBeRenamed(name, others))
  await setViewName(work, id, name)
}
