import { anyOf } from '#db/sets.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import type { Look } from '#work/work.ts'

/** A programme that a school has bought in a school year, and until when where its order ended before its time. */
export type Bought = { schoolId: string; orderId: string; programme: string; until: PlainDate | null }

/** NF-90. Which programmes some schools have bought in a school year: by an order that was accepted. One query, however many. */
export async function listBought(look: Look, schoolIds: readonly string[], schoolYear: SchoolYear): Promise<Bought[]> {
  if (schoolIds.length === 0) return []
  const rows = await look.db
    .selectFrom('orders')
    .select(['id as orderId', 'school_id as schoolId', 'programme', 'ended_on as until'])
    .where('school_id', '=', anyOf(schoolIds))
    .where('school_year', '=', schoolYear)
    .where('programme', 'is not', null)
    .where('status', 'in', ['accepted', 'ended'])
    .orderBy('id')
    .execute()
  return rows.flatMap(({ programme, ...rest }) => (programme ? [{ ...rest, programme }] : []))
}

/** NF-90. Whether a school has bought a programme in a school year, and, where a day is given, still has it on that day. */
export async function isBought(
  look: Look,
  schoolId: string,
  schoolYear: SchoolYear,
  programme: string,
  on?: PlainDate,
): Promise<boolean> {
  const bought = await listBought(look, [schoolId], schoolYear)
  return bought.some((each) => each.programme === programme && (!on || each.until === null || on <= each.until))
}
