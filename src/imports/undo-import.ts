import { logEvent } from '#history/index.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import type { Import } from './import.ts'
import { mayLoadData } from './import-policy.ts'
import { whyCannotBeUndone } from './import-rules.ts'
import { countUndoing, findNewestApplied, getImport, getImportToChange, markUndone } from './import-store.ts'
import { importOf } from './kinds-of-import.ts'

/**
 * Puts back what the newest import of its kind did. What was changed since is left and named; a school that something
 * hangs on is kept and marked.
 */
export async function undoImport(work: Work, importId: string): Promise<Import> {
  requireThat(mayLoadData(work), work, `undo import ${importId}`)
  const found = await getImportToChange(work, importId)
  const { undo } = importOf(found)
  const newest = await findNewestApplied(work, found.kind)
  refuseIf(work, whyCannotBeUndone(found, newest === importId ? undefined : newest))

  await undo(work, importId)
  const undoing = await countUndoing(work, importId)
  await markUndone(work, importId, { ...found.counts, ...undoing })
  await logEvent(work, {
    name: `${found.kind}.import-undone`,
    subjects: [
      { kind: 'import', id: importId },
      { kind: 'authority', id: work.actor.authorityId },
    ],
    audience: 'see-register',
    changes: { left: { after: undoing.left }, kept: { after: undoing.kept } },
  })
  return getImport(work, importId)
}
