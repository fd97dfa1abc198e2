import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import { withinReach } from '#work/reach.ts'
import type { Look, Work } from '#work/work.ts'
import { sightOf } from './school-policy.ts'
import { searchTextOf, sortedName, type School } from './school.ts'

const columns = [
  's.id',
  's.urn',
  's.name',
  's.la_code as laCode',
  's.establishment_number as establishmentNumber',
  's.type_name as typeName',
  's.type_group_name as typeGroupName',
  's.phase_name as phaseName',
  's.status',
  's.opened_on as openedOn',
  's.closed_on as closedOn',
  's.reason_closed as reasonClosed',
  's.low_age as lowAge',
  's.high_age as highAge',
  's.gender',
  's.religious_character as religiousCharacter',
  's.diocese_name as dioceseName',
  's.trust_name as trustName',
  's.pupils',
  's.capacity',
  's.percentage_fsm as percentageFsm',
  's.nursery_provision as nurseryProvision',
  's.sixth_form as sixthForm',
  's.resourced_provision as resourcedProvision',
  's.head_name as headName',
  's.street',
  's.locality',
  's.town',
  's.county',
  's.postcode',
  's.district_name as districtName',
  's.ward_name as wardName',
  's.website',
  's.telephone',
  's.register_changed_on as registerChangedOn',
  's.kept_because as keptBecause',
  's.imported_by as importedBy',
  's.revision',
] as const

/** One school that somebody may know of; undefined when there is none. */
export async function findSchool(look: Look, id: string): Promise<School | undefined> {
  return look.db
    .selectFrom('schools as s')
    .select(columns)
    .where('s.id', '=', id)
    .where(withinReach(sightOf(look), 's.id'))
    .executeTakeFirst()
}

/** The same, held until the deed ends. */
export async function findSchoolToChange(work: Work, id: string): Promise<School | undefined> {
  await work.db.selectFrom('schools').select('id').where('id', '=', id).forUpdate().execute()
  return findSchool(work, id)
}

/** The school that bears a URN here, whoever asks. */
export async function findHolderOfUrn(look: Look, urn: string): Promise<{ id: string; name: string } | undefined> {
  return look.db.selectFrom('schools').select(['id', 'name']).where('urn', '=', urn).executeTakeFirst()
}

/** The school that bears a URN, for somebody who may know of it. */
export async function findSchoolByUrn(look: Look, urn: string): Promise<{ id: string } | undefined> {
  return look.db
    .selectFrom('schools as s')
    .select('s.id')
    .where('s.urn', '=', urn)
    .where(withinReach(sightOf(look), 's.id'))
    .executeTakeFirst()
}

/** What is entered of a school by hand. */
export type ByHand = Pick<
  School,
  | 'urn'
  | 'name'
  | 'typeName'
  | 'typeGroupName'
  | 'phaseName'
  | 'status'
  | 'openedOn'
  | 'closedOn'
  | 'lowAge'
  | 'highAge'
  | 'pupils'
  | 'resourcedProvision'
  | 'street'
  | 'town'
  | 'postcode'
  | 'website'
  | 'telephone'
>

export async function addSchoolRow(work: Work, school: ByHand): Promise<string> {
  const id = newId()
  await work.db
    .insertInto('schools')
    .values({ authority_id: work.actor.authorityId, id, ...rowOf(school) })
    .execute()
  return id
}

export async function changeSchoolRow(work: Work, id: string, school: ByHand): Promise<void> {
  await work.db
    .updateTable('schools')
    .set({ ...rowOf(school), revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute()
}

function rowOf(school: ByHand) {
  return {
    urn: school.urn,
    name: school.name,
    name_sorted: sortedName(school.name),
    search_text: searchTextOf(school),
    type_name: school.typeName,
    type_group_name: school.typeGroupName,
    phase_name: school.phaseName,
    status: school.status,
    opened_on: school.openedOn,
    closed_on: school.closedOn,
    low_age: school.lowAge,
    high_age: school.highAge,
    pupils: school.pupils,
    resourced_provision: school.resourcedProvision,
    street: school.street,
    town: school.town,
    postcode: school.postcode,
    website: school.website,
    telephone: school.telephone,
  }
}
