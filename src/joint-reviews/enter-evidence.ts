import { logEvent } from '#history/index.ts'
import type { ReviewKind } from '#model/index.ts'
import { askAboutNamesIn } from '#records/index.ts'
import { isId, newId } from '#shared/id.ts'
import { NotAllowed, NotFound } from '#work/failures.ts'
import { refuseIf, type Work } from '#work/work.ts'
import { dropDraft } from './draft-store.ts'
import { reviewEvent } from './review-event.ts'
import { mayLook } from './review-policy.ts'
import { whyNotEvidence, type NewEvidence } from './both-sides/evidence-rules.ts'
import { whyDayIsWrong } from './review-rules.ts'
import { addEvidence, markEvidence } from './review-writes.ts'
import { getReviewToWorkOn } from './work-on-review.ts'

/** SH-36 to SH-40. Somebody of the team enters what they saw, tied to a key question. Throws NotFound, NotAllowed, Refused. */
export async function enterEvidence(work: Work, id: string, given: NewEvidence): Promise<void> {
  await enterPiece(work, id, given, newId())
  await dropDraft(work, id, 'evidence')
}

/** The same under a number that it has already, beside whatever its writer is typing. Throws NotFound, NotAllowed, Refused. */
export async function enterPiece(work: Work, id: string, given: NewEvidence, evidenceId: string): Promise<void> {
  const { review, kind, whole } = await getReviewToWorkOn(work, { id, may: mayLook, deed: 'enter evidence' })
  const closedOn = review.schoolClosedOn
  refuseIf(work, [
    ...whyNotEvidence(kind, review, whole.questions, given),
    ...(review.exploredOn
      ? whyDayIsWrong({ on: given.seenOn, today: work.today, notBefore: review.exploredOn, closedOn, field: 'seenOn' })
      : []),
    ...(await askAboutNamesIn(work, review.schoolId, [{ where: 'what it shows', field: 'says', text: given.says }])),
  ])
  await addEvidence(work, id, evidenceId, fittedTo(kind, given))
  await logEvent(work, reviewEvent('evidence-entered', review, kind, { on: { after: given.seenOn } }))
}

/** What a kind of evidence does not ask is not kept of it. */
function fittedTo({ evidence }: Pick<ReviewKind, 'evidence'>, entered: NewEvidence): NewEvidence {
  const asks = evidence.find((each) => each.kind === entered.kind)?.asks
  return {
    ...entered,
    isJoint: asks === 'lesson' ? entered.isJoint : null,
    jointWith: asks === 'lesson' && entered.isJoint ? entered.jointWith : null,
    subject: asks === 'work' ? entered.subject : null,
    standard: asks === 'work' ? entered.standard : null,
  }
}

/** Strikes out evidence that was entered in error, or takes that back: whoever entered it, and who leads. Throws NotFound, NotAllowed, Refused. */
export async function strikeEvidence(
  work: Work,
  id: string,
  { evidenceId, because }: { evidenceId: string; because: string | null },
): Promise<void> {
  const found = await getReviewToWorkOn(work, { id, may: mayLook, deed: 'strike evidence out' })
  const { review, kind, whole, part } = found
  const evidence = whole.evidence.find((each) => isId(evidenceId) && each.id === evidenceId)
  if (!evidence) throw new NotFound('evidence', evidenceId)
  if (!part.leads && evidence.gatheredById !== work.actor.personId)
    throw new NotAllowed(work.actor.personId, `strike out the evidence ${evidenceId}`)
  await markEvidence(work, evidenceId, because)
  await logEvent(
    work,
    because === null
      ? reviewEvent('evidence-restored', review, kind)
      : reviewEvent('evidence-struck-out', review, kind, { because: { after: because } }),
  )
}
