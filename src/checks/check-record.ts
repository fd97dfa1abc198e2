import { logEvent } from '#history/index.ts'
import { changeRecord, RECORD_ACTIONS } from '#records/index.ts'
import { refuseIf, type Work } from '#work/work.ts'
import { whyOutcomeCannotStand } from './check-rules.ts'
import { markChecked } from './check-store.ts'
import type { Outcome } from './check.ts'
import { whyHeldBack } from './hold-back.ts'
import { keepComments, openToCheck } from './keep-check.ts'
import type { TypedComment } from './typed-check.ts'

/**
 * NF-59. Passes a record, or returns it to its author with comments on its lines: those that stand, and those that were typed
 * last. Of one that went to the school first only the outcome is kept: what it asks for comes as a correction. Throws NotFound,
 * NotAllowed, Refused.
 */
export async function checkRecord(
  work: Work,
  visitId: string,
  outcome: Outcome,
  typed: readonly TypedComment[] = [],
): Promise<void> {
  await keepComments(work, await openToCheck(work, visitId), typed)
  const found = await openToCheck(work, visitId)
  const { type, record, check } = found
  refuseIf(work, [
    ...whyOutcomeCannotStand(outcome, check.comments, type),
    ...(outcome.outcome === 'passed' ? await whyHeldBack(work, found) : []),
  ])
  const criteria = type.qualityChecks.map(({ id }) => ({ criterion: id, isMet: outcome.met.includes(id) }))
  await markChecked(work, check.id, outcome, criteria)
  if (!check.isAfterwards)
    await changeRecord(work, record.id, {
      status: RECORD_ACTIONS[outcome.outcome === 'passed' ? 'pass' : 'return'].to,
      ...(outcome.outcome === 'passed' && { checked_at: work.now }),
    })
  await logEvent(work, {
    name: `record.check-${outcome.outcome}`,
    subjects: [{ kind: 'visit', id: visitId }],
    audience: 'write',
    changes: { comments: { after: check.comments.length } },
  })
}
