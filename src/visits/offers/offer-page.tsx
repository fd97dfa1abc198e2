import { Button } from '#govuk/button.tsx'
import { word } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { showDate, showDistance, showShortDate } from '#shared/show-date.ts'
import { Form } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { showTime, visitName } from '../visit-name.ts'
import type { OfferInModel } from './get-offer.ts'
import { isFree, isOpenOn, type OfferedSchool, type Slot } from './offer.ts'

type Props = OfferInModel & {
  frame: Frame
  schools: readonly OfferedSchool[]
  findings: readonly Finding[]
  done: string | undefined
}

/** WI-18. One offer, for whose it is: who has chosen what, which times are left, and what can still be done with it. */
export function OfferPage({ frame, offer, slots, model, type, schools, findings, done }: Props) {
  const name = visitName(model, type)
  const chosen = schools.filter(({ visitOn }) => visitOn).length
  const left = slots
    .filter((slot) => isFree(slot, frame.today))
    .reduce((sum, { places, taken }) => sum + places - taken, 0)
  const isOpen = isOpenOn(offer, frame.today)
  const waiting = schools.length - chosen
  const heading = waiting === 0 ? 'All schools have chosen' : `${chosen} of ${schools.length} schools have chosen`
  return (
    <Page
      frame={frame}
      title={`${heading}: ${name}`}
      findings={findings}
      done={done}
      breadcrumbs={[{ text: 'Times offered to schools', href: '/offers' }, { text: name }]}
    >
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">
          {name}, {offer.adviserName}
        </span>{' '}
        {heading}
      </h1>
      <p class="govuk-body">
        {isOpen
          ? `Schools can choose until ${showDate(offer.closesOn)}, ${showDistance(offer.closesOn, frame.today)}.`
          : `Closed on ${showDate(offer.closedOn ?? offer.closesOn)}: what was chosen stands.`}{' '}
        {left === 1 ? 'One time is left' : `${left} times are left`} for {waiting}{' '}
        {waiting === 1 ? 'school' : 'schools'}.
        {isOpen && left < waiting && ' Not every school will find one: offer more.'}
      </p>
      {isOpen && (
        <div class="govuk-button-group">
          <a class="govuk-button govuk-button--secondary" href={`/offers/${offer.id}/times`} role="button">
            Offer more times
          </a>
          <Form frame={frame} action={`/offers/${offer.id}/close`}>
            <Button kind="secondary" preventDoubleClick>
              Close it now
            </Button>
          </Form>
        </div>
      )}
      <ListTable
        caption="Schools"
        isCaptionSeen
        rows={schools}
        columns={[
          {
            head: 'School',
            isName: true,
            cell: ({ schoolId, schoolName }) => (
              <a class="govuk-link" href={`/schools/${schoolId}`}>
                {schoolName}
              </a>
            ),
          },
          {
            head: `Its ${word(model, 'visit')}`,
            cell: ({ visitId, visitOn, schoolId, schoolName }) =>
              visitId && visitOn ? (
                <a class="govuk-link" href={`/visits/${visitId}`}>
                  {showDate(visitOn)}
                  <span class="govuk-visually-hidden">, {schoolName}</span>
                </a>
              ) : isOpen ? (
                <a class="govuk-link" href={`/offers/${offer.id}/schools/${schoolId}`}>
                  Choose for it<span class="govuk-visually-hidden">: {schoolName}</span>
                </a>
              ) : (
                'None chosen'
              ),
          },
        ]}
      />
      <ListTable
        caption="Times"
        isCaptionSeen
        rows={slots}
        columns={[
          { head: 'When', isName: true, cell: ({ on, at }) => `${showDate(on)}, ${showTime(at)}` },
          { head: 'How far', isShort: true, cell: (slot) => stateOf(slot, frame) },
          {
            head: 'Take it back',
            isHeadHeard: true,
            cell: (slot) =>
              isOpen && isFree(slot, frame.today) ? (
                <Form frame={frame} action={`/offers/${offer.id}/times/${slot.id}/withdraw`}>
                  <Button kind="secondary" preventDoubleClick>
                    Take back
                    <span class="govuk-visually-hidden">
                      {' '}
                      {showShortDate(slot.on)}, {showTime(slot.at)}
                    </span>
                  </Button>
                </Form>
              ) : undefined,
          },
        ]}
      />
    </Page>
  )
}

function stateOf({ isWithdrawn, places, taken, on }: Slot, { today }: Frame): string {
  const counted = places === 1 ? (taken > 0 ? 'Taken' : 'Free') : `${taken} of ${places} taken`
  if (isWithdrawn) return taken > 0 ? `${counted}, then taken back` : 'Taken back'
  return on <= today && taken < places ? `${counted}, its day has passed` : counted
}
