import { sql } from 'kysely'
import { anyOf } from '#db/sets.ts'
import { addDays, type PlainDate } from '#shared/plain-date.ts'
import { isWithin } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import { VISITS } from './visit-store.ts'
import type { Visit } from './visit.ts'

/** As much of a visit as a first page and what is due of it need. */
export type BriefVisit = Pick<
  Visit,
  | 'id'
  | 'schoolId'
  | 'schoolName'
  | 'modelVersionId'
  | 'visitType'
  | 'mayHaveRecord'
  | 'adviserId'
  | 'adviserName'
  | 'status'
  | 'bookedFor'
  | 'datedOn'
  | 'startsAtMinute'
  | 'heldOn'
  | 'formLeftOn'
>

/** A visit that asks something of its adviser these weeks. */
export type VisitInHand = BriefVisit & {
  /** Held, and its record has not gone to the school; not of those from before the service kept any. */
  isToRecord: boolean
  /** Brought in from a file: nothing more is asked of it. */
  isBroughtIn: boolean
  /** How far its record has come; null where none was begun, or it has gone. */
  record: 'draft' | 'with-checker' | 'checked' | null
}

/** What is booked further ahead asks nothing of anybody yet. */
const AHEAD_DAYS = 120
/** What was held longer ago, and is written up, is not asked about again. */
const BACK_DAYS = 70
const MOST = 1000

const IS_TO_RECORD = sql.raw(
  `v.status = 'held' and v.may_have_record and not v.has_sent_record and v.imported_by is null`,
)

/**
 * XX-10. The visits that some people have in hand, within sight, the first by date: booked up to four months ahead or still open from before, held in
 * these ten weeks, and held at any time with the record not sent. What is due of them, what is to be prepared, their weeks and their fortnight all
 * come from this one reading, asked once for a page.
 */
export async function visitsInHand(look: Look, people: readonly string[]): Promise<VisitInHand[]> {
  const within = look.reach('see-school')
  return (await read(look, people)).filter(({ schoolId }) => isWithin(within, schoolId))
}

/** XX-09. The visits of the last ten weeks that some people held since a day, also to schools that they are not at any more: their time was theirs. */
export async function heldLately(look: Look, people: readonly string[], since: PlainDate): Promise<VisitInHand[]> {
  return (await read(look, people)).filter(({ heldOn }) => heldOn !== null && heldOn >= since)
}

function read(look: Look, people: readonly string[]): Promise<VisitInHand[]> {
  return look.once(`the visits in hand of ${people.join()}`, async () => {
    const { rows } = await sql<VisitInHand>`
      select v.id, v.school_id as "schoolId", s.name as "schoolName", v.model_version_id as "modelVersionId", v.visit_type as "visitType",
        v.may_have_record as "mayHaveRecord", v.adviser_id as "adviserId", p.name as "adviserName", v.status, v.booked_for as "bookedFor",
        v.dated_on as "datedOn", v.starts_at_minute as "startsAtMinute", v.held_on as "heldOn", v.form_left_on as "formLeftOn",
        (${IS_TO_RECORD}) as "isToRecord", v.imported_by is not null as "isBroughtIn",
        case when ${IS_TO_RECORD} then (select r.status from records r where r.authority_id = v.authority_id and r.visit_id = v.id
          and r.status in ('draft', 'with-checker', 'checked') limit 1) end as record
      from ${VISITS}
      where v.adviser_id = ${anyOf(people)}
        and ((v.status = 'booked' and v.booked_for <= ${addDays(look.today, AHEAD_DAYS)})
          or (v.status = 'held' and v.held_on >= ${addDays(look.today, -BACK_DAYS)})
          or (${IS_TO_RECORD}))
      order by v.booked_for, v.id limit ${MOST}`.execute(look.db)
    return rows
  })
}
