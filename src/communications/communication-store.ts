import { sql } from 'kysely'
import { insertRows } from '#db/sets.ts'
import { newId } from '#shared/id.ts'
import type { Look, Work } from '#work/work.ts'
import { keyOfLetter, type Communication, type NewCommunication, type SchoolTold } from './communication.ts'
import { isOfService } from './communication-policy.ts'

/** Of the service one reads all; at a school, what was written to oneself, or to the school at which one holds a role today. */
function known(look: Look) {
  if (isOfService(look)) return sql<boolean>`true`
  const schools = look.actor.roles.flatMap(({ schoolId }) => schoolId ?? [])
  return sql<boolean>`exists (select from communication_readers r where r.authority_id = c.authority_id and r.communication_id = c.id
    and (r.person_id = ${look.actor.personId} or r.school_id = any (${schools}::uuid[])))`
}

const COLUMNS = sql`c.id, c.model_version_id as "modelVersionId", c.type, c.audience, c.title, c.says, c.sent_on as "sentOn", p.name as "sentByName"`
const ALL = sql`communications c join people p on p.authority_id = c.authority_id and p.id = c.sent_by`

/** One that somebody may read; undefined where there is none. */
export async function findCommunication(look: Look, id: string): Promise<Communication | undefined> {
  const { rows } =
    await sql<Communication>`select ${COLUMNS} from ${ALL} where c.id = ${id} and ${known(look)}`.execute(look.db)
  return rows[0]
}

/** What schools were told, as far as somebody reads it, the newest first; of one type where it is named. */
export async function listCommunications(
  look: Look,
  { type, limit }: { type: string | undefined; limit: number },
): Promise<Communication[]> {
  const { rows } = await sql<Communication>`
    select ${COLUMNS} from ${ALL} where ${known(look)} and ${type ? sql`c.type = ${type}` : sql`true`}
    order by c.sent_at desc, c.id desc limit ${limit}`.execute(look.db)
  return rows
}

/** A school of an audience with whoever holds one of its roles there. */
export type SchoolToTell = {
  schoolId: string
  phase: string
  type: string
  people: { personId: string; name: string; email: string | null }[]
}

/** Every open school, or those that are named, with the people of some roles who hold them there today. One query. */
export async function listSchoolsToTell(
  { db, today }: Look,
  roles: readonly string[],
  named: readonly string[] | undefined,
): Promise<SchoolToTell[]> {
  const { rows } = await sql<SchoolToTell>`
    select s.id as "schoolId", coalesce(s.phase_name, '') as phase, coalesce(s.type_name, '') as type,
      (select coalesce(jsonb_agg(distinct jsonb_build_object('personId', p.id, 'name', p.name, 'email', p.email)), '[]')
        from held_roles h join people p on p.authority_id = h.authority_id and p.id = h.person_id
        where h.authority_id = s.authority_id and h.school_id = s.id and h.role = any (${[...roles]}::text[])
          and h.started_on <= ${today} and (h.finished_on is null or h.finished_on >= ${today})) as people
    from schools s where s.status in ('open', 'proposed-to-close')
      and ${named ? sql`s.id = any (${[...named]}::uuid[])` : sql`true`}
    order by s.name_sorted, s.id`.execute(db)
  return rows
}

/** Writes what was sent, and to whom at each school; a school with nobody is there too. Gives its id. */
export async function addCommunication(
  { db, actor, today, now, modelVersionId }: Work,
  given: NewCommunication,
  schools: readonly SchoolToTell[],
): Promise<string> {
  const id = newId()
  const authority = actor.authorityId
  await db
    .insertInto('communications')
    .values({
      ...{ authority_id: authority, id, model_version_id: modelVersionId, ...given },
      ...{ sent_on: today, sent_at: now, sent_by: actor.personId },
    })
    .execute()
  const columns = {
    authority_id: 'uuid',
    id: 'uuid',
    communication_id: 'uuid',
    school_id: 'uuid',
    person_id: 'uuid',
    once: 'text',
  } as const
  const row = (schoolId: string, person: SchoolToTell['people'][number] | undefined) => ({
    ...{ authority_id: authority, id: newId(), communication_id: id, school_id: schoolId },
    ...{ person_id: person?.personId ?? null, once: person?.email ? keyOfLetter(id, person.personId) : null },
  })
  const rows = schools.flatMap(({ schoolId, people }) =>
    people.length === 0 ? [row(schoolId, undefined)] : people.map((person) => row(schoolId, person)),
  )
  await insertRows(db, 'communication_readers', columns, rows)
  return id
}

/** The words of a message: for the service itself, which holds no role. */
export const findWords = ({ db }: Look, id: string): Promise<{ title: string; says: string } | undefined> =>
  db.selectFrom('communications').select(['title', 'says']).where('id', '=', id).executeTakeFirst()

/** Everyone to write to of something that was sent, once each. */
export async function listReaders(
  { db }: Look,
  communicationId: string,
): Promise<{ personId: string; name: string; email: string | null }[]> {
  const { rows } = await sql<{ personId: string; name: string; email: string | null }>`
    select distinct p.id as "personId", p.name, p.email from communication_readers r
    join people p on p.authority_id = r.authority_id and p.id = r.person_id
    where r.communication_id = ${communicationId} and r.once is not null order by p.id`.execute(db)
  return rows
}

/** ES-59. What became of it at each school, by what the letters themselves say: those that were not reached first. */
export async function listSchoolsTold({ db }: Look, communicationId: string): Promise<SchoolTold[]> {
  const { rows } = await sql<SchoolTold>`
    select "schoolId", "schoolName", people, reached from (
    select s.id as "schoolId", s.name as "schoolName", s.name_sorted, count(r.person_id)::integer as people,
      case
        when bool_or(m.sent_at is not null and m.failed_at is null) then 'reached'
        when bool_or(r.once is not null and m.failed_at is null) then 'waits'
        when bool_or(m.failed_at is not null) then 'came-back'
        when bool_or(r.person_id is not null) then 'no-address'
        else 'nobody'
      end as reached
    from communication_readers r join schools s on s.authority_id = r.authority_id and s.id = r.school_id
      left join messages m on m.authority_id = r.authority_id and m.once = r.once
    where r.communication_id = ${communicationId}
    group by s.id, s.name, s.name_sorted) told
    order by reached = 'reached', name_sorted, "schoolId" limit 5000`.execute(db)
  return rows
}
