import { day } from '#shared/plain-date.ts'
import { showMoney } from '#shared/money.ts'
import { showDate } from '#shared/show-date.ts'
import { heading, list, paragraph, rule, type HandbookPart } from './handbook.ts'
import { namesOf, orList } from './phrases.ts'
import { type Offer, type ServiceModel } from './service-model.ts'

const PER: Readonly<Record<Offer['price']['per'], string>> = {
  'school-year': 'a school year',
  day: 'a day',
  agreed: '',
}

/** What schools can order: what it costs whom, what is within the price, and who may begin. */
export function explainOffers(model: ServiceModel): HandbookPart[] {
  return model.offers.flatMap((offer) => [
    heading('offer', offer.id, offer.name, offer.source),
    ...paragraph(offer.says),
    ...paragraph(standing(model, offer)),
    ...list(
      'What it costs',
      offer.price.rates.map(({ schoolTypes, pence, from, source }) => ({
        text: `${showMoney(pence)} ${PER[offer.price.per]}${forWhom(model, schoolTypes)}${from ? `, of orders from ${showDate(day(from))}` : ''}`,
        source,
      })),
    ),
    ...paragraph(
      offer.price.per === 'agreed' ? (offer.price.says ?? 'Content and price are agreed case by case.') : undefined,
      offer.price.source,
    ),
    ...list('Within the price', offer.includes),
    ...rule(offer.onlyFor),
    ...rule(offer.free, offer.free && `${daysOf(offer.free.days)} of each recruitment of a headteacher: £0.`),
    ...rule(offer.noContent, 'No free text is held of an order.'),
  ])
}

function standing(model: ServiceModel, { programme, inPlaceOf, origins, visitType }: Offer): string {
  return [
    programme ? `A school buys by it, for a school year: ${namesOf(model.programmes, [programme]).join('')}.` : '',
    visitType ? `It is delivered on: ${namesOf(model.visitTypes, [visitType]).join('')}.` : '',
    inPlaceOf ? `In place of: ${namesOf(model.offers, [inPlaceOf]).join('')}.` : '',
    origins.length === 2
      ? 'A school may ask for it, and the service may recommend it.'
      : origins.includes('school')
        ? 'A school asks for it.'
        : 'The service recommends it.',
  ]
    .filter((text) => text !== '')
    .join(' ')
}

function forWhom(model: ServiceModel, schoolTypes: readonly string[] | undefined): string {
  return schoolTypes ? `: ${orList(namesOf(model.schoolTypes, schoolTypes))}` : ''
}

const daysOf = (days: number) => (days === 1 ? '1 day' : `${days} days`)
