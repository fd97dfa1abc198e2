import { logEvent } from '#history/index.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import type { GivenFeedback, Settled } from './consultation.ts'
import { lifeEvent } from './consultation-events.ts'
import { mayLeadModel } from './consultation-policy.ts'
import { whyCannotBeAnswered, whyCannotBeSaid, whyCannotBeSettled } from './consultation-rules.ts'
import { findConsultation } from './consultation-store.ts'
import { addFeedback, findFeedbackToChange, setOutcome } from './feedback-store.ts'
import { getConsultationToChange, getFeedback, type ConsultationRead } from './get-consultation.ts'
import { markAnswered } from './invitation-store.ts'
import { getVersion } from '#handbook/index.ts'

/** Whether somebody may answer: whoever was invited, and whoever leads the model, for those who said it elsewhere. */
const mayAnswer = (work: Work, { own }: ConsultationRead) => own.length > 0 || mayLeadModel(work)

/**
 * ES-03, ES-66, ES-67. Somebody who was invited says one thing; whoever leads the model writes down what others said elsewhere, with whose it
 * is. Throws NotFound, NotAllowed, Refused.
 */
export async function answerConsultation(
  work: Work,
  id: string,
  given: GivenFeedback,
  schoolId: string | undefined,
): Promise<void> {
  const found = await getConsultationToChange(work, id)
  requireThat(mayAnswer(work, found), work, `answer the consultation ${id}`)
  const { consultation, own } = found
  // What one says oneself is one's own, whatever the form says.
  const invitation = own.find((each) => each.schoolId === (schoolId ?? null)) ?? own[0]
  const said = { ...given, fromWhom: invitation && !given.fromWhom ? null : given.fromWhom }
  const isForOthers = said.fromWhom !== null && mayLeadModel(work)
  if (!isForOthers && !invitation) throw new NotFound('invitation to', id)
  refuseIf(work, whyCannotBeSaid(said, consultation, work.today))
  const place = { consultationId: id, schoolId: isForOthers ? null : (invitation?.schoolId ?? null) }
  await addFeedback(work, place, isForOthers ? said : { ...said, fromWhom: null })
  if (!isForOthers && invitation) await markAnswered(work, invitation.id)
  await logEvent(work, lifeEvent(work, 'consultation.answered', { title: { after: consultation.title } }))
}

/** ES-03. Somebody who was invited says that they have nothing to add: they have answered. Throws NotFound, NotAllowed, Refused. */
export async function addNothing(work: Work, id: string): Promise<void> {
  const found = await getConsultationToChange(work, id)
  requireThat(mayAnswer(work, found), work, `answer the consultation ${id}`)
  const { consultation, own } = found
  if (own.length === 0) throw new NotFound('invitation to', id)
  refuseIf(work, whyCannotBeAnswered(consultation, work.today))
  for (const { id: invitationId } of own) await markAnswered(work, invitationId)
  await logEvent(work, lifeEvent(work, 'consultation.answered', { title: { after: consultation.title } }))
}

/** ES-04, ES-66. What was said is reflected in the model, or is not, with the reason. Throws NotFound, NotAllowed, Refused. */
export async function settleFeedback(work: Work, feedbackId: string, settled: Settled): Promise<string> {
  await getFeedback(work, feedbackId)
  requireThat(mayLeadModel(work), work, `settle the feedback ${feedbackId}`)
  const feedback = await findFeedbackToChange(work, feedbackId)
  const consultation = feedback && (await findConsultation(work, feedback.consultationId))
  if (!feedback || !consultation) throw new NotFound('feedback', feedbackId)
  const read = consultation.modelVersionId ? await getVersion(work, consultation.modelVersionId) : undefined
  refuseIf(work, whyCannotBeSettled(feedback, settled, read?.stage))
  await setOutcome(work, feedbackId, { ...settled, theme: feedback.kind === 'comment' ? null : settled.theme })
  await logEvent(
    work,
    lifeEvent(work, 'consultation.settled', {
      title: { after: consultation.title },
      outcome: { before: feedback.outcome, after: settled.outcome },
    }),
  )
  return consultation.id
}
