import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import type { Look, Work } from '#work/work.ts'
import type { FlagStanding } from './flag.ts'
import { conditions, type FlagFilter } from './flag-store.ts'

/** A flag that is news to whoever looks: not looked at since it was first noticed, and of figures of which no later edition came. */
export type FlagNews = {
  schoolId: string
  schoolName: string
  trigger: string
  standing: FlagStanding
  noticedAt: Date
}

const unseen = (look: Look, filter: FlagFilter) => sql`
  from flags f join schools s on s.id = f.school_id
  where ${conditions(look, { ...filter, isNew: true })}
    and f.noticed_at > coalesce((select max(l.looked_at) from flag_looks l where l.authority_id = f.authority_id
      and l.person_id = ${look.actor.personId} and (l.school_id is null or l.school_id = f.school_id)), '-infinity')`

/** Up to so many flags that are news, school by school. */
export async function listFlagNews(look: Look, filter: FlagFilter, limit: number): Promise<FlagNews[]> {
  const { rows } = await sql<FlagNews>`
    select f.school_id as "schoolId", s.name as "schoolName", f.trigger, f.standing, f.noticed_at as "noticedAt"
    ${unseen(look, filter)} order by s.name_sorted, f.school_id, f.standing, f.trigger limit ${limit}`.execute(look.db)
  return rows
}

/** Of how many schools something is news, of how many of these nothing is sure, and since when; undefined where nothing is. */
export async function countFlagNews(
  look: Look,
  filter: FlagFilter,
): Promise<{ schools: number; unsure: number; since: Date } | undefined> {
  const rows = await look.ifAny(unseen(look, filter), async () => {
    const counted = await sql<{ schools: number; unsure: number; since: Date | null }>`
      select count(*)::int as schools, (count(*) filter (where not has_met))::int as unsure, min(since) as since
      from (select bool_or(f.standing = 'met') as has_met, min(f.noticed_at) as since ${unseen(look, filter)} group by f.school_id)
        each_school`.execute(look.db)
    return counted.rows
  })
  const [row] = rows
  return row?.since ? { ...row, since: row.since } : undefined
}

/** Somebody looked at what figures show of a school or, without one, at the list of all that is new. */
export async function noteLook({ db, actor, now }: Look, schoolId: string | null): Promise<void> {
  const id = newId()
  await db
    .insertInto('flag_looks')
    .values({ authority_id: actor.authorityId, id, person_id: actor.personId, school_id: schoolId, looked_at: now })
    .onConflict((conflict) =>
      conflict.columns(['authority_id', 'person_id', 'school_id']).doUpdateSet({ looked_at: now }),
    )
    .execute()
}

/** What was noticed until now, since when, and in which data set first. */
export async function listNoticed({
  db,
}: Work): Promise<
  { schoolId: string; trigger: string; standing: FlagStanding; noticedAt: Date; noticedIn: string | null }[]
> {
  return db
    .selectFrom('flags')
    .select(['school_id as schoolId', 'trigger', 'standing', 'noticed_at as noticedAt', 'noticed_in as noticedIn'])
    .execute()
}
