import { sql } from 'kysely'
import { anyOf, insertRows } from '#db/sets.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look, Work } from '#work/work.ts'
import type { Visit, VisitStatus } from '../visit.ts'

/** A visit as the rules on others look at it. */
export type VisitAtHand = Pick<Visit, 'id' | 'schoolId' | 'visitType' | 'adviserId' | 'adviserName' | 'bookedFor'> & {
  status: VisitStatus
  heldOn: PlainDate | null
  length: Visit['length']
  isOffSite: boolean
}

/** The visits to some schools between two days that were not cancelled. */
export async function listVisitsAtHand(
  look: Look,
  schoolIds: readonly string[],
  from: PlainDate,
  until: PlainDate,
): Promise<VisitAtHand[]> {
  return look.db
    .selectFrom('visits as v')
    .innerJoin('people as p', 'p.id', 'v.adviser_id')
    .select(['v.id', 'v.school_id as schoolId', 'v.visit_type as visitType', 'v.adviser_id as adviserId'])
    .select(['p.name as adviserName', 'v.booked_for as bookedFor', 'v.held_on as heldOn', 'v.status'])
    .select(['v.length', 'v.off_site as isOffSite'])
    .where('v.school_id', '=', anyOf(schoolIds))
    .where(sql<boolean>`(v.booked_for between ${from} and ${until} or v.held_on between ${from} and ${until})`)
    .where('v.status', '<>', 'cancelled')
    .orderBy('v.booked_for')
    .orderBy('v.held_on')
    .orderBy('v.id')
    .execute()
}

/** A visit that is to be kept: booked, or one of the past with the import that brought it in. */
export type VisitToKeep = VisitAtHand &
  Pick<Visit, 'modelVersionId' | 'mayHaveRecord' | 'purposes' | 'startsAtMinute'> & {
    importedBy: string | null
  }

/** Writes visits: one statement, however many. */
export async function insertVisits({ db, actor, today }: Work, visits: readonly VisitToKeep[]): Promise<void> {
  await insertRows(
    db,
    'visits',
    {
      ...{ authority_id: 'uuid', id: 'uuid', school_id: 'uuid', model_version_id: 'uuid', visit_type: 'text' },
      ...{ may_have_record: 'boolean', adviser_id: 'uuid', length: 'text', purposes: 'text[]', status: 'text' },
      ...{ booked_for: 'date', dated_on: 'date', starts_at_minute: 'integer', held_on: 'date', imported_by: 'uuid' },
    },
    visits.map((visit) => ({
      ...{ authority_id: actor.authorityId, id: visit.id, school_id: visit.schoolId },
      ...{ model_version_id: visit.modelVersionId, visit_type: visit.visitType, adviser_id: visit.adviserId },
      ...{ may_have_record: visit.mayHaveRecord, length: visit.length, purposes: [...visit.purposes] },
      ...{
        status: visit.status,
        booked_for: visit.bookedFor,
        dated_on: visit.mayHaveRecord ? today : null,
        starts_at_minute: visit.startsAtMinute,
      },
      ...{ held_on: visit.heldOn, imported_by: visit.importedBy },
    })),
  )
}
