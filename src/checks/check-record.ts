import { logEvent } from '#history/index.ts'
import { changeRecord, RECORD_ACTIONS } from '#records/index.ts'
import { peopleActedFor } from '#work/actor.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { mayCheck } from './check-policy.ts'
import { whyCannotCheck, whyOutcomeCannotStand } from './check-rules.ts'
import { markChecked } from './check-store.ts'
import type { Outcome } from './check.ts'
import { whyHeldBack } from './hold-back.ts'
import { getRecordToCheck, openCheckOf } from './get-check.ts'

/**
 * NF-59. Passes a record, or returns it to its author with comments on its lines. Of one that went to the school first only
 * the outcome is kept: what it asks for comes as a correction. Throws NotFound, NotAllowed, Refused.
 */
export async function checkRecord(work: Work, visitId: string, outcome: Outcome): Promise<void> {
  const found = await getRecordToCheck(work, visitId)
  const { visit, type, record } = found
  requireThat(mayCheck(work, visit), work, `check the record of the visit ${visitId}`)
  const check = openCheckOf(found)
  if (!check) throw new NotFound('open check of the record of', visitId)
  refuseIf(work, [
    ...whyCannotCheck(record, peopleActedFor(work.actor), type),
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
