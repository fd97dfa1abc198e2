import type { Finding } from '#shared/finding.ts'
import { showMoment } from '#shared/show-date.ts'
import type { Look } from '#work/work.ts'
import type { SubjectKind } from './event.ts'
import { findLastDeed } from './timeline-store.ts'

/** A thing that people edit, as it stands now, and as it stood when the form was made. */
type Revised = { kind: SubjectKind; id: string; revision: number; shown: number }

/** Two people at once: who comes second is told who was first, and to load the page again. Nothing is overwritten. */
export async function whyChangedMeanwhile(look: Look, { kind, id, revision, shown }: Revised): Promise<Finding[]> {
  if (revision === shown) return []
  const last = await findLastDeed(look, kind, id)
  const by = last?.who ? `${last.who} changed this at ${showMoment(last.at)}` : 'This was changed'
  return [
    {
      kind: 'changed-meanwhile',
      id: 'changed-meanwhile',
      source: 'XX-05',
      says: `${by}, while you had it open. Load the page again to see what it says now, then send your change if it is still right.`,
      weight: 'firm',
    },
  ]
}
