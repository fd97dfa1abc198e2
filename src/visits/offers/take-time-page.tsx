import { Button } from '#govuk/button.tsx'
import { Radios } from '#govuk/radios.tsx'
import { word } from '#model/index.ts'
import { showDate, showDistance } from '#shared/show-date.ts'
import type { Shown } from '#web/form-page.tsx'
import { Form, Reasons, wrongWith } from '#web/form.tsx'
import { Page } from '#web/page.tsx'
import { reasonsToGoAhead } from '../closed-reasons.ts'
import { NearVisits, type OtherVisit } from '../clashes/near-visits.tsx'
import { showTime, visitName } from '../visit-name.ts'
import type { OfferInModel } from './get-offer.ts'
import { isFree, isOpenOn, type OfferedSchool } from './offer.ts'

type Props = Shown & OfferInModel & { school: OfferedSchool; others: readonly OtherVisit[]; mayPropose: boolean }

/** WI-18. The times that one school can choose from: one button, and nothing of any other school. */
export function TakeTimePage(props: Props) {
  const { frame, answers, findings, offer, slots, model, type, school, others } = props
  const name = visitName(model, type)
  const free = slots.filter((slot) => isFree(slot, frame.today))
  const canChoose = isOpenOn(offer, frame.today) && !school.visitOn && free.length > 0
  const heading = school.visitOn ? `${showDate(school.visitOn)} is booked` : canChoose ? 'Choose a time' : whyNot(props)
  return (
    <Page
      frame={frame}
      title={`${heading}: ${name}, ${school.schoolName}`}
      findings={findings}
      breadcrumbs={[{ text: school.schoolName, href: `/schools/${school.schoolId}` }, { text: 'Choose a time' }]}
    >
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">
            <span class="govuk-caption-l">
              {school.schoolName}, {name} with {offer.adviserName}
            </span>{' '}
            {heading}
          </h1>
          {canChoose && (
            <>
              <p class="govuk-body">
                {offer.length === 'whole-day' ? 'It takes a whole day.' : 'It takes half a day.'} You can choose until{' '}
                {showDate(offer.closesOn)}. Who comes first has the choice, and the {word(model, 'visit')} is booked by
                choosing.
              </p>
              <NearVisits model={model} others={others} on={undefined} />
              <Form frame={frame} action={frame.path}>
                <Radios
                  name="slot"
                  legend="Which time suits the school?"
                  legendSize="m"
                  choices={free.map(({ id, on, at }) => ({
                    value: id,
                    label: `${showDate(on)}, ${showTime(at)}`,
                    hint: showDistance(on, frame.today),
                  }))}
                  value={answers.slot}
                  error={wrongWith(findings, 'slot')}
                />
                <Reasons findings={findings} answers={answers} {...reasonsToGoAhead(type)} />
                <Button preventDoubleClick>Book it</Button>
              </Form>
            </>
          )}
          {school.visitId ? (
            <p class="govuk-body">
              <a class="govuk-link" href={`/visits/${school.visitId}`}>
                Open the {word(model, 'visit')}
              </a>
            </p>
          ) : (
            props.mayPropose && (
              <p class="govuk-body">
                <a class="govuk-link" href={`/schools/${school.schoolId}/visits/propose/${type.id}`}>
                  {canChoose ? 'None of them: propose other dates' : 'Propose dates of your own'}
                </a>
              </p>
            )
          )}
        </div>
      </div>
    </Page>
  )
}

function whyNot({ frame, offer }: Props): string {
  return isOpenOn(offer, frame.today)
    ? 'All times have been taken'
    : `This offer closed on ${showDate(offer.closedOn ?? offer.closesOn)}`
}
