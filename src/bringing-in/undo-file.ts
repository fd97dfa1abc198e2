import { logEvent, type Subject } from '#history/index.ts'
import { findNewestApplied, getImportToChange, listInUse, markUndone, whyCannotBeUndone } from '#imports/index.ts'
import { takeBackEnding, takeBackPerson, takeBackRole, takeBackTelephone } from '#people/index.ts'
import { toPlainDate } from '#shared/plain-date.ts'
import { strikeOutAction } from '#actions/index.ts'
import { takeBackVisit } from '#visits/index.ts'
import { refuseIf, type Work } from '#work/work.ts'
import { schoolsOf } from './apply-file.ts'
import { requireBringIn } from './bring-in-policy.ts'
import { listMade, markLeft } from './bring-in-store.ts'
import type { Made } from './bringing-in.ts'
import { asOwn } from './own-file.ts'

/** Takes back what the newest import of its kind brought in. What was touched since is left, and named. Throws Refused. */
export async function undoFile(work: Work, importId: string): Promise<void> {
  const found = asOwn(await getImportToChange(work, importId))
  requireBringIn(work, found.kind)
  const newest = await findNewestApplied(work, found.kind)
  refuseIf(work, whyCannotBeUndone(found, newest === importId ? undefined : newest))

  const made = await listMade(work, importId)
  let left = 0
  for (const each of made) {
    const because = await takeBack(work, each)
    if (because === undefined) continue
    left += 1
    await markLeft(work, each.id, because)
  }
  await markUndone(work, importId, { ...found.counts, left })
  await logEvent(work, {
    name: `${found.kind}.taken-back`,
    subjects: [
      { kind: 'import', id: importId },
      { kind: 'authority', id: work.actor.authorityId },
      ...schoolsOf(made),
      ...peopleOf(made),
    ],
    audience: 'see-register',
    changes: { left: { after: left } },
  })
}

/** Takes one record back. Gives why it stays, where it has to. */
async function takeBack(work: Work, { what, recordId, before, revision }: Made): Promise<string | undefined> {
  switch (what) {
    case 'person':
      if ((await listInUse(work, 'people', [recordId])).has(recordId)) return 'something hangs on them'
      return takeBackPerson(work, recordId, revision)
    case 'telephone':
      return takeBackTelephone(work, recordId, before, revision)
    case 'role':
      return takeBackRole(work, recordId, revision)
    case 'role-ended':
      return takeBackEnding(work, recordId, toPlainDate(before ?? '') ?? null, revision)
    case 'visit':
      return takeBackVisit(work, recordId, revision)
    case 'action':
      return strikeOutAction(work, recordId, revision)
  }
}

function peopleOf(made: readonly Made[]): Subject[] {
  return [...new Set(made.flatMap(({ personId }) => personId ?? []))].map((id) => ({ kind: 'person', id }))
}
