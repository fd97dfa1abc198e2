import { newId } from '#shared/id.ts'
import type { TestService } from './a-service.ts'

/**
 * What a test takes for granted of a school that is to be visited under a programme that must be bought (NF-90): its order was
 * accepted on the first day of the year, and it follows the programme from then on. Nothing where the model sells none.
 */
export async function hasBought(service: TestService, school: string, schoolYear = 2026): Promise<void> {
  const { model, db, authorityId, modelVersionId, administratorId } = service
  const offer = model.offers.find(({ programme, price }) => programme && price.per === 'school-year')
  if (!offer) return
  const day = `${schoolYear}-09-01`
  await db.owner.query(
    `insert into orders (authority_id, id, school_id, school_year, model_version_id, offer, programme, origin, status, status_on,
       begun_on, begun_by, ordered_on, ordered_by, accepted_on, accepted_by, priced_per, rate_pence, price_pence, may_hold_content)
     values ($1, $2, $3, $4, $5, $6, $7, 'school', 'accepted', $8, $8, $9, $8, $9, $8, $9, 'school-year', 265000, 265000, true)`,
    [authorityId, newId(), school, schoolYear, modelVersionId, offer.id, offer.programme, day, administratorId],
  )
  await db.owner.query(
    `insert into programme_followings (authority_id, id, school_id, school_year, model_version_id, programme, started_on)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [authorityId, newId(), school, schoolYear, modelVersionId, offer.programme, day],
  )
}

/** The same model with programmes that nobody need buy: schools are said to follow them. */
export const withoutBuying = (modelText: string): string => modelText.replaceAll(/^ {4}bought:\n(?: {6}.*\n)+/gm, '')
