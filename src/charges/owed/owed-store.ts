import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import { withinReach } from '#work/reach.ts'
import type { Look, Work } from '#work/work.ts'
import type { Owed } from './owed.ts'
import type { Claimed } from './owed-rules.ts'

const OWED = sql`select c.id, c.visit_id as "visitId", v.held_on as "visitedOn", s.name as "schoolName", c.person_id as "personId",
    p.name as "personName", c.to_school_id as "toSchoolId", t.name as "toSchoolName", c.half_days as "halfDays", c.miles,
    c.cover_half_days as "coverHalfDays", c.days_pence as "daysPence", c.miles_pence as "milesPence", c.cover_pence as "coverPence",
    c.pence, c.cost_code as "costCode", c.claimed_on as "claimedOn", c.claimed_by as "claimedBy", k.name as "claimedByName",
    c.approved_on as "approvedOn", a.name as "approvedByName", f.number as "fileNumber"
  from owed_claims c
  join visits v on v.authority_id = c.authority_id and v.id = c.visit_id
  join schools s on s.authority_id = v.authority_id and s.id = v.school_id
  join people p on p.authority_id = c.authority_id and p.id = c.person_id
  join people k on k.authority_id = c.authority_id and k.id = c.claimed_by
  left join schools t on t.authority_id = c.authority_id and t.id = c.to_school_id
  left join people a on a.authority_id = c.authority_id and a.id = c.approved_by
  left join finance_file_lines l on l.authority_id = c.authority_id and l.owed_id = c.id
  left join finance_files f on f.authority_id = l.authority_id and f.id = l.file_id`

const within = (look: Look) => withinReach(look.reach('keep-orders'), 'v.school_id')

/** What is owed, the newest first; `after` is the last one of the part before. */
export async function listOwed(
  look: Look,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<Owed[]> {
  const { rows } = await sql<Owed>`${OWED} where ${within(look)}
    and ${after ? sql`(c.claimed_on, c.id) < (select b.claimed_on, b.id from owed_claims b where b.id = ${after})` : sql`true`}
    order by c.claimed_on desc, c.id desc limit ${limit}`.execute(look.db)
  return rows
}

/** What is approved and in no file yet, in its order. */
export async function listOwedToDraw(look: Look): Promise<Owed[]> {
  const { rows } = await sql<Owed>`${OWED} where ${within(look)} and c.approved_on is not null and l.id is null
    order by c.claimed_on, c.id limit 20000`.execute(look.db)
  return rows
}

/** What is owed for a visit. */
export async function findOwedOfVisit(look: Look, visitId: string): Promise<Owed | undefined> {
  const { rows } = await sql<Owed>`${OWED} where c.visit_id = ${visitId}`.execute(look.db)
  return rows[0]
}

/** One of them, held until the deed ends, for whoever keeps the orders of its school. */
export async function findOwedToChange(work: Work, id: string): Promise<Owed | undefined> {
  await sql`select id from owed_claims where id = ${id} for update`.execute(work.db)
  const { rows } = await sql<Owed>`${OWED} where c.id = ${id} and ${within(work)}`.execute(work.db)
  return rows[0]
}

/** Whether the record of a visit went to its school: it was sent for its reply, or issued. */
export async function isRecordSent(look: Look, visitId: string): Promise<boolean> {
  const { rows } = await sql`select 1 from records r
    left join record_sendings n on n.authority_id = r.authority_id and n.record_id = r.id
    where r.visit_id = ${visitId} and (r.status = 'issued' or n.id is not null) limit 1`.execute(look.db)
  return rows.length > 0
}

/** Writes what is owed. Gives its id. */
export async function addOwed(
  work: Work,
  owed: Pick<
    Owed,
    | 'visitId'
    | 'personId'
    | 'toSchoolId'
    | 'halfDays'
    | 'daysPence'
    | 'milesPence'
    | 'coverPence'
    | 'pence'
    | 'costCode'
  > &
    Claimed,
): Promise<string> {
  const id = newId()
  await work.db
    .insertInto('owed_claims')
    .values({
      ...{ authority_id: work.actor.authorityId, id, visit_id: owed.visitId, person_id: owed.personId },
      ...{ to_school_id: owed.toSchoolId, half_days: owed.halfDays, miles: owed.miles, pence: owed.pence },
      ...{ cover_half_days: owed.coverHalfDays, days_pence: owed.daysPence, miles_pence: owed.milesPence },
      ...{ cover_pence: owed.coverPence, cost_code: owed.costCode, claimed_on: work.today },
      ...{ claimed_by: work.actor.personId, approved_on: null, approved_by: null },
    })
    .execute()
  return id
}

/** Approves what is owed. */
export async function approveOwedNow(work: Work, id: string): Promise<void> {
  await work.db
    .updateTable('owed_claims')
    .set({ approved_on: work.today, approved_by: work.actor.personId })
    .where('id', '=', id)
    .execute()
}
