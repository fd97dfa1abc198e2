import { LinkButton } from '#govuk/link-button.tsx'
import { word, type ServiceModel } from '#model/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { visitName } from '../visit-name.ts'
import type { ListedOffer, OfferToSchool } from './offer-store.ts'
import { isOpenOn, type Offer } from './offer.ts'

type Props = {
  frame: Frame
  model: ServiceModel
  models: ReadonlyMap<string, ServiceModel>
  /** What one offers oneself; undefined for those who offer nothing. */
  offers: readonly ListedOffer[] | undefined
  /** What waits for one's own schools to choose. */
  toChoose: readonly OfferToSchool[]
}

/** Times that are offered to schools: mine, and those that wait for my schools to choose. */
export function OffersPage({ frame, model, models, offers, toChoose }: Props) {
  const heading = headingOf(offers, toChoose, frame)
  return (
    <Page frame={frame} title={heading}>
      <h1 class="govuk-heading-l">{heading}</h1>
      {toChoose.length > 0 && (
        <ul class="wm-rows wm-rows--3">
          {toChoose.map((offer) => (
            <li>
              <div>
                <a class="govuk-link wm-rows__what" href={`/offers/${offer.id}/schools/${offer.schoolId}`}>
                  Choose a time: {nameIn(models, offer)}, {offer.schoolName}
                </a>
                <div>With {offer.adviserName}</div>
              </div>
              <div class="wm-rows__when">until {showShortDate(offer.closesOn)}</div>
            </li>
          ))}
        </ul>
      )}
      {offers && (
        <>
          <LinkButton href="/offers/new" kind={offers.length > 0 ? 'secondary' : undefined}>
            Offer times to schools
          </LinkButton>
          {offers.length === 0 ? (
            <p class="govuk-body">
              Times that you offer to many schools at once will stand here, with who has chosen. Each school takes one,
              and its {word(model, 'visit')} is booked by that.
            </p>
          ) : (
            <ListTable
              caption="Offers"
              rows={offers}
              columns={[
                {
                  head: 'Of',
                  isName: true,
                  cell: (offer) => (
                    <a class="govuk-link" href={`/offers/${offer.id}`}>
                      {nameIn(models, offer)}
                      <span class="govuk-visually-hidden"> offered on {showShortDate(offer.offeredOn)}</span>
                    </a>
                  ),
                },
                { head: 'By', isShort: true, cell: (offer) => offer.adviserName },
                {
                  head: 'Chosen',
                  isLabelled: true,
                  cell: ({ chosen, schools }) => `${chosen} of ${schools}`,
                },
                {
                  head: 'Schools can choose',
                  cell: (offer) =>
                    isOpenOn(offer, frame.today)
                      ? `until ${showShortDate(offer.closesOn)}`
                      : `closed on ${showShortDate(offer.closedOn ?? offer.closesOn)}`,
                },
              ]}
            />
          )}
        </>
      )}
    </Page>
  )
}

function headingOf(offers: Props['offers'], toChoose: Props['toChoose'], { today }: Frame): string {
  if (!offers || toChoose.length > 0)
    return toChoose.length === 0
      ? 'No times wait for you to choose'
      : toChoose.length === 1
        ? 'Choose a time'
        : `Choose ${toChoose.length} times`
  const open = offers.filter((offer) => isOpenOn(offer, today)).length
  return open === 0 ? 'No times are offered now' : open === 1 ? 'One offer is open' : `${open} offers are open`
}

function nameIn(models: Props['models'], { modelVersionId, visitType }: Offer): string {
  const model = models.get(modelVersionId)
  const type = model?.visitTypes.find(({ id }) => id === visitType)
  return model && type ? visitName(model, type) : visitType
}
