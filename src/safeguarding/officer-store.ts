import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look, Work } from '#work/work.ts'
import type { ComplaintTime, Officer } from './complaint.ts'

/** Who is and was named for a complaint, as they were named. */
export async function listOfficers({ db }: Look, complaintId: string): Promise<Officer[]> {
  const { rows } = await sql<Officer>`
    select o.person_id as "personId", p.name, o.named_on as "namedOn", o.removed_on as "removedOn"
    from safeguarding_officers o join people p on p.authority_id = o.authority_id and p.id = o.person_id
    where o.complaint_id = ${complaintId} order by o.named_on, p.name_sorted, o.id`.execute(db)
  return rows
}

/** Who can be named: whoever holds one of some roles today, by name. */
export async function listWhoCanBeNamed(
  { db, today }: Look,
  roles: readonly string[],
): Promise<{ personId: string; name: string; role: string }[]> {
  const { rows } = await sql<{ personId: string; name: string; role: string }>`
    select distinct on (p.name_sorted, p.id) p.id as "personId", p.name, h.role
    from held_roles h join people p on p.authority_id = h.authority_id and p.id = h.person_id
    where h.role = any (${[...roles]}::text[]) and h.started_on <= ${today} and (h.finished_on is null or h.finished_on >= ${today})
    order by p.name_sorted, p.id, array_position(${[...roles]}::text[], h.role) limit 500`.execute(db)
  return rows
}

/** The time that was given to a complaint, the newest first. */
export async function listTimes({ db }: Look, complaintId: string): Promise<ComplaintTime[]> {
  const { rows } = await sql<ComplaintTime>`
    select t.id, t.person_id as "personId", p.name as "personName", t.worked_on as "workedOn", t.minutes,
      t.struck_out_at is not null as "isStruckOut"
    from safeguarding_times t join people p on p.authority_id = t.authority_id and p.id = t.person_id
    where t.complaint_id = ${complaintId} order by t.worked_on desc, t.id desc limit 500`.execute(db)
  return rows
}

/**
 * ES-57. What complaints took of somebody, in minutes by day: of no school and no complaint, so that whoever reads of their week learns of
 * neither.
 */
export async function listComplaintTime(
  { db }: Look,
  personId: string,
  from: PlainDate,
  until: PlainDate,
): Promise<{ on: PlainDate; minutes: number }[]> {
  const { rows } = await sql<{ on: PlainDate; minutes: number }>`
    select worked_on as on, sum(minutes)::integer as minutes from safeguarding_times
    where person_id = ${personId} and worked_on between ${from} and ${until} and struck_out_at is null
    group by worked_on order by worked_on`.execute(db)
  return rows
}

/** Names somebody from today. */
export async function addOfficer({ db, actor, today }: Work, complaintId: string, personId: string): Promise<void> {
  const row = { authority_id: actor.authorityId, id: newId(), complaint_id: complaintId, person_id: personId }
  await db
    .insertInto('safeguarding_officers')
    .values({ ...row, named_on: today })
    .execute()
}

/** Somebody is named no more from today. */
export async function endOfficer({ db, today }: Work, complaintId: string, personId: string): Promise<void> {
  await db
    .updateTable('safeguarding_officers')
    .set({ removed_on: today })
    .where('complaint_id', '=', complaintId)
    .where('person_id', '=', personId)
    .where('removed_on', 'is', null)
    .execute()
}

export async function addTime(
  { db, actor, now }: Work,
  complaintId: string,
  { workedOn, minutes }: { workedOn: PlainDate; minutes: number },
): Promise<void> {
  await db
    .insertInto('safeguarding_times')
    .values({
      ...{ authority_id: actor.authorityId, id: newId(), complaint_id: complaintId, person_id: actor.personId },
      ...{ worked_on: workedOn, minutes, logged_at: now },
    })
    .execute()
}

/** One's own time counts no more. Whether there was such time. */
export async function strikeTime({ db, actor, now }: Work, complaintId: string, id: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('safeguarding_times')
    .set({ struck_out_at: now })
    .where('id', '=', id)
    .where('complaint_id', '=', complaintId)
    .where('person_id', '=', actor.personId)
    .where('struck_out_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
