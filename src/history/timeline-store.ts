import { sql } from 'kysely'
import { POWERS, type Power } from '#model/index.ts'
import { isWithin } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import type { SubjectKind } from './event.ts'
import type { PastEvent } from './past-event.ts'

/** Whose history it is. */
export type TimelineOf = {
  kind: SubjectKind
  /** The record, and those it was before: a school under its earlier URNs. */
  ids: readonly string[]
  /** The schools over which a reader needs the power that an event names; a power over one of them is enough. */
  schoolIds: readonly string[]
}

export type TimelineAsk = {
  /** Only what came before this place in the order. */
  after?: number | undefined
  /** Only events whose name begins with one of these. */
  kinds?: readonly string[] | undefined
  /** Only events of these names. */
  names?: readonly string[] | undefined
  /** Only what a reader of these powers may read, whatever this one may read beside it. */
  asReadBy?: readonly Power[] | undefined
  limit?: number | undefined
}

/**
 * A stretch of history, newest first; `total` counts it and all that is older, `older` is where the next one begins, `kinds`
 * are all that the whole history has.
 */
export type TimelinePage = {
  events: readonly PastEvent[]
  total: number
  older: number | undefined
  kinds: readonly string[]
}

/**
 * What happened to a record, as far as the person may read of it: each event names the power over the school that it asks
 * for, and what they may not read is left out before it is counted or turned (XX-05).
 */
export async function listTimeline(
  look: Look,
  { kind, ids, schoolIds }: TimelineOf,
  { after, kinds = [], names, asReadBy, limit = 10 }: TimelineAsk = {},
): Promise<TimelinePage> {
  const { rows } = await sql<{ kinds: string[]; total: number } & (PastEvent | { id: null })>`
    with touched as materialized (
      select event_id from event_subjects
      where subject_kind = ${kind} and subject_id = any (${[...ids]}::uuid[])
      group by event_id
    ), readable as materialized (
      select e.*, split_part(e.name, '.', 1) as kind from touched join events e on e.id = touched.event_id
      where e.audience = any (${audiencesOver(look, schoolIds).filter((power) => asReadBy?.includes(power) ?? true)}::text[])
        and ${namesOnlyWhatIsSeen(look, kind)} and ${names ? sql`e.name = any (${[...names]}::text[])` : sql`true`}
    )
    select k.kinds, e.* from (select coalesce(array_agg(distinct kind), '{}') as kinds from readable) k left join lateral (
      select r.id, r.sequence, r.at, r.name, who.name as who, covered.name as "actingFor", r.changes, r.overrides, r.words_gone_at as "wordsGoneAt",
        (select coalesce(jsonb_agg(jsonb_build_object('kind', s.subject_kind, 'id', s.subject_id) order by s.id), '[]')
          from event_subjects s where s.event_id = r.id) as subjects,
        count(*) over () as total
      from readable r
        left join people who on who.id = r.actor_id
        left join people covered on covered.id = r.acting_for_id
      where (${after ?? null}::bigint is null or r.sequence < ${after ?? null}::bigint)
        and (${kinds.length === 0} or r.kind = any (${[...kinds]}::text[]))
      order by r.sequence desc
      limit ${limit}) e on true
    order by e.sequence desc`.execute(look.db)
  const events = rows.flatMap((row) => (row.id === null ? [] : [row]))
  const total = rows[0]?.total ?? 0
  const older = total > events.length ? events.at(-1)?.sequence : undefined
  return { events, total, older, kinds: rows[0]?.kinds ?? [] }
}

/** When what stands at a place in the order happened; undefined where nothing stands there. */
export async function momentOfPlace({ db }: Look, place: number): Promise<Date | undefined> {
  const row = await db.selectFrom('events').select('at').where('sequence', '=', place).executeTakeFirst()
  return row?.at
}

/** The powers that the person has over at least one of the schools. */
function audiencesOver(look: Look, schoolIds: readonly string[]): Power[] {
  return POWERS.filter((power) => {
    const reach = look.reach(power)
    return reach.everything || schoolIds.some((id) => isWithin(reach, id))
  })
}

/** On a group's page, what happened to a school of it is read by those who may know of that school. */
function namesOnlyWhatIsSeen(look: Look, kind: SubjectKind) {
  const reaches = [look.reach('see-register'), look.reach('see-school')]
  if (kind === 'school' || reaches.some((reach) => reach.everything)) return sql<boolean>`true`
  const seen = reaches.flatMap((reach) => [...reach.schoolIds])
  return sql<boolean>`(
    not exists (select from event_subjects s where s.event_id = e.id and s.subject_kind = 'school')
    or exists (select from event_subjects s where s.event_id = e.id and s.subject_kind = 'school' and s.subject_id = any (${seen}::uuid[])))`
}

/** Who last did something to a record, and when. */
export async function findLastDeed(
  look: Look,
  kind: SubjectKind,
  id: string,
): Promise<{ who: string | null; at: Date } | undefined> {
  return look.db
    .selectFrom('event_subjects as s')
    .innerJoin('events as e', 'e.id', 's.event_id')
    .leftJoin('people as p', 'p.id', 'e.actor_id')
    .select(['p.name as who', 'e.at'])
    .where('s.subject_kind', '=', kind)
    .where('s.subject_id', '=', id)
    .orderBy('s.sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
}
