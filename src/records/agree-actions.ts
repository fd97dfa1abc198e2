import { keepAction, changeAction, withdrawAction, type AgreedAction } from '#actions/index.ts'
import { toPlainDate } from '#shared/plain-date.ts'
import type { Visit } from '#visits/index.ts'
import type { Work } from '#work/work.ts'
import { isBlank } from './blank-line.ts'
import { linkAction, listActionsAgreedBefore } from './record-store.ts'
import type { RecordEntry, VisitRecord } from './record.ts'

/**
 * NF-07, NF-09. What a record says is to be done becomes the school's and the service's actions, which both sides see and
 * either says are done. Called where the record is fixed, whichever deed issues it; a correction
 * changes those that are still open and takes back those that are no longer said.
 */
export async function agreeActions(
  work: Work,
  visit: Visit,
  record: Pick<VisitRecord, 'id' | 'version' | 'entries'>,
): Promise<void> {
  // Each leaves a trace of its own; what the record's own deed went ahead of is the record's.
  const apart: Work = { ...work, kept: [] }
  const said = record.entries.filter((entry) => entry.kind === 'action' && !isBlank(entry))
  for (const entry of said) {
    if (entry.actionId) await changeAction(apart, entry.actionId, agreedOf(entry))
    else {
      const actionId = await keepAction(apart, visit.schoolId, { ...agreedOf(entry), visitId: visit.id })
      await linkAction(work, entry.id, actionId)
    }
  }
  const kept = new Set(said.map(({ actionId }) => actionId))
  const before = await listActionsAgreedBefore(work, visit.id, record.version)
  for (const actionId of before.filter((id) => !kept.has(id)))
    await withdrawAction(apart, actionId, 'A correction of the record took it out')
}

function agreedOf({ says, ownedBy, ownerName, due, knownBy }: RecordEntry): AgreedAction {
  return {
    says: says.trim(),
    ownedBy: ownedBy ?? 'school',
    ownerName,
    dueOn: toPlainDate(due) ?? null,
    knownBy: knownBy.trim() || null,
  }
}
