import { sql } from 'kysely'
import { insertRows } from '#db/sets.ts'
import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look, Work } from '#work/work.ts'
import type { Cast, Considered, Count, Interest, Item, Meeting, Outcome, Voter } from './meeting.ts'

const MOST = 500

/** Every meeting, the latest first: a handful in a year. */
export async function listMeetings({ db }: Look, limit = MOST): Promise<Meeting[]> {
  const { rows } = await sql<Meeting>`
    select m.id, m.held_on::text as "heldOn", count(i.id)::integer as items,
      (count(i.id) filter (where i.outcome is null))::integer as undecided
    from deciding_meetings m left join deciding_items i on i.authority_id = m.authority_id and i.meeting_id = m.id
    group by m.authority_id, m.id, m.held_on order by m.held_on desc, m.id limit ${limit}`.execute(db)
  return rows
}

type Asked = { id?: string; meetingId?: string; decidedOnly?: boolean; after?: string | undefined; limit?: number }

/** Items of agendas: one, those of a meeting in their order, or what was decided, the latest first. One query. */
export async function listItems({ db }: Look, asked: Asked): Promise<Item[]> {
  const { id, meetingId, decidedOnly, after, limit = MOST } = asked
  const where = [
    sql`true`,
    ...(id ? [sql`i.id = ${id}`] : []),
    ...(meetingId ? [sql`i.meeting_id = ${meetingId}`] : []),
    ...(decidedOnly ? [sql`i.decided_on is not null`] : []),
    ...(after
      ? [sql`(i.decided_on, i.id) < (select a.decided_on, a.id from deciding_items a where a.id = ${after})`]
      : []),
  ]
  const order = decidedOnly ? sql`i.decided_on desc, i.id desc` : sql`i.added_at, i.id`
  const { rows } = await sql<Item>`
    select i.id, i.meeting_id as "meetingId", m.held_on::text as "heldOn", i.model_version_id as "modelVersionId", i.title, i.remit,
      i.matter, i.paper, i.outcome, case when i.about_id is not null then jsonb_build_object('kind', i.about_kind, 'id', i.about_id) end as about, i.decision, i.considered, i.votes_for as "votesFor", i.votes_against as "votesAgainst",
      i.votes_not_counted as "votesNotCounted", i.decided_on::text as "decidedOn", p.name as "decidedByName",
      coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name) order by s.name) from deciding_item_schools g
        join schools s on s.authority_id = g.authority_id and s.id = g.school_id
        where g.authority_id = i.authority_id and g.item_id = i.id), '[]'::jsonb) as schools
    from deciding_items i
    join deciding_meetings m on m.authority_id = i.authority_id and m.id = i.meeting_id
    left join people p on p.authority_id = i.authority_id and p.id = i.decided_by
    where ${sql.join(where, sql` and `)} order by ${order} limit ${limit}`.execute(db)
  return rows
}

/** Holds an item until the deed ends: of two who record its votes the second finds the first's. */
export async function holdItem({ db }: Work, id: string): Promise<void> {
  await db.selectFrom('deciding_items').select('id').where('id', '=', id).forUpdate().execute()
}

/** Which schools some members lead on a day: whose school gains is known by it. */
export async function listLed(
  { db }: Look,
  members: readonly { id: string; personId: string; name: string; seat: string }[],
  on: PlainDate,
): Promise<Voter[]> {
  const { rows } = await sql<{ personId: string; schools: string[] }>`
    select h.person_id as "personId", array_agg(distinct h.school_id) as schools from held_roles h
    where h.person_id = any (${members.map(({ personId }) => personId)}::uuid[]) and h.school_id is not null
      and h.started_on <= ${on} and (h.finished_on is null or ${on} <= h.finished_on)
    group by h.person_id`.execute(db)
  return members.map(({ id, personId, name, seat }) => ({
    ...{ id, name, seat },
    leads: rows.find((row) => row.personId === personId)?.schools ?? [],
  }))
}

/** The interests declared in an item, by name. */
export async function listInterests({ db }: Look, itemId: string): Promise<Interest[]> {
  const { rows } = await sql<Interest>`
    select i.member_id as "memberId", p.name, i.says from deciding_interests i
    join deciding_members m on m.authority_id = i.authority_id and m.id = i.member_id
    join people p on p.authority_id = m.authority_id and p.id = m.person_id
    where i.item_id = ${itemId} order by p.name_sorted, i.id`.execute(db)
  return rows
}

/** The votes recorded on an item, by name. */
export async function listVotes({ db }: Look, itemId: string): Promise<Cast[]> {
  const { rows } = await sql<Cast>`
    select v.member_id as "memberId", p.name, v.is_head as "isHead", v.vote, v.counts, v.interest, by.name as "recordedByName"
    from deciding_votes v
    join deciding_members m on m.authority_id = v.authority_id and m.id = v.member_id
    join people p on p.authority_id = m.authority_id and p.id = m.person_id
    join people by on by.authority_id = v.authority_id and by.id = v.recorded_by
    where v.item_id = ${itemId} order by p.name_sorted, v.id`.execute(db)
  return rows
}

/** Writes a meeting. Gives its id. */
export async function addMeeting(work: Work, heldOn: PlainDate): Promise<string> {
  const id = newId()
  const { authorityId, personId } = work.actor
  await work.db
    .insertInto('deciding_meetings')
    .values({ authority_id: authorityId, id, held_on: heldOn, called_by: personId, called_on: work.today })
    .execute()
  return id
}

/** Writes something on the agenda, with the schools that gain by it. Gives its id. */
export async function addItem(
  work: Work,
  meetingId: string,
  { title, remit, matter, paper, about }: Pick<Item, 'title' | 'remit' | 'matter' | 'paper' | 'about'>,
  schoolIds: readonly string[],
): Promise<string> {
  const id = newId()
  const { authorityId, personId } = work.actor
  await work.db
    .insertInto('deciding_items')
    .values({
      ...{ authority_id: authorityId, id, meeting_id: meetingId, model_version_id: work.modelVersionId },
      ...{ title, remit, matter, paper, about_kind: about?.kind ?? null, about_id: about?.id ?? null },
      ...{ added_by: personId, added_at: work.now, considered: JSON.stringify([]) },
    })
    .execute()
  const columns = { authority_id: 'uuid', id: 'uuid', item_id: 'uuid', school_id: 'uuid' } as const
  const rows = schoolIds.map((school_id) => ({ authority_id: authorityId, id: newId(), item_id: id, school_id }))
  await insertRows(work.db, 'deciding_item_schools', columns, rows)
  return id
}

/** Writes an interest that somebody declared. */
export async function addInterest(
  work: Work,
  itemId: string,
  { memberId, says }: Omit<Interest, 'name'>,
): Promise<void> {
  const { authorityId, personId } = work.actor
  await work.db
    .insertInto('deciding_interests')
    .values({
      ...{ authority_id: authorityId, id: newId(), item_id: itemId, member_id: memberId, says },
      ...{ declared_by: personId, declared_at: work.now },
    })
    .execute()
}

/** Writes the votes on an item, each with whether it counts. */
export async function addVotes(
  work: Work,
  itemId: string,
  cast: readonly Omit<Cast, 'recordedByName'>[],
): Promise<void> {
  const { authorityId, personId } = work.actor
  const columns = {
    authority_id: 'uuid',
    id: 'uuid',
    item_id: 'uuid',
    member_id: 'uuid',
    is_head: 'boolean',
    vote: 'text',
    counts: 'boolean',
    interest: 'text',
    recorded_by: 'uuid',
    recorded_at: 'timestamptz',
  } as const
  const rows = cast.map(({ memberId, isHead, vote, counts, interest }) => ({
    ...{ authority_id: authorityId, id: newId(), item_id: itemId, member_id: memberId, is_head: isHead, vote },
    ...{ counts, interest, recorded_by: personId, recorded_at: work.now },
  }))
  await insertRows(work.db, 'deciding_votes', columns, rows)
}

/** Writes what was decided, with the counts as they were. */
export async function writeDecision(
  { db, actor }: Work,
  { id, heldOn }: Pick<Item, 'id' | 'heldOn'>,
  { outcome, says, considered, count }: { outcome: Outcome; says: string; considered: Considered; count: Count },
): Promise<void> {
  await db
    .updateTable('deciding_items')
    .set({
      ...{
        outcome,
        decision: says,
        considered: JSON.stringify(considered),
        decided_on: heldOn,
        decided_by: actor.personId,
      },
      ...{ votes_for: count.for, votes_against: count.against, votes_not_counted: count.notCounted },
    })
    .where('id', '=', id)
    .execute()
}
