import { getVersion, type VersionRead } from '#handbook/index.ts'
import type { ServiceModel } from '#model/index.ts'
import { isId } from '#shared/id.ts'
import { NotFound } from '#work/failures.ts'
import type { Look, Work } from '#work/work.ts'
import type { Consultation, Feedback, Invitation } from './consultation.ts'
import { mayLeadModel } from './consultation-policy.ts'
import { findConsultation, findConsultationToChange } from './consultation-store.ts'
import { findFeedback } from './feedback-store.ts'
import { listInvitations } from './invitation-store.ts'

/** A consultation as somebody may know of it: with their own invitations, and the model that it is about. */
export type ConsultationRead = {
  consultation: Consultation
  /** The invitations of whoever asks: several where they lead two schools. */
  own: readonly Invitation[]
  /** Undefined where something else than a model is put to people. */
  read: VersionRead | undefined
  /** The model that it is about, or that runs. */
  model: ServiceModel
}

/** A consultation that somebody leads or was invited to. Throws NotFound. */
export async function getConsultation(look: Look, id: string): Promise<ConsultationRead> {
  return readFound(look, id, isId(id) ? await findConsultation(look, id) : undefined)
}

/** The same, held until the deed ends. */
export async function getConsultationToChange(work: Work, id: string): Promise<ConsultationRead> {
  return readFound(work, id, isId(id) ? await findConsultationToChange(work, id) : undefined)
}

async function readFound(look: Look, id: string, consultation: Consultation | undefined): Promise<ConsultationRead> {
  const own = consultation
    ? await listInvitations(look, { consultationIds: [id], personIds: [look.actor.personId] })
    : []
  if (!consultation || (own.length === 0 && !mayLeadModel(look))) throw new NotFound('consultation', id)
  const read = consultation.modelVersionId ? await getVersion(look, consultation.modelVersionId) : undefined
  return { consultation, own, read, model: read?.model ?? look.model }
}

/** Something that was said, for whoever leads the model or said it. Throws NotFound. */
export async function getFeedback(look: Look, id: string): Promise<Feedback> {
  const feedback = isId(id) ? await findFeedback(look, id) : undefined
  if (!feedback || (!mayLeadModel(look) && feedback.givenBy !== look.actor.personId)) throw new NotFound('feedback', id)
  return feedback
}
