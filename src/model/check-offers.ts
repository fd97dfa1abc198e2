import { type Misfit } from './fault.ts'
import { idsOf } from './id-lists.ts'
import { mapsAt, textsAt, valueAt, valuesAt, type Placed } from './values.ts'

type PlacedMap = Placed<Readonly<Record<string, unknown>>>

/** What does not fit within an offer, between offers, and between them and the programmes that they sell. */
export function checkOffers(raw: unknown): Misfit[] {
  return [
    ...mapsAt(raw, 'offers.*').flatMap((offer) => [
      ...checkRates(raw, offer),
      ...checkContent(offer),
      ...checkProgramme(raw, offer),
      ...checkDelivery(raw, offer),
    ]),
    ...mapsAt(raw, 'programmes.*').flatMap((programme) => checkBought(raw, programme)),
  ]
}

function checkRates(raw: unknown, { path, value: offer }: PlacedMap): Misfit[] {
  const per = valueAt(offer, ['price', 'per'])
  const rates = mapsAt(raw, [...path, 'price', 'rates', '*'].join('.'))
  if (per === 'agreed') {
    if (rates.length === 0) return []
    const wrong = 'what is agreed case by case has no rates'
    return [{ path: [...path, 'price', 'rates'], atKey: true, wrong, right: 'per: school-year or day, or no rates' }]
  }
  if (rates.length === 0)
    return [{ path: [...path, 'price'], atKey: true, wrong: 'the offer has no price', right: 'rates, or per: agreed' }]
  const since = ({ value }: PlacedMap) => String(value['from'] ?? '')
  const types = rates.flatMap((rate) =>
    textsAt(raw, [...rate.path, 'schoolTypes', '*'].join('.')).map((each) => ({ ...each, since: since(rate) })),
  )
  const forAll = rates.filter(({ value }) => !('schoolTypes' in value))
  return [
    ...types
      .filter((one, at) => types.findIndex((each) => each.value === one.value && each.since === one.since) < at)
      .map((each) => ({
        path: each.path,
        wrong: `there are two prices for ${each.value}`,
        right: 'one price for each type of school',
      })),
    ...forAll
      .filter((one, at) => forAll.findIndex((each) => since(each) === since(one)) < at)
      .map((each) => ({ path: each.path, wrong: 'there are two prices for all others', right: 'schoolTypes in one' })),
    ...rates
      .filter(({ value: { pence } }) => per === 'day' && typeof pence === 'number' && pence % 2 === 1)
      .map((each) => ({
        path: [...each.path, 'pence'],
        wrong: 'half a day would cost half a penny',
        right: 'an even number of pence',
      })),
  ]
}

/** Where nothing may be held, it is refused outright, and there is nothing to agree in writing. */
function checkContent({ path, value: offer }: PlacedMap): Misfit[] {
  if (!('noContent' in offer)) return []
  const soft = valueAt(offer, ['noContent', 'firm']) === false
  const agreed = valueAt(offer, ['price', 'per']) === 'agreed'
  const reasoned = valueAt(offer, ['onlyFor', 'firm']) === false
  return [
    ...(soft
      ? [{ path: [...path, 'noContent', 'firm'], wrong: 'what may not be held asks for no reason', right: 'true' }]
      : []),
    ...(reasoned
      ? [
          {
            path: [...path, 'onlyFor', 'firm'],
            wrong: 'a reason would be written of what may not be held',
            right: 'true',
          },
        ]
      : []),
    ...(agreed
      ? [
          {
            path: [...path, 'noContent'],
            atKey: true,
            wrong: 'what is agreed case by case is written down, and nothing may be',
            right: 'per: day or school-year, or no noContent',
          },
        ]
      : []),
  ]
}

/** What is free is priced by the day, and what nothing may be held of leaves no record either. */
function checkDelivery(raw: unknown, { path, value: offer }: PlacedMap): Misfit[] {
  const type = idsOf(raw, 'visitTypes').indexOf(String(offer['visitType']))
  const keeps = type >= 0 && valueAt(raw, ['visitTypes', type, 'record', 'keep']) !== 'forbidden'
  return [
    ...('free' in offer && valueAt(offer, ['price', 'per']) !== 'day'
      ? [
          {
            path: [...path, 'free'],
            atKey: true,
            wrong: 'free days are of what is priced by the day',
            right: 'per: day',
          },
        ]
      : []),
    ...('noContent' in offer && keeps
      ? [
          {
            path: [...path, 'visitType'],
            wrong: 'a record would be written of what may not be held',
            right: 'a type of visit whose record is forbidden',
          },
        ]
      : []),
  ]
}

function checkProgramme(raw: unknown, { path, value: offer }: PlacedMap): Misfit[] {
  const { programme, inPlaceOf, id } = offer
  const instead = idsOf(raw, 'offers').indexOf(String(inPlaceOf))
  const byDay = programme !== undefined && valueAt(offer, ['price', 'per']) === 'day'
  const other = instead >= 0 && valueAt(raw, ['offers', instead, 'programme']) !== programme
  return [
    ...(byDay
      ? [
          {
            path: [...path, 'price', 'per'],
            wrong: 'a programme is bought for a school year',
            right: 'school-year or agreed',
          },
        ]
      : []),
    ...(inPlaceOf !== undefined && inPlaceOf === id
      ? [{ path: [...path, 'inPlaceOf'], wrong: `${String(id)} stands in place of itself`, right: 'another offer' }]
      : []),
    ...(other
      ? [
          {
            path: [...path, 'inPlaceOf'],
            wrong: `${String(inPlaceOf)} does not sell the same programme`,
            right: 'the same programme in both',
          },
        ]
      : []),
  ]
}

/** A programme that must be bought can be, and is not for all schools anyhow. */
function checkBought(raw: unknown, { path, value: programme }: PlacedMap): Misfit[] {
  if (!('bought' in programme)) return []
  const sold = valuesAt(raw, 'offers.*.programme').some(({ value }) => value === programme['id'])
  return [
    ...(sold
      ? []
      : [
          {
            path: [...path, 'bought'],
            atKey: true,
            wrong: `no offer sells the programme ${String(programme['id'])}`,
            right: `an offer with programme: ${String(programme['id'])}`,
          },
        ]),
    ...(programme['takeUp'] === 'all'
      ? [
          {
            path: [...path, 'takeUp'],
            wrong: 'what is for all schools is not bought',
            right: 'subscription or on-request',
          },
        ]
      : []),
  ]
}
