import { changesBetween, logEvent, type Subject } from '#history/index.ts'
import { removeStoredFile } from '#files/index.ts'
import { getImportToChange, markApplied, whyCannotBeApplied } from '#imports/index.ts'
import { refuseIf, type Work } from '#work/work.ts'
import { requireBringIn } from './bring-in-policy.ts'
import { whyOutcomeDiffers } from './bring-in-rules.ts'
import { keepMade, letGoOfFile } from './bring-in-store.ts'
import type { Made } from './bringing-in.ts'
import { fingerprintOf } from './known-store.ts'
import { asOwn, readOwnTable, rowsOf } from './own-file.ts'
import { takeAll } from './preview-file.ts'

/**
 * Does what a preview showed, all of it or nothing, by the rules of each room; then lets go of the file. Throws Refused
 * when it was done already, or what is held has changed since.
 */
export async function applyFile(work: Work, importId: string): Promise<void> {
  const found = asOwn(await getImportToChange(work, importId))
  const { id, kind, fileId, columns, counts } = found
  requireBringIn(work, kind)
  refuseIf(work, whyCannotBeApplied(found, await fingerprintOf(work)))
  const table = await readOwnTable(work, fileId ?? '')
  const taken = await takeAll(work, found, rowsOf(table, columns ?? {}).rows, columns ?? {})
  refuseIf(work, whyOutcomeDiffers(counts, taken))

  const made = taken.outcomes.flatMap(({ outcome }) => outcome.made)
  await keepMade(work, id, made)
  await markApplied(work, id)
  await letGoOfFile(work, id)
  if (fileId) await removeStoredFile(work, fileId)
  await logEvent(work, {
    name: `${kind}.brought-in`,
    subjects: [{ kind: 'import', id }, { kind: 'authority', id: work.actor.authorityId }, ...schoolsOf(made)],
    audience: 'see-register',
    changes: changesBetween({}, { new: counts.new, changed: counts.changed, faulty: counts.faulty }),
  })
}

/** The schools that anything was made or changed for, each once. */
export function schoolsOf(made: readonly Made[]): Subject[] {
  return [...new Set(made.flatMap(({ schoolId }) => schoolId ?? []))].map((id) => ({ kind: 'school', id }))
}
