import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { withinReach } from '#work/reach.ts'
import type { Look, Work } from '#work/work.ts'
import type { DiaryVisit } from './diary-visit.ts'

const COLUMNS = sql`v.id, s.name as "schoolName", v.model_version_id as "modelVersionId", v.visit_type as "visitType",
  v.may_have_record as "mayHaveRecord", v.adviser_id as "adviserId", p.name as "adviserName", v.length, v.status,
  v.booked_for as "on", v.starts_at_minute as "startsAtMinute", v.revision`

const FROM = sql`visits v join schools s on s.authority_id = v.authority_id and s.id = v.school_id
  join people p on p.authority_id = v.authority_id and p.id = v.adviser_id`

/** A visit as it stands now, with its school, for whoever is told of it. */
export async function findVisitToTell(
  work: Work,
  id: string,
): Promise<(DiaryVisit & { schoolId: string }) | undefined> {
  const { rows } = await sql<DiaryVisit & { schoolId: string }>`
    select ${COLUMNS}, v.school_id as "schoolId" from ${FROM} where v.id = ${id}`.execute(work.db)
  return rows[0]
}

/** Visits between two days that were not called off: of one adviser, or to the schools within sight. */
export async function listDiaryVisits(
  look: Look,
  { from, until, adviserId }: { from: PlainDate; until: PlainDate; adviserId: string | undefined },
): Promise<DiaryVisit[]> {
  const whose = adviserId ? sql`v.adviser_id = ${adviserId}` : sql`true`
  const { rows } = await sql<DiaryVisit>`
    select ${COLUMNS} from ${FROM}
    where ${whose} and v.status <> 'cancelled' and v.booked_for between ${from} and ${until}
      and ${withinReach(look.reach('see-school'), 'v.school_id')}
    order by v.booked_for, v.id limit 1000`.execute(look.db)
  return rows
}

/** Somebody who is to have a visit in their calendar. */
export type Invited = { id: string; name: string; email: string }

/** The adviser, whoever leads the school on that day, and those named, as far as they have an address. */
export async function listInvited(
  work: Work,
  { schoolId, adviserId, on }: { schoolId: string; adviserId: string; on: PlainDate },
  also: readonly string[],
): Promise<Invited[]> {
  const { rows } = await sql<Invited>`
    select p.id, p.name, p.email from people p
    where p.email is not null and (p.id = any (${[adviserId, ...also]}::uuid[]) or p.id in (
      select h.person_id from held_roles h where h.school_id = ${schoolId} and h.kind = 'headteacher'
        and h.started_on <= ${on} and (h.finished_on is null or ${on} <= h.finished_on)))
    order by p.id`.execute(work.db)
  return rows
}

/** What somebody was told last. */
export type Telling = Invited & { says: string; isCancelled: boolean }

/** Who was told of a visit, and what last. Somebody who has lost their address cannot be told again. */
export async function listTellings(work: Work, visitId: string): Promise<Telling[]> {
  const { rows } = await sql<Telling>`
    select p.id, p.name, p.email, t.says, t.is_cancelled as "isCancelled" from visit_tellings t
    join people p on p.id = t.person_id where t.visit_id = ${visitId} and p.email is not null order by p.id`.execute(
    work.db,
  )
  return rows
}

/** The names of those who have a visit in their letters, and were not told it off. */
export async function listToldOf({ db }: Look, visitId: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select p.name from visit_tellings t join people p on p.authority_id = t.authority_id and p.id = t.person_id
    where t.visit_id = ${visitId} and not t.is_cancelled order by p.name_sorted, p.id`.execute(db)
  return rows.map(({ name }) => name)
}

/** Keeps what somebody was told. */
export async function keepTelling(
  work: Work,
  telling: { visitId: string; personId: string; says: string; isCancelled: boolean },
): Promise<void> {
  const { visitId, personId, says, isCancelled } = telling
  await work.db
    .insertInto('visit_tellings')
    .values({
      authority_id: work.actor.authorityId,
      id: newId(),
      visit_id: visitId,
      person_id: personId,
      says,
      is_cancelled: isCancelled,
    })
    .onConflict((conflict) =>
      conflict.columns(['authority_id', 'visit_id', 'person_id']).doUpdateSet({ says, is_cancelled: isCancelled }),
    )
    .execute()
}
