import { isId } from '#shared/id.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { whyViewCannotBeKept } from './kept-view-rules.ts'
import { addView, listViewsOf, markDropped } from './kept-view-store.ts'

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
