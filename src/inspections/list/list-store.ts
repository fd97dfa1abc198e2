import { sql } from 'kysely'
import { afterPlace, inOrder, type OrderBy } from '#db/turning.ts'
import { INSPECTION_SOURCE, type HeldInspection, type InspectionSource } from '#figures/index.ts'
import { sightOf } from '#schools/index.ts'
import { addMonths } from '#shared/plain-date.ts'
import { ownSchoolsOf } from '#work/actor.ts'
import { withinReach } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import type { InspectionList, InspectionSort } from './inspection-list.ts'

/** A school with the latest inspection that is held of it; none where there is none. */
export type InspectedSchool = {
  id: string
  name: string
  phase: string | null
  district: string | null
  inspections: readonly HeldInspection[] | null
  dataSetId: string | null
}

type Filter = Omit<InspectionList, 'sort' | 'after'>

const ROW = sql`r.id, r.data_set_id, r.latest_on, r.latest_kind, r.latest_framework, r.latest_grades, r.latest_concern`
const ROWS = sql`inspection_rows r join data_sets d on d.authority_id = r.authority_id and d.id = r.data_set_id and d.status = 'applied'`
const NEWEST = sql`r.latest_on desc, d.dated_on desc, d.applied_order desc`

/** Of one school after another the row of the file that has its latest inspection; of two files the newer. */
const OF_EACH = sql`left join lateral (
    select ${ROW} from ${ROWS} where r.authority_id = s.authority_id and r.school_id = s.id and r.latest_on is not null
    order by ${NEWEST} limit 1) n on true`

/** The same of all schools at once: for an order, or a filter that few may pass, for which every school's inspection is looked at. */
const OF_ALL = sql`left join (
    select distinct on (r.school_id) r.school_id, ${ROW} from ${ROWS} where r.latest_on is not null
    order by r.school_id, ${NEWEST}) n on n.school_id = s.id`

const isSifted = ({ grade, concern, age }: Filter) => Boolean(grade || concern || age)

function asked(look: Look, { isMine, phase, district, kind, grade, concern, age }: Filter) {
  const always = sql`true`
  return sql`${withinReach(sightOf(look), 's.id')} and s.status in ('open', 'proposed-to-close')
    and ${isMine ? sql`s.id = any (${ownSchoolsOf(look.actor)}::uuid[])` : always}
    and ${phase ? sql`s.phase_name = ${phase}` : always}
    and ${district ? sql`s.district_name = ${district}` : always}
    and ${kind === '' ? always : kind === 'ungraded' ? sql`n.latest_kind = 'ungraded'` : sql`n.latest_kind = 'graded' and n.latest_framework = ${kind}`}
    and ${grade ? sql`${grade}::text = any (n.latest_grades)` : always}
    and ${concern === '' ? always : concern === 'any' ? sql`n.latest_concern is not null` : sql`n.latest_concern = ${concern}`}
    and ${age === 'none' ? sql`n.latest_on is null` : always}
    and ${age === 'year' ? sql`n.latest_on > ${addMonths(look.today, -12)}` : always}
    and ${age === 'four-years' ? sql`n.latest_on <= ${addMonths(look.today, -48)}` : always}`
}

function orderOf({ by }: InspectionSort): readonly OrderBy[] {
  const name: readonly OrderBy[] = [
    { of: sql`s.name_sorted`, type: 'text' },
    { of: sql`s.id`, type: 'uuid' },
  ]
  // A school of which no inspection is held has waited longest.
  return by === 'name' ? name : [{ of: sql`coalesce(n.latest_on, '0001-01-01'::date)`, type: 'date' }, ...name]
}

/** Schools within sight with their latest inspection; `after` is the last one of the page before. One query, and one for its place. */
export async function listInspectedSchools(
  look: Look,
  list: InspectionList,
  limit: number,
): Promise<InspectedSchool[]> {
  const order = orderOf(list.sort)
  const place = list.after ? await findPlace(look, order, list.after) : undefined
  const { rows } = await sql<InspectedSchool>`
    select s.id, s.name, s.phase_name as phase, s.district_name as district, n.data_set_id as "dataSetId",
      (select i.inspections from inspection_rows i where i.authority_id = s.authority_id and i.id = n.id) as inspections
    from schools s ${list.sort.by === 'date' || isSifted(list) ? OF_ALL : OF_EACH}
    where ${asked(look, list)} and ${place ? afterPlace(order, list.sort.isDown, place) : sql`true`}
    order by ${inOrder(order, list.sort.isDown)} limit ${limit}`.execute(look.db)
  return rows
}

async function findPlace(look: Look, order: readonly OrderBy[], id: string): Promise<string[] | undefined> {
  const { rows } = await sql<{ place: string[] }>`
    select array[${sql.join(order.map(({ of }) => sql`${of}::text`))}] as place
    from schools s ${OF_EACH}
    where s.id = ${id} and ${withinReach(sightOf(look), 's.id')}`.execute(look.db)
  return rows[0]?.place
}

/** How many schools a list has, counted up to a thousand, and of how many of them an inspection is held. */
export async function countInspectedSchools(look: Look, list: InspectionList): Promise<{ all: number; held: number }> {
  const { rows } = await sql<{ all: number; held: number }>`
    select count(*)::integer as all, count(latest_on)::integer as held from (
      select n.latest_on from schools s ${isSifted(list) ? OF_ALL : OF_EACH} where ${asked(look, list)} limit 1001) x`.execute(
    look.db,
  )
  return rows[0] ?? { all: 0, held: 0 }
}

/** Where the inspections of these files are from, the newest first. */
export async function listInspectionSources({ db }: Look, ids: readonly string[]): Promise<InspectionSource[]> {
  const { rows } = await sql<InspectionSource>`
    select ${INSPECTION_SOURCE} from data_sets d left join people c on c.id = d.checked_by
    where d.id = any (${[...ids]}::uuid[]) order by d.dated_on desc, d.applied_order desc`.execute(db)
  return rows
}

/** The phases and districts by which the list can be narrowed. */
export async function listPlaces(look: Look): Promise<{ phases: string[]; districts: string[] }> {
  const { rows } = await sql<{ phases: string[] | null; districts: string[] | null }>`
    select array_agg(distinct s.phase_name) filter (where s.phase_name is not null) as phases,
      array_agg(distinct s.district_name) filter (where s.district_name is not null) as districts
    from schools s where ${withinReach(sightOf(look), 's.id')} and s.status in ('open', 'proposed-to-close')`.execute(
    look.db,
  )
  return { phases: rows[0]?.phases ?? [], districts: rows[0]?.districts ?? [] }
}
