import { sql } from 'kysely'
import { insertRows } from '#db/sets.ts'
import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { StrikingReason } from '#shared/struck-out.ts'
import { withinReach } from '#work/reach.ts'
import type { Look, Work } from '#work/work.ts'
import type { LoggedSupport, Support } from './core-work.ts'
import { reachOfSupport } from './core-work-policy.ts'

/** What of core work somebody reads: of each kind what was done for a school within their reach of it. */
function known(look: Look) {
  const supports = look.model.coreWork?.supports ?? []
  const each = supports.map(
    (support) => sql`(c.support = ${support.id} and exists (select from core_support_schools u
      where u.authority_id = c.authority_id and u.support_id = c.id and ${withinReach(reachOfSupport(look, support), 'u.school_id')}))`,
  )
  return each.length === 0 ? sql<boolean>`false` : sql<boolean>`(${sql.join(each, sql` or `)})`
}

const COLUMNS = sql`c.id, c.model_version_id as "modelVersionId", c.support, c.kind, c.done_on as "doneOn", c.minutes, c.says,
  c.person_id as "personId", p.name as "personName", c.struck_out_because as "struckOutBecause", c.struck_out_at as "struckOutAt",
  o.name as "struckOutByName", c.revision,
  (select jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name) order by s.name_sorted, s.id)
    from core_support_schools u join schools s on s.authority_id = u.authority_id and s.id = u.school_id
    where u.authority_id = c.authority_id and u.support_id = c.id) as schools`

const SUPPORTS = sql`core_supports c
  join people p on p.authority_id = c.authority_id and p.id = c.person_id
  left join people o on o.authority_id = c.authority_id and o.id = c.struck_out_by`

/** One that somebody may read; undefined where there is none. */
export async function findSupport(look: Look, id: string): Promise<Support | undefined> {
  const { rows } = await sql<Support>`select ${COLUMNS} from ${SUPPORTS} where c.id = ${id} and ${known(look)}`.execute(
    look.db,
  )
  return rows[0]
}

/** The same for a deed: held until it ends. */
export async function findSupportToChange(work: Work, id: string): Promise<Support | undefined> {
  await sql`select id from core_supports where id = ${id} for update`.execute(work.db)
  return findSupport(work, id)
}

export type SupportAsk = {
  support?: string | undefined
  schoolIds?: readonly string[] | undefined
  from: PlainDate
  until: PlainDate
}

const asked = (look: Look, { support, schoolIds, from, until }: SupportAsk) => sql`${known(look)}
  and c.done_on between ${from} and ${until} and ${support ? sql`c.support = ${support}` : sql`true`}
  and ${
    schoolIds
      ? sql`exists (select from core_support_schools u where u.authority_id = c.authority_id and u.support_id = c.id
          and u.school_id = any (${[...schoolIds]}::uuid[]))`
      : sql`true`
  }`

/** Core work between two days that somebody may read, the newest first; what was struck out too, marked. */
export async function listSupports(look: Look, ask: SupportAsk, limit: number): Promise<Support[]> {
  const { rows } = await sql<Support>`
    select ${COLUMNS} from ${SUPPORTS} where ${asked(look, ask)} order by c.done_on desc, c.id desc limit ${limit}`.execute(
    look.db,
  )
  return rows
}

/** How often it was given and how long it took, in minutes, what was struck out left out. */
export async function sumSupports(look: Look, ask: SupportAsk): Promise<{ count: number; minutes: number }> {
  const { rows } = await sql<{ count: number; minutes: number }>`
    select count(*)::integer as count, coalesce(sum(c.minutes), 0)::integer as minutes
    from core_supports c where ${asked(look, ask)} and c.struck_out_at is null`.execute(look.db)
  return rows[0] ?? { count: 0, minutes: 0 }
}

/** What core work took of somebody, in minutes by day: for their week, where it is of no school. */
export async function listSupportTime(
  { db }: Look,
  personId: string,
  from: PlainDate,
  until: PlainDate,
): Promise<{ on: PlainDate; minutes: number }[]> {
  const { rows } = await sql<{ on: PlainDate; minutes: number }>`
    select done_on as on, sum(minutes)::integer as minutes from core_supports
    where person_id = ${personId} and done_on between ${from} and ${until} and struck_out_at is null
    group by done_on order by done_on`.execute(db)
  return rows
}

/** Writes what was done, for its schools. Gives its id. */
export async function addSupport(
  { db, actor, now, modelVersionId }: Work,
  support: string,
  schoolIds: readonly string[],
  { kind, doneOn, minutes, says }: LoggedSupport,
): Promise<string> {
  const id = newId()
  const authority = actor.authorityId
  await db
    .insertInto('core_supports')
    .values({
      ...{ authority_id: authority, id, model_version_id: modelVersionId, support, kind, done_on: doneOn },
      ...{ minutes, says, person_id: actor.personId, logged_at: now },
    })
    .execute()
  const columns = { authority_id: 'uuid', id: 'uuid', support_id: 'uuid', school_id: 'uuid' } as const
  const rows = schoolIds.map((school_id) => ({ authority_id: authority, id: newId(), support_id: id, school_id }))
  await insertRows(db, 'core_support_schools', columns, rows)
  return id
}

/** Strikes it out, or takes it back where no reason is given. */
export async function markSupport({ db, actor, now }: Work, id: string, because: StrikingReason | null): Promise<void> {
  await db
    .updateTable('core_supports')
    .set({
      struck_out_because: because,
      struck_out_at: because && now,
      struck_out_by: because && actor.personId,
      revision: sql`revision + 1`,
    })
    .where('id', '=', id)
    .execute()
}
