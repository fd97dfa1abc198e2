import { rateFor, type Offer, type SchoolType, type ServiceModel } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showMoney } from '#shared/money.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import { getModelOf } from '#calendar/index.ts'
import type { SchoolFacts } from '#visits/index.ts'
import type { Look } from '#work/work.ts'
import { offerIn } from '../get-order.ts'
import type { OrderOrigin } from '../order.ts'
import { whyOfferCannotBeOrdered } from '../order-rules.ts'
import { findFinalList } from '../offer-list/offer-list-store.ts'
import { whyListIsADraft } from '../offer-list/offer-list-rules.ts'
import { listRecruitments, type Recruitment } from '../recruitments/recruitment-store.ts'
import { findStandingOrder } from '../order-store.ts'
import type { SchoolToOrder } from '../school-to-order.ts'

/** One thing that a school can order, as it stands for this school today. */
export type CatalogueEntry = {
  model: ServiceModel
  offer: Offer
  facts: SchoolFacts
  schoolYear: SchoolYear
  /** What stands against ordering it now. */
  against: readonly Finding[]
  /** ES-63. The recruitments of a headteacher at the school, of each of which some of it is free. */
  recruitments: readonly Recruitment[]
}

type Asked = { school: SchoolToOrder; offerId: string; schoolYear: SchoolYear; origin: OrderOrigin }

/** What a school can order, with what stands against it. Throws NotFound. */
export async function getEntry(look: Look, { school, offerId, schoolYear, origin }: Asked): Promise<CatalogueEntry> {
  const { model, modelVersionId } = await getModelOf(look, schoolYear)
  const offer = offerIn(model, offerId)
  const list = await findFinalList(look, { schoolYear, modelVersionId })
  const recruitments = offer.free ? await listRecruitments(look, school.id) : []
  const facts = await school.factsIn(model)
  const standing = await findStandingOrder(look, { schoolId: school.id, schoolYear, programme: offer.programme })
  const { today } = look
  const against = [
    ...whyOfferCannotBeOrdered({ model, offer, school: facts, origin, schoolYear, today, standing }),
    ...(origin === 'school' ? whyListIsADraft(model, schoolYear, list !== undefined) : []),
  ]
  return { model, offer, facts, schoolYear, against, recruitments }
}

/** What it costs this school: '£2,650 for the school year', '£450 a day, £225 half a day', or that it is agreed. */
export function costSays(offer: Offer, { type }: Pick<SchoolFacts, 'type'>, on: PlainDate): string {
  const rate = rateFor(offer, type, on)
  if (offer.price.per === 'agreed') return 'Agreed case by case'
  if (!rate) return 'It has no price for a school of this kind'
  return offer.price.per === 'day'
    ? `${showMoney(rate.pence)} a day, ${showMoney(rate.pence / 2)} half a day`
    : `${showMoney(rate.pence)} for the school year`
}

/** Why it costs that: the kind of school that it is today, or that the price is one for all. */
export function whyItCosts(
  model: ServiceModel,
  offer: Offer,
  { type }: Pick<SchoolFacts, 'type'>,
  on: PlainDate,
): string {
  if (offer.price.per === 'agreed') return offer.price.says ?? 'Content and price are agreed case by case.'
  if (!rateFor(offer, type, on)?.schoolTypes) return offer.price.says ?? 'The price is the same for all schools.'
  return `It is the price for a school that is today: ${typeName(model, type)}. Once ordered it stays, whatever the school becomes.`
}

/** A type of school of the model by its name. */
export function typeName(model: ServiceModel, type: SchoolType['id'] | null | undefined): string {
  return model.schoolTypes.find(({ id }) => id === type)?.name ?? 'another kind of school'
}

/** The school years for which something can be ordered on a day. */
export const yearsToOrder = (now: SchoolYear): SchoolYear[] => [now, now + 1]
