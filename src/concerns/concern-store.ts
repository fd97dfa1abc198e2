import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look, Work } from '#work/work.ts'
import type { Concern, Counterpart, Talk } from './concern.ts'

const COLUMNS = sql`c.id, c.school_id as "schoolId", s.name as "schoolName", c.model_version_id as "modelVersionId", c.title,
  c.about_the_head as "aboutTheHead", c.first_talked_on as "firstTalkedOn", c.raised_on as "raisedOn", raised.name as "raisedByName",
  c.kind, c.recorded_on as "recordedOn", recorded.name as "recordedByName", c.closed_on as "closedOn", closed.name as "closedByName",
  c.came_of as "cameOf", c.struck_out_because as "struckOutBecause", c.struck_out_at as "struckOutAt", struck.name as "struckOutByName",
  c.revision`

const CONCERNS = sql`concerns c
  join schools s on s.authority_id = c.authority_id and s.id = c.school_id
  join people raised on raised.authority_id = c.authority_id and raised.id = c.raised_by
  left join people recorded on recorded.authority_id = c.authority_id and recorded.id = c.recorded_by
  left join people closed on closed.authority_id = c.authority_id and closed.id = c.closed_by
  left join people struck on struck.authority_id = c.authority_id and struck.id = c.struck_out_by`

/** A concern by its id; whoever asks sees to it that it is only shown to those who may know. */
export async function findConcern({ db }: Look, id: string): Promise<Concern | undefined> {
  const { rows } = await sql<Concern>`select ${COLUMNS} from ${CONCERNS} where c.id = ${id}`.execute(db)
  return rows[0]
}

/** The same for a deed: held until it ends. */
export async function findConcernToChange(work: Work, id: string): Promise<Concern | undefined> {
  await sql`select id from concerns where id = ${id} for update`.execute(work.db)
  return findConcern(work, id)
}

/** The concerns of a school, under every record that it is or was: what is open first, then the newest. Those struck out only where asked for. */
export async function listConcerns(
  { db }: Look,
  schoolIds: readonly string[],
  { isOpen, struckOut = false }: { isOpen?: boolean; struckOut?: boolean } = {},
): Promise<Concern[]> {
  const { rows } = await sql<Concern>`
    select ${COLUMNS} from ${CONCERNS} where c.school_id = any (${[...schoolIds]}::uuid[])
      and ${struckOut ? sql`true` : sql`c.struck_out_at is null`} and ${isOpen ? sql`c.closed_on is null` : sql`true`}
    order by (c.closed_on is null and c.struck_out_at is null) desc, c.raised_on desc, c.id desc limit 500`.execute(db)
  return rows
}

/** What was said about a concern, the first conversation first. */
export async function listTalks({ db }: Look, concernId: string): Promise<Talk[]> {
  return db
    .selectFrom('concern_talks as t')
    .innerJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 't.authority_id').onRef('p.id', '=', 't.added_by'),
    )
    .select([
      't.talked_on as talkedOn',
      't.with_name as withName',
      't.with_role as withRole',
      't.acting_for as actingFor',
      't.said',
      't.added_on as addedOn',
      'p.name as addedByName',
    ])
    .where('t.concern_id', '=', concernId)
    .orderBy('t.talked_on')
    .orderBy('t.id')
    .execute()
}

/** Who held one of some roles at a school, or acted for whoever did, on any day since one: with the days on which they count. */
export async function listCounterparts(
  { db, today }: Look,
  schoolId: string,
  roles: readonly string[],
  since: PlainDate,
): Promise<Counterpart[]> {
  const { rows } = await sql<Counterpart>`
    with holding as (
      select h.authority_id, h.person_id, h.role, h.started_on, h.finished_on from held_roles h
      where h.role = any (${[...roles]}) and h.started_on <= ${today} and (h.finished_on is null or ${since} <= h.finished_on)
        and (h.school_id = ${schoolId} or h.group_id in (select m.group_id from group_memberships m where m.school_id = ${schoolId}
          and (m.started_on is null or m.started_on <= ${today}) and (m.finished_on is null or ${since} <= m.finished_on)))
    ), counting as (
      select person_id, role, null as acting_for, started_on, finished_on from holding
      union all
      select c.person_id, h.role, covered.name, greatest(c.started_on, h.started_on), least(c.finished_on, h.finished_on)
      from holding h
        join covers c on c.authority_id = h.authority_id and c.covered_id = h.person_id
          and c.started_on <= ${today} and c.finished_on >= ${since} and c.finished_on >= h.started_on
          and (h.finished_on is null or c.started_on <= h.finished_on)
        join people covered on covered.authority_id = h.authority_id and covered.id = h.person_id
    )
    select p.id as "personId", p.name, a.role, a.acting_for as "actingFor", a.started_on as "startedOn", a.finished_on as "finishedOn"
    from counting a join people p on p.id = a.person_id
    order by p.name_sorted, p.id, a.acting_for nulls first, a.started_on desc limit 200`.execute(db)
  return rows
}

export type NewConcern = Pick<Concern, 'schoolId' | 'title' | 'aboutTheHead' | 'firstTalkedOn' | 'kind'>

/** Adds a concern that was talked about, perhaps recorded at once. Gives its id. */
export async function addConcern(work: Work, added: NewConcern): Promise<string> {
  const id = newId()
  const { db, actor, today, modelVersionId } = work
  const { schoolId, title, aboutTheHead, firstTalkedOn, kind } = added
  await db
    .insertInto('concerns')
    .values({
      ...{ authority_id: actor.authorityId, id, school_id: schoolId, model_version_id: modelVersionId, title },
      ...{ about_the_head: aboutTheHead, first_talked_on: firstTalkedOn, raised_on: today, raised_by: actor.personId },
      ...{ kind, recorded_on: kind ? today : null, recorded_by: kind ? actor.personId : null },
      ...{ closed_on: null, closed_by: null, came_of: null },
      ...{ struck_out_because: null, struck_out_at: null, struck_out_by: null },
    })
    .execute()
  return id
}

export type NewTalk = Pick<Talk, 'talkedOn' | 'withName' | 'withRole' | 'actingFor' | 'said'> & {
  withPerson: string | null
}

/** Adds a conversation about a concern. */
export async function addTalk({ db, actor, today }: Work, concernId: string, talk: NewTalk): Promise<void> {
  await db
    .insertInto('concern_talks')
    .values({
      ...{ authority_id: actor.authorityId, id: newId(), concern_id: concernId, talked_on: talk.talkedOn },
      ...{ with_person: talk.withPerson, with_name: talk.withName, with_role: talk.withRole, said: talk.said },
      ...{ acting_for: talk.actingFor, added_on: today, added_by: actor.personId },
    })
    .execute()
}

type Marks = { kind: string } | { cameOf: string } | { struckOutBecause: string | null } | { firstTalkedOn: PlainDate }

/** Marks what has become of a concern: recorded as something, closed, struck out or taken back, or talked about earlier than was known. */
export async function markConcern({ db, actor, now, today }: Work, id: string, marks: Marks): Promise<void> {
  const by = actor.personId
  const set =
    'kind' in marks
      ? { kind: marks.kind, recorded_on: today, recorded_by: by }
      : 'cameOf' in marks
        ? { came_of: marks.cameOf, closed_on: today, closed_by: by }
        : 'firstTalkedOn' in marks
          ? { first_talked_on: marks.firstTalkedOn }
          : marks.struckOutBecause === null
            ? { struck_out_because: null, struck_out_at: null, struck_out_by: null }
            : { struck_out_because: marks.struckOutBecause, struck_out_at: now, struck_out_by: by }
  await db
    .updateTable('concerns')
    .set(set)
    .set({ revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute()
}
