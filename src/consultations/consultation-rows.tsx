import type { PlainDate } from '#shared/plain-date.ts'
import { showSpan } from '#shared/show-date.ts'
import { standingOf, type Consultation, type Feedback, type Invitation } from './consultation.ts'

/** A consultation with how many were asked, how many answered, and what waits for an outcome. */
export type ConsultationCounted = Consultation & { invited: number; answered: number; said: number; open: number }

/** Counts of one consultation, from everyone who was invited and all that was said. */
export function countConsultation(
  consultation: Consultation,
  invitations: readonly (Invitation & { consultationId: string })[],
  feedback: readonly Feedback[],
): ConsultationCounted {
  const asked = invitations.filter(({ consultationId }) => consultationId === consultation.id)
  const said = feedback.filter(({ consultationId }) => consultationId === consultation.id)
  return {
    ...consultation,
    invited: asked.length,
    answered: asked.filter(({ answeredOn }) => answeredOn !== null).length,
    said: said.length,
    open: said.filter(({ outcome }) => outcome === null).length,
  }
}

/** Consultations one under another, the team's and those with schools apart. */
export function ConsultationRows({
  consultations,
  today,
}: {
  consultations: readonly ConsultationCounted[]
  today: PlainDate
}) {
  return (
    <ul class="wm-rows">
      {consultations.map((each) => (
        <li>
          <div>
            <a class="govuk-link wm-rows__what" href={`/consultations/${each.id}`}>
              {each.audience === 'team' ? 'The team' : 'Schools'}: {each.title}
            </a>
            <div>
              {each.invited} invited, {each.answered} answered; {each.said} said, {each.open} without an outcome
            </div>
          </div>
          <span class="wm-rows__when">
            {STANDS[standingOf(each, today)]}, {showSpan(each.opensOn, each.closesOn)}
          </span>
        </li>
      ))}
    </ul>
  )
}

const STANDS = { 'to-come': 'To come', open: 'Open', closed: 'Closed' } as const
