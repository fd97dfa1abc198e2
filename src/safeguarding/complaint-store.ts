import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look, Work } from '#work/work.ts'
import type { Complaint, Step, StepKind } from './complaint.ts'
import { isOfficer, mayOpenComplaints } from './complaint-policy.ts'

const COLUMNS = sql`c.id, c.school_id as "schoolId", s.name as "schoolName", c.model_version_id as "modelVersionId",
  c.received_on as "receivedOn", c.came, c.says, c.opened_on as "openedOn", c.closed_on as "closedOn", e.name as "closedByName",
  c.outcome, c.came_of as "cameOf", c.revision`

const COMPLAINTS = sql`safeguarding_complaints c
  join schools s on s.authority_id = c.authority_id and s.id = c.school_id
  left join people e on e.authority_id = c.authority_id and e.id = c.closed_by`

const NAMED = sql`select from safeguarding_officers o
  where o.authority_id = c.authority_id and o.complaint_id = c.id and o.removed_on is null`

/**
 * ES-57. Which complaints there are for somebody: those for which they are named themselves. Where everybody who is named holds no such role
 * any more, whoever opens complaints finds it, so that none is lost.
 */
function known(look: Look) {
  const { actor, today, model } = look
  if (!isOfficer(look)) return sql<boolean>`false`
  const roles = model.coreWork?.safeguarding?.officers ?? []
  const orphaned = sql`not exists (${NAMED} and exists (select from held_roles h
    where h.authority_id = o.authority_id and h.person_id = o.person_id and h.role = any (${[...roles]}::text[])
      and h.started_on <= ${today} and (h.finished_on is null or h.finished_on >= ${today})))`
  return sql<boolean>`(exists (${NAMED} and o.person_id = ${actor.personId}) or ${mayOpenComplaints(look) ? orphaned : sql`false`})`
}

/** One of which this person knows; undefined where there is none. */
export async function findComplaint(look: Look, id: string): Promise<Complaint | undefined> {
  const { rows } = await sql<Complaint>`
    select ${COLUMNS} from ${COMPLAINTS} where c.id = ${id} and ${known(look)}`.execute(look.db)
  return rows[0]
}

/** The same for a deed: held until it ends. */
export async function findComplaintToChange(work: Work, id: string): Promise<Complaint | undefined> {
  await sql`select id from safeguarding_complaints where id = ${id} for update`.execute(work.db)
  return findComplaint(work, id)
}

/** Those of which this person knows: what is open first, each with the minutes that it took. */
export async function listComplaints(look: Look, limit: number): Promise<(Complaint & { minutes: number })[]> {
  const { rows } = await sql<Complaint & { minutes: number }>`
    select ${COLUMNS}, (select coalesce(sum(t.minutes), 0)::integer from safeguarding_times t
      where t.authority_id = c.authority_id and t.complaint_id = c.id and t.struck_out_at is null) as minutes
    from ${COMPLAINTS} where ${known(look)}
    order by c.closed_on is not null, c.received_on desc, c.id desc limit ${limit}`.execute(look.db)
  return rows
}

/** What happened to a complaint, the newest first. */
export async function listSteps({ db }: Look, complaintId: string): Promise<Step[]> {
  const { rows } = await sql<Step>`
    select t.id, t.happened_at as at, b.name as "byName", t.kind, t.says, o.name as "ofName", t.overrides
    from safeguarding_steps t join people b on b.authority_id = t.authority_id and b.id = t.by_person
      left join people o on o.authority_id = t.authority_id and o.id = t.of_person
    where t.complaint_id = ${complaintId} order by t.happened_at desc, t.id desc limit 500`.execute(db)
  return rows
}

export async function addComplaint(
  { db, actor, today, modelVersionId }: Work,
  given: { schoolId: string; receivedOn: PlainDate; came: string; says: string },
): Promise<string> {
  const id = newId()
  const { schoolId, receivedOn, came, says } = given
  await db
    .insertInto('safeguarding_complaints')
    .values({
      ...{ authority_id: actor.authorityId, id, school_id: schoolId, model_version_id: modelVersionId },
      ...{ received_on: receivedOn, came, says, opened_on: today, opened_by: actor.personId },
    })
    .execute()
  return id
}

/** Closes it as an outcome, or opens it again where none is given. */
export async function markComplaint(
  { db, actor, today }: Work,
  id: string,
  closed: { outcome: string; cameOf: string } | null,
): Promise<void> {
  await db
    .updateTable('safeguarding_complaints')
    .set({
      closed_on: closed && today,
      closed_by: closed && actor.personId,
      outcome: closed && closed.outcome,
      came_of: closed && closed.cameOf,
      revision: sql`revision + 1`,
    })
    .where('id', '=', id)
    .execute()
}

/** Writes what happened to a complaint, with the reasons for which a rule was gone ahead of. */
export async function addStep(
  { db, actor, now, kept }: Work,
  complaintId: string,
  step: { kind: StepKind; says?: string | null; ofPerson?: string },
): Promise<void> {
  await db
    .insertInto('safeguarding_steps')
    .values({
      ...{ authority_id: actor.authorityId, id: newId(), complaint_id: complaintId, happened_at: now },
      ...{ by_person: actor.personId, kind: step.kind, says: step.says ?? null, of_person: step.ofPerson ?? null },
      overrides: JSON.stringify(kept),
    })
    .execute()
}
