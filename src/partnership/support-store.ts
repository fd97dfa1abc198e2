import { sql, type UpdateObject } from 'kysely'
import type { Tables } from '#db/tables.ts'
import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look, Work } from '#work/work.ts'
import type { Proposed, SupportItem } from './support-item.ts'

const ITEMS = sql`
  select i.id, i.case_id as "caseId", i.school_id as "schoolId", i.area_id as "areaId", i.area, i.says, i.person_id as "personId",
    who.name as "personName", i.role, i.half_days as "halfDays", i.by_on as "byOn", i.status, i.proposed_by as "proposedById",
    proposed.name as "proposedByName", i.proposed_on as "proposedOn", i.approved_half_days as "approvedHalfDays",
    i.allocation_id as "allocationId", approved.name as "approvedByName", i.approved_on as "approvedOn", i.because,
    ended.name as "endedByName", i.ended_on as "endedOn", i.done_on as "doneOn", i.standing, i.judged_says as "judgedSays",
    judged.name as "judgedByName", i.judged_on as "judgedOn", i.revision
  from support_items i
    join people who on who.authority_id = i.authority_id and who.id = i.person_id
    join people proposed on proposed.authority_id = i.authority_id and proposed.id = i.proposed_by
    left join people approved on approved.authority_id = i.authority_id and approved.id = i.approved_by
    left join people ended on ended.authority_id = i.authority_id and ended.id = i.ended_by
    left join people judged on judged.authority_id = i.authority_id and judged.id = i.judged_by`

/** The support of some cases, in the order in which it was proposed; whoever asks sees to it that they may. */
export async function listSupportOf(look: Look, caseIds: readonly string[]): Promise<SupportItem[]> {
  if (caseIds.length === 0) return []
  const { rows } = await sql<SupportItem>`
    ${ITEMS} where i.case_id = any (${[...caseIds]}::uuid[]) order by i.proposed_on, i.id limit 1000`.execute(look.db)
  return rows
}

/** The support at a school that waits for its gatekeeper, or was approved and not judged yet, of whichever case. */
export async function listSupportUnderWayAt(look: Look, schoolId: string): Promise<SupportItem[]> {
  const { rows } = await sql<SupportItem>`
    ${ITEMS} where i.school_id = ${schoolId} and i.status in ('proposed', 'approved') order by i.proposed_on, i.id limit 1000`.execute(
    look.db,
  )
  return rows
}

/** One piece of support of a case. */
export async function findSupport(look: Look, caseId: string, id: string): Promise<SupportItem | undefined> {
  const { rows } = await sql<SupportItem>`${ITEMS} where i.id = ${id} and i.case_id = ${caseId}`.execute(look.db)
  return rows[0]
}

/** The same for a deed: held until it ends. */
export async function findSupportToChange(work: Work, caseId: string, id: string): Promise<SupportItem | undefined> {
  await sql`select id from support_items where id = ${id} for update`.execute(work.db)
  return findSupport(work, caseId, id)
}

/** Keeps what was proposed. Gives its id. */
export async function addSupport(
  { db, actor, today }: Work,
  at: Proposed & { caseId: string; schoolId: string; area: string },
): Promise<string> {
  const id = newId()
  await db
    .insertInto('support_items')
    .values({
      ...{ authority_id: actor.authorityId, id, case_id: at.caseId, school_id: at.schoolId, area_id: at.areaId },
      ...{
        area: at.area,
        says: at.says,
        person_id: at.personId,
        role: at.role,
        half_days: at.halfDays,
        by_on: at.byOn,
      },
      ...{ proposed_by: actor.personId, proposed_on: today },
    })
    .execute()
  return id
}

/** Changes a piece of support that was held; its revision goes one up. */
export async function changeSupport(
  { db }: Work,
  id: string,
  set: UpdateObject<Tables, 'support_items'>,
): Promise<void> {
  await db
    .updateTable('support_items')
    .set({ ...set, revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute()
}

/** WI-42. How many half-days were approved for somebody at a school in a stretch of days, and how many of their visits of a kind stand there. */
export async function approvedAndBooked(
  { db }: Look,
  at: {
    schoolId: string
    personId: string
    visitType: string
    from: PlainDate
    to: PlainDate
    except?: string | undefined
  },
): Promise<{ approved: number; booked: number }> {
  const { rows } = await sql<{ approved: number; booked: number }>`
    select
      (select coalesce(sum(i.approved_half_days), 0)::integer from support_items i where i.school_id = ${at.schoolId}
        and i.person_id = ${at.personId} and i.status in ('approved', 'judged') and i.by_on between ${at.from} and ${at.to}) as approved,
      (select coalesce(sum(case v.length when 'whole-day' then 2 else 1 end), 0)::integer from visits v where v.school_id = ${at.schoolId}
        and v.adviser_id = ${at.personId} and v.visit_type = ${at.visitType} and v.status <> 'cancelled'
        and v.booked_for between ${at.from} and ${at.to}
        and ${at.except ? sql`v.id <> ${at.except}` : sql`true`}) as booked`.execute(db)
  return rows[0] ?? { approved: 0, booked: 0 }
}
