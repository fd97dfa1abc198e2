import { anyOf } from '#db/sets.ts'
import type { Look, Work } from '#work/work.ts'
import type { PlaceOfPostcode, SetOut } from './set-out-rules.ts'

/** From where each of some people said that they set out; only those who said so. */
export async function listSetOut(look: Look, personIds: readonly string[]): Promise<ReadonlyMap<string, SetOut>> {
  if (personIds.length === 0) return new Map()
  const rows = await look.db
    .selectFrom('people')
    .select(['id', 'sets_out_from as says', 'sets_out_easting as easting', 'sets_out_northing as northing'])
    .where('id', '=', anyOf(personIds))
    .execute()
  return new Map(
    rows.flatMap(({ id, says, easting, northing }) =>
      says !== null && easting !== null && northing !== null ? [[id, { says, easting, northing }] as const] : [],
    ),
  )
}

/** Keeps from where somebody sets out; nothing where they set out from the middle of their schools. */
export async function keepSetOutOf(work: Work, personId: string, place: SetOut | null): Promise<void> {
  await work.db
    .updateTable('people')
    .set(({ eb }) => ({
      sets_out_from: place?.says ?? null,
      sets_out_easting: place?.easting ?? null,
      sets_out_northing: place?.northing ?? null,
      revision: eb('revision', '+', 1),
    }))
    .where('id', '=', personId)
    .execute()
}

/** The schools of a postcode district that lie somewhere. */
export async function listPlacesOfDistrict(look: Look, district: string): Promise<PlaceOfPostcode[]> {
  const rows = await look.db
    .selectFrom('schools')
    .select(['postcode', 'easting', 'northing'])
    .where('postcode', 'like', `${district} %`)
    .execute()
  return rows.flatMap(({ postcode, easting, northing }) =>
    postcode !== null && easting !== null && northing !== null ? [{ postcode, easting, northing }] : [],
  )
}

/** Where a school lies, by its name; undefined where the register does not say. */
export async function findSpotOfSchool(look: Look, schoolId: string): Promise<SetOut | undefined> {
  const row = await look.db
    .selectFrom('schools')
    .select(['name', 'easting', 'northing'])
    .where('id', '=', schoolId)
    .executeTakeFirst()
  if (!row || row.easting === null || row.northing === null) return undefined
  return { says: row.name, easting: row.easting, northing: row.northing }
}
