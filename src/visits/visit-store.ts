import { sql } from 'kysely'
import { isWatchedBy } from '#schools/index.ts'
import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { withinReach } from '#work/reach.ts'
import type { Look, Work } from '#work/work.ts'
import { afterVisit, findVisitPlace, NEWEST_FIRST, orderOfVisits, type VisitSort } from './visit-order-store.ts'
import type { CalledOffBy, Visit, VisitLength, VisitStatus } from './visit.ts'

/** What is read of a visit `v` with its school `s` and its adviser `p`. */
const ONE_VISIT =
  sql.raw(`v.id, v.school_id as "schoolId", s.name as "schoolName", v.model_version_id as "modelVersionId",
  v.visit_type as "visitType", v.may_have_record as "mayHaveRecord", v.adviser_id as "adviserId", p.name as "adviserName", v.length,
  v.off_site as "isOffSite", v.purposes, v.status, v.booked_for as "bookedFor", v.dated_on as "datedOn",
  v.starts_at_minute as "startsAtMinute", v.held_on as "heldOn", v.cancelled_because as "cancelledBecause",
  v.called_off_by as "calledOffBy", v.cancel_charge_pence as "cancelChargePence", v.focus, v.confirmed_on as "confirmedOn",
  v.form_left_on as "formLeftOn", v.revision,
  case when v.struck_out_at is null then null else jsonb_build_object('at', v.struck_out_at,
    'by', (select b.name from people b where b.authority_id = v.authority_id and b.id = v.struck_out_by)) end as "struckOut"`)

/** Visits, each with its school and adviser. */
export const VISITS = sql.raw(`visits v
  join schools s on s.authority_id = v.authority_id and s.id = v.school_id
  join people p on p.authority_id = v.authority_id and p.id = v.adviser_id`)

const oneVisit = (look: Look, id: string) =>
  sql<Visit>`select ${ONE_VISIT} from ${VISITS} where v.id = ${id} and ${withinReach(look.reach('see-school'), 'v.school_id')}`

/** One visit to a school within somebody's sight; undefined when there is none that they may know of. */
export async function findVisit(look: Look, id: string): Promise<Visit | undefined> {
  const { rows } = await oneVisit(look, id).execute(look.db)
  return rows[0]
}

/** The same, held until the deed ends, so that of two people at once the second finds what the first did. */
export async function findVisitToChange(work: Work, id: string): Promise<Visit | undefined> {
  const { rows } = await sql<Visit>`${oneVisit(work, id)} for update of v`.execute(work.db)
  // Whoever waited while the visit went to another adviser holds it, but was not shown it.
  return rows[0] ?? findVisit(work, id)
}

export type VisitFilter = {
  status?: VisitStatus | undefined
  adviserIds?: readonly string[] | undefined
  schoolId?: string | undefined
  schoolIds?: readonly string[] | undefined
  /** Only those that were not cancelled. */
  isStanding?: boolean | undefined
  /** Only those to schools that whoever looks watches. */
  isWatched?: boolean | undefined
  from?: PlainDate | undefined
  until?: PlainDate | undefined
  /** The newest first unless asked otherwise. */
  sort?: VisitSort | undefined
  /** The last visit of the page before, by its id. */
  after?: string | undefined
  limit: number
}

/** Visits within somebody's sight, a page at a time. */
export async function listVisits(look: Look, filter: VisitFilter): Promise<Visit[]> {
  const { after, sort = NEWEST_FIRST } = filter
  const place = after ? await findVisitPlace(look, sort, after) : undefined
  const { rows } = await sql<Visit>`
    select ${ONE_VISIT} from ${VISITS}
    where ${askedFor(look, filter)} and ${place ? afterVisit(sort, place) : sql`true`}
    order by ${orderOfVisits(sort)} limit ${filter.limit}`.execute(look.db)
  return rows
}

/** How many visits a list asks for: exact up to 1,000; 1,001 stands for more. */
export async function countVisits(look: Look, filter: Omit<VisitFilter, 'limit'>): Promise<number> {
  const found = look.db.selectFrom('visits as v').select('v.id').where(askedFor(look, filter)).limit(1001).as('found')
  const { count } = await look.db
    .selectFrom(found)
    .select((of) => of.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** What a list asks for, as a condition on visits `v`. */
function askedFor(look: Look, filter: Omit<VisitFilter, 'limit'>) {
  const { status, adviserIds, schoolId, schoolIds, isStanding, isWatched, from, until } = filter
  const asked = [
    withinReach(look.reach('see-school'), 'v.school_id'),
    ...(status ? [sql<boolean>`v.status = ${status}`] : []),
    ...(isStanding ? [sql<boolean>`v.status <> 'cancelled'`] : []),
    ...(adviserIds ? [sql<boolean>`v.adviser_id = any (${[...adviserIds]}::uuid[])`] : []),
    ...(schoolId ? [sql<boolean>`v.school_id = ${schoolId}`] : []),
    ...(schoolIds ? [sql<boolean>`v.school_id = any (${[...schoolIds]}::uuid[])`] : []),
    ...(isWatched ? [isWatchedBy(look.actor.personId, sql`v.school_id`)] : []),
    ...(from ? [sql<boolean>`v.booked_for >= ${from}`] : []),
    ...(until ? [sql<boolean>`v.booked_for <= ${until}`] : []),
  ]
  return sql<boolean>`(${sql.join(asked, sql` and `)})`
}

/** A school's visits of some months that were not cancelled: what the rules on order and number look at. */
export async function listVisitsOfYear(look: Look, schoolId: string, from: PlainDate, until: PlainDate) {
  return look.db
    .selectFrom('visits')
    .select(['id', 'visit_type as visitType', 'booked_for as on', 'status', 'length', 'off_site as isOffSite'])
    .where('school_id', '=', schoolId)
    .where('booked_for', '>=', from)
    .where('booked_for', '<=', until)
    .where('status', '<>', 'cancelled')
    .orderBy('booked_for')
    .execute()
}

export type NewVisit = {
  schoolId: string
  modelVersionId: string
  visitType: string
  mayHaveRecord: boolean
  adviserId: string
  length: VisitLength
  isOffSite?: boolean | undefined
  purposes: readonly string[]
  bookedFor: PlainDate
  startsAtMinute: number | null
  focus?: string | null
  /** Who has confirmed the date by having proposed or chosen it. */
  confirmedBy?: string | undefined
}

export async function addVisit(work: Work, visit: NewVisit): Promise<string> {
  const id = newId()
  await work.db
    .insertInto('visits')
    .values({
      authority_id: work.actor.authorityId,
      id,
      school_id: visit.schoolId,
      model_version_id: visit.modelVersionId,
      visit_type: visit.visitType,
      may_have_record: visit.mayHaveRecord,
      adviser_id: visit.adviserId,
      length: visit.length,
      off_site: visit.isOffSite ?? false,
      purposes: [...visit.purposes],
      booked_for: visit.bookedFor,
      dated_on: visit.mayHaveRecord ? work.today : null,
      starts_at_minute: visit.startsAtMinute,
      focus: visit.mayHaveRecord ? (visit.focus ?? null) : null,
      ...(visit.confirmedBy && { confirmed_on: work.today, confirmed_by: visit.confirmedBy }),
    })
    .execute()
  return id
}

type VisitChange = {
  status?: VisitStatus
  booked_for?: PlainDate
  dated_on?: PlainDate
  starts_at_minute?: number | null
  held_on?: PlainDate
  cancelled_because?: string
  called_off_by?: CalledOffBy
  cancel_charge_pence?: number
  focus?: string | null
  confirmed_on?: PlainDate | null
  confirmed_by?: string | null
  form_left_on?: PlainDate
}

export async function changeVisit(work: Work, id: string, change: VisitChange): Promise<void> {
  await work.db
    .updateTable('visits')
    .set({ ...change, revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute()
}
