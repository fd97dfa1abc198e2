import { sql, type RawBuilder } from 'kysely'
import { newId } from '#shared/id.ts'
import { withinReach } from '#work/reach.ts'
import type { Look, Work } from '#work/work.ts'
import { agreesReach, needsReach } from './help-policy.ts'
import type { HelpNeed, NeedFrom, NeedSaid, NeedStatus } from './help.ts'

const NEEDS = sql`
  select h.id, h.school_id as "schoolId", s.name as "schoolName", h.model_version_id as "modelVersionId", h.kind, h.aspect, h.title, h.about,
    h.half_days as "halfDays", h.is_priority as "isPriority", h.is_direct as "isDirect", h.strength_id as "strengthId", e.title as "strengthTitle",
    h.request_id as "requestId", h.flag_trigger as "flagTrigger", h.flag_year as "flagYear", h.status, h.said_by as "saidById",
    p.name as "saidByName", h.said_on::text as "saidOn", h.ended_on::text as "endedOn", h.ended_because as "endedBecause", h.revision
  from help_needs h join schools s on s.authority_id = h.authority_id and s.id = h.school_id
  join people p on p.authority_id = h.authority_id and p.id = h.said_by
  left join strength_points e on e.authority_id = h.authority_id and e.id = h.strength_id`

/** RO-47. Needs of schools that somebody works with, and of those whom a school of theirs was chosen to help. */
const seen = (look: Look): RawBuilder<boolean> => sql<boolean>`(${withinReach(needsReach(look), 'h.school_id')}
  or exists (select from help_matches g where g.need_id = h.id and g.giver_school_id is not null and ${withinReach(agreesReach(look), 'g.giver_school_id')}))`

/** A need, for somebody who may know of it. */
export async function findNeed(look: Look, id: string): Promise<HelpNeed | undefined> {
  const { rows } = await sql<HelpNeed>`${NEEDS} where h.id = ${id} and ${seen(look)}`.execute(look.db)
  return rows[0]
}

/** The same for a deed: held until it ends. */
export async function findNeedToChange(work: Work, id: string): Promise<HelpNeed | undefined> {
  await sql`select id from help_needs where id = ${id} for update`.execute(work.db)
  return findNeed(work, id)
}

export type NeedsAsked = {
  statuses?: readonly NeedStatus[] | undefined
  schoolId?: string | undefined
  kind?: string | undefined
  after?: string | undefined
  limit: number
}

/** Needs within sight, the newest first; `after` is the last of the page before. */
export async function listNeeds(
  look: Look,
  { statuses, schoolId, kind, after, limit }: NeedsAsked,
): Promise<HelpNeed[]> {
  const { rows } = await sql<HelpNeed>`${NEEDS} where ${seen(look)}
      and ${statuses ? sql`h.status = any (${[...statuses]}::text[])` : sql`true`}
      and ${schoolId ? sql`h.school_id = ${schoolId}::uuid` : sql`true`} and ${kind ? sql`h.kind = ${kind}` : sql`true`}
      and ${after ? sql`(h.said_on, h.id) < (select a.said_on, a.id from help_needs a where a.id = ${after}::uuid)` : sql`true`}
    order by h.said_on desc, h.id desc limit ${limit}`.execute(look.db)
  return rows
}

/** Some needs, of those that somebody may know of, in the order in which they were said. */
export async function listNeedsById(look: Look, ids: readonly string[]): Promise<HelpNeed[]> {
  const { rows } = await sql<HelpNeed>`${NEEDS} where h.id = any (${[...ids]}::uuid[]) and ${seen(look)}
    order by h.said_on, h.id`.execute(look.db)
  return rows
}

/** What some schools ask others for, or are helped with, of those of whom somebody may know it. */
export async function listAsking(
  look: Look,
  schoolIds: readonly string[],
): Promise<{ schoolId: string; aspect: string; title: string }[]> {
  const { rows } = await sql<{ schoolId: string; aspect: string; title: string }>`
    select h.school_id as "schoolId", h.aspect, h.title from help_needs h
    where h.school_id = any (${[...schoolIds]}::uuid[]) and h.status in ('open', 'matched') and ${withinReach(needsReach(look), 'h.school_id')}
    order by h.id limit 20000`.execute(look.db)
  return rows
}

/** How many needs within sight stand how; exact up to 1,000 of each. */
export async function countNeeds(look: Look): Promise<ReadonlyMap<NeedStatus, number>> {
  const { rows } = await sql<{ status: NeedStatus; count: number }>`
    select h.status, count(*)::integer as count from help_needs h where ${seen(look)} group by h.status`.execute(
    look.db,
  )
  return new Map(rows.map(({ status, count }) => [status, count]))
}

/** Writes a need. Gives its id. */
export async function addNeed(
  { db, actor, today, modelVersionId }: Work,
  schoolId: string,
  said: NeedSaid,
  from: NeedFrom,
): Promise<string> {
  const id = newId()
  await db
    .insertInto('help_needs')
    .values({
      ...{
        authority_id: actor.authorityId,
        id,
        school_id: schoolId,
        model_version_id: modelVersionId,
        kind: said.kind,
      },
      ...{ aspect: said.aspect, title: said.title, about: said.about, half_days: said.halfDays },
      ...{ is_priority: said.isPriority, is_direct: said.isDirect, strength_id: from.strengthId },
      ...{ request_id: from.requestId, flag_trigger: from.flagTrigger, flag_year: from.flagYear, status: 'open' },
      ...{ said_by: actor.personId, said_on: today, ended_on: null, ended_because: null, disposed_at: null },
    })
    .execute()
  return id
}

/** How a need goes on. */
export async function moveNeed(
  { db, today }: Work,
  id: string,
  status: NeedStatus,
  because: string | null = null,
): Promise<void> {
  const isOver = status === 'met' || status === 'withdrawn'
  await db
    .updateTable('help_needs')
    .set({ status, ended_on: isOver ? today : null, ended_because: because, revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute()
}
