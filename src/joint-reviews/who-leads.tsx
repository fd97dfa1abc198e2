import { SummaryList } from '#govuk/summary-list.tsx'
import { WarningText } from '#govuk/warning-text.tsx'
import { andList } from '#model/index.ts'
import { titleOf, type HolderAt } from '#people/index.ts'
import { showDate } from '#shared/show-date.ts'
import type { ReviewFound } from './get-review.ts'

type Props = ReviewFound & { leads: readonly HolderAt[] }

/** SH-33. Who leads, who supports and who else is on the team; that nobody leads it is said first. */
export function WhoLeads({ review, kind, model, leads, whole, part }: Props) {
  const of = (role: string) => leads.filter((each) => each.role === role)
  const names = (role: string) =>
    andList(of(role).map(({ name, actsFor }) => (actsFor ? `${name} (for ${actsFor})` : name))) || 'Nobody today'
  const isLed = of(kind.lead).length > 0
  const present = whole.members.filter(({ leftOn }) => leftOn === null)
  return (
    <>
      {review.status === 'open' && !isLed && (
        <WarningText>
          Nobody leads it today.{' '}
          {part.arranges && (
            <a class="govuk-link" href={`/reviews/${review.id}/team`}>
              Name somebody
            </a>
          )}
        </WarningText>
      )}
      <SummaryList
        rows={[
          ...[kind.lead, ...kind.supportedBy].map((role) => ({ key: titleOf(model, role), value: names(role) })),
          {
            key: 'On the team',
            value: present.map(({ name, role }) => `${name}, ${titleOf(model, role)}`).join('; ') || 'Nobody more',
          },
          { key: 'Opened', value: `${showDate(review.openedOn)}, ${review.openedByName}` },
          ...(review.agreedOn
            ? [{ key: 'Agreed with the school', value: `${showDate(review.agreedOn)}: ${review.agreedWith ?? ''}` }]
            : []),
          ...(review.concernId
            ? [
                {
                  key: 'Opened because of',
                  value: (
                    <a class="govuk-link" href={`/concerns/${review.concernId}`}>
                      a serious concern
                    </a>
                  ),
                },
              ]
            : []),
          ...(review.metJointly === null
            ? []
            : [{ key: 'Done with its leaders', value: review.metJointly ? 'Yes' : 'No, with the reason' }]),
          ...(review.exploredOn
            ? [
                {
                  key: 'Explored with the school',
                  value: `${showDate(review.exploredOn)}: ${review.exploredWith ?? ''}`,
                },
              ]
            : []),
          ...(review.metOn
            ? [{ key: 'Evaluated with its leaders', value: `${showDate(review.metOn)}: ${review.metWith ?? ''}` }]
            : []),
        ]}
      />
    </>
  )
}
