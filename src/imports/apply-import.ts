import { changesBetween, logEvent } from '#history/index.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import type { Import } from './import.ts'
import { mayLoadData } from './import-policy.ts'
import { whyCannotBeApplied } from './import-rules.ts'
import { getImport, getImportToChange, markApplied } from './import-store.ts'
import { importOf } from './kinds-of-import.ts'

/**
 * Does what a preview showed, all of it or nothing. Throws Refused when it was done already, or what is held has changed
 * since: two at once are one after the other, and the second is told.
 */
export async function applyImport(work: Work, importId: string): Promise<Import> {
  requireThat(mayLoadData(work), work, `apply import ${importId}`)
  const found = await getImportToChange(work, importId)
  const { hold, fingerprint, apply } = importOf(found)
  await hold?.(work)
  refuseIf(work, whyCannotBeApplied(found, await fingerprint(work)))

  await apply(work, importId)
  await markApplied(work, importId)
  await logEvent(work, {
    name: `${found.kind}.imported`,
    subjects: [
      { kind: 'import', id: importId },
      { kind: 'authority', id: work.actor.authorityId },
    ],
    audience: 'see-register',
    changes: changesBetween({}, { new: found.counts.new, changed: found.counts.changed, closed: found.counts.closed }),
  })
  return getImport(work, importId)
}
