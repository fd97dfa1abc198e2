import { sql } from 'kysely'
import type { FlagOnce } from '#flags/index.ts'
import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { withinReach } from '#work/reach.ts'
import type { Look, Work } from '#work/work.ts'
import type { Agreement, RequestSaid, RequestStatus, SupportRequest } from './request.ts'

const REQUESTS = sql`
  select r.id, r.school_id as "schoolId", s.name as "schoolName", r.model_version_id as "modelVersionId", r.asks, r.tried, r.reason,
    r.reason_words as "reasonWords", r.focus, r.flag_trigger as "flagTrigger", r.flag_year as "flagYear", r.status, asked.name as "askedByName", r.asked_on as "askedOn", r.visit_id as "visitId",
    r.discussed_on as "discussedOn", talked.name as "discussedByName", r.agreements, r.forward_on as "forwardOn",
    answered.name as "answeredByName", r.answered_on as "answeredOn", r.answer, r.lead_id as "leadId", lead.name as "leadName",
    r.lead_kind as "leadKind", r.case_id as "caseId", r.revision
  from support_requests r join schools s on s.authority_id = r.authority_id and s.id = r.school_id
  join people asked on asked.authority_id = r.authority_id and asked.id = r.asked_by
  left join people talked on talked.authority_id = r.authority_id and talked.id = r.discussed_by
  left join people answered on answered.authority_id = r.authority_id and answered.id = r.answered_by
  left join people lead on lead.authority_id = r.authority_id and lead.id = r.lead_id`

const within = (look: Look) => withinReach(look.reach('see-need'), 'r.school_id')

/** A request, for somebody who may know of it. */
export async function findRequestRow(look: Look, id: string): Promise<SupportRequest | undefined> {
  const { rows } = await sql<SupportRequest>`${REQUESTS} where r.id = ${id} and ${within(look)}`.execute(look.db)
  return rows[0]
}

/** The same for a deed: held until it ends. */
export async function findRequestToChange(work: Work, id: string): Promise<SupportRequest | undefined> {
  await sql`select id from support_requests where id = ${id} for update`.execute(work.db)
  return findRequestRow(work, id)
}

/** For which requests a list is asked. */
export type RequestsAsked = { statuses?: readonly RequestStatus[] | undefined; schoolId?: string | undefined }

const asked = ({ statuses, schoolId }: RequestsAsked) => sql`
  ${statuses ? sql`r.status = any (${[...statuses]})` : sql`true`} and ${schoolId ? sql`r.school_id = ${schoolId}` : sql`true`}`

/** Requests within sight, the newest first; `after` is the last one of the page before. */
export async function listRequests(
  look: Look,
  { after, limit, ...filter }: RequestsAsked & { after?: string | undefined; limit: number },
): Promise<SupportRequest[]> {
  const { rows } = await sql<SupportRequest>`${REQUESTS} where ${within(look)} and ${asked(filter)}
      and ${
        after
          ? sql`(r.asked_on, r.id) < (select a.asked_on, a.id from support_requests a where a.authority_id = r.authority_id and a.id = ${after})`
          : sql`true`
      }
    order by r.asked_on desc, r.id desc limit ${limit}`.execute(look.db)
  return rows
}

/** WI-61. What waits within sight, whatever waits longest first: before those who answer, then with advisers. */
export async function listOpenRequests(look: Look, schoolId?: string, most = 500): Promise<SupportRequest[]> {
  const { rows } = await sql<SupportRequest>`${REQUESTS}
    where ${within(look)} and ${asked({ statuses: ['waiting', 'forward'], schoolId })}
    order by r.forward_on nulls last, r.asked_on, r.id limit ${most}`.execute(look.db)
  return rows
}

/** How many requests within sight stand how; exact up to 1,000. */
export async function countRequests(look: Look, filter: RequestsAsked): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::integer as count
    from (select from support_requests r where ${within(look)} and ${asked(filter)} limit 1001) found`.execute(look.db)
  return rows[0]?.count ?? 0
}

/** The request of a school that has no answer yet, held until the deed ends with its school. */
export async function findOpenAt(work: Work, schoolId: string): Promise<SupportRequest | undefined> {
  await sql`select id from schools where id = ${schoolId} for no key update`.execute(work.db)
  return (await listOpenRequests(work, schoolId, 1))[0]
}

/** A visit of a school on which something can stand: its day, its kind, and whether anything is written of it. */
export type VisitToName = { id: string; heldOn: PlainDate; visitType: string; hasRecord: boolean }

/** WI-55. The visits of some kinds that were held at a school, the last first. */
export async function listVisitsToName(
  { db }: Look,
  schoolId: string,
  types: readonly string[],
): Promise<VisitToName[]> {
  const { rows } = await sql<VisitToName>`
    select v.id, v.held_on as "heldOn", v.visit_type as "visitType",
      exists (select from records r where r.authority_id = v.authority_id and r.visit_id = v.id and r.status <> 'struck-out') as "hasRecord"
    from visits v where v.school_id = ${schoolId} and v.visit_type = any (${[...types]}) and v.held_on is not null
      and v.status not in ('cancelled', 'struck-out')
    order by v.held_on desc, v.id desc limit 12`.execute(db)
  return rows
}

/** WI-54. Where the document of the model stands that says when to ask; undefined until somebody has published it for schools. */
export async function findGuidance({ db, model }: Look): Promise<string | undefined> {
  const item = model.requests?.guidance?.document
  if (!item) return undefined
  const found = await db
    .selectFrom('library_documents as d')
    .innerJoin('library_versions as v', (join) =>
      join.onRef('v.authority_id', '=', 'd.authority_id').onRef('v.document_id', '=', 'd.id'),
    )
    .select('d.id')
    .where('d.item', '=', item)
    .where('d.audience', 'in', ['all', 'schools'])
    .where('d.withdrawn_at', 'is', null)
    .where('v.status', '=', 'published')
    .limit(1)
    .executeTakeFirst()
  return found && `/library/${found.id}`
}

/** Keeps what a school asks. Gives its id. */
export async function addRequest(
  work: Work,
  schoolId: string,
  said: RequestSaid,
  led?: FlagOnce | null,
): Promise<string> {
  const id = newId()
  const { actor, today, modelVersionId } = work
  await work.db
    .insertInto('support_requests')
    .values({
      ...{ authority_id: actor.authorityId, id, school_id: schoolId, model_version_id: modelVersionId },
      ...columnsOf(said),
      ...{ flag_trigger: led?.trigger ?? null, flag_year: led?.year ?? null },
      ...{ asked_by: actor.personId, asked_on: today, visit_id: null, discussed_on: null, discussed_by: null },
      ...{ forward_on: null, answered_by: null, answered_on: null, answer: null },
      ...{ lead_id: null, lead_kind: null, case_id: null },
    })
    .execute()
  return id
}

/** Says a request anew while it waits; what figures led to it stays where nothing is said of that. */
export const writeSaid = (work: Work, id: string, said: RequestSaid, led?: FlagOnce | null) =>
  write(work, id, {
    ...columnsOf(said),
    ...(led !== undefined && { flag_trigger: led?.trigger ?? null, flag_year: led?.year ?? null }),
  })

/** Writes that a request was talked over and goes forward. */
export const writeForward = (
  work: Work,
  id: string,
  at: { visitId: string; on: PlainDate; tried: string; agreements: readonly Agreement[] },
) =>
  write(work, id, {
    ...{ status: 'forward', visit_id: at.visitId, discussed_on: at.on, discussed_by: work.actor.personId },
    ...{ tried: at.tried, agreements: JSON.stringify(at.agreements), forward_on: work.today },
  })

/** Writes how a request was answered. */
export const writeAnswer = (
  work: Work,
  id: string,
  at: { status: RequestStatus; answer: string; leadId?: string; leadKind?: string; caseId?: string | undefined },
) =>
  write(work, id, {
    ...{ status: at.status, answered_by: work.actor.personId, answered_on: work.today, answer: at.answer },
    ...{ lead_id: at.leadId ?? null, lead_kind: at.leadKind ?? null, case_id: at.caseId ?? null },
  })

/** Writes that a school took its request back. */
export const writeWithdrawn = (work: Work, id: string) => write(work, id, { status: 'withdrawn' })

const columnsOf = ({ asks, tried, reason, reasonWords, focus }: RequestSaid) => ({
  ...{ asks, tried, reason, reason_words: reasonWords, focus },
})

async function write({ db }: Work, id: string, set: Record<string, unknown>): Promise<void> {
  await db
    .updateTable('support_requests')
    .set({ ...set, revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute()
}
