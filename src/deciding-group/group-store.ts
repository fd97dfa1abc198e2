import { sql } from 'kysely'
import { phaseOfSchool } from '#schools/index.ts'
import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look, Work } from '#work/work.ts'
import type { Candidate, Member, Seated } from './composition.ts'

/** The body as it was formed; undefined before. */
export const findGroup = ({ db }: Look): Promise<{ id: string; formedOn: PlainDate } | undefined> =>
  db.selectFrom('deciding_groups').select(['id', 'formed_on as formedOn']).executeTakeFirst()

/** Lets nobody else change who sits there until the deed ends. */
export async function holdGroup({ db, actor }: Work): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`deciding-group ${actor.authorityId}`}, 0))`.execute(db)
}

/** Everybody who ever sat there or is proposed, with what they hold on a day: who is there first, by name. One query. */
export async function listMembersOn({ db }: Look, day: PlainDate): Promise<Member[]> {
  const held = sql`h.authority_id = m.authority_id and h.person_id = m.person_id and h.started_on <= ${day} and (h.finished_on is null or ${day} <= h.finished_on)`
  const { rows } = await sql<Member>`
    select m.id, m.person_id as "personId", p.name, m.seat, m.phase, m.meets_standard as "meetsStandard",
      m.school_id as "schoolId", s.name as "schoolName", m.joined_on::text as "joinedOn", m.left_on::text as "leftOn",
      m.left_because as "leftBecause",
      array(select distinct h.role from held_roles h where ${held} order by 1) as roles,
      exists (select from held_roles h where ${held} and h.kind = 'headteacher' and h.school_id = m.school_id) as leads,
      exists (select from held_roles h where ${held} and h.school_id = m.school_id) as "worksThere"
    from deciding_members m
    join people p on p.authority_id = m.authority_id and p.id = m.person_id
    left join schools s on s.authority_id = m.authority_id and s.id = m.school_id
    order by m.left_on is not null, m.left_on desc, m.seat <> 'head', m.seat, p.name_sorted, m.id
    limit 500`.execute(db)
  return rows
}

type HeldAt = {
  role: string
  kind: string
  schoolId: string | null
  schoolName: string
  phaseName: string | null
  typeName: string | null
  typeGroupName: string | null
  resourcedProvision: string | null
}

/** What is known today of somebody who is to sit there. */
export async function findCandidate(look: Look, person: { id: string; name: string }): Promise<Candidate> {
  const { rows } = await sql<HeldAt>`
    select h.role, h.kind, s.id as "schoolId", s.name as "schoolName", s.phase_name as "phaseName", s.type_name as "typeName",
      s.type_group_name as "typeGroupName", s.resourced_provision as "resourcedProvision"
    from held_roles h left join schools s on s.authority_id = h.authority_id and s.id = h.school_id
    where h.person_id = ${person.id} and h.started_on <= ${look.today} and (h.finished_on is null or ${look.today} <= h.finished_on)
    order by s.name, h.role limit 500`.execute(look.db)
  return {
    personId: person.id,
    name: person.name,
    roles: [...new Set(rows.map(({ role }) => role))],
    schools: rows.flatMap(({ schoolId, schoolName, kind, role: _, ...placed }) =>
      schoolId
        ? [
            {
              id: schoolId,
              name: schoolName,
              leads: kind === 'headteacher',
              phase: phaseOfSchool(look.model, placed)?.id,
            },
          ]
        : [],
    ),
  }
}

/** Writes somebody down for a seat; with no day where the body is not formed yet. Gives the id. */
export async function addMember(
  work: Work,
  {
    personId,
    schoolId,
    joinedOn,
    seat,
    phase,
    meetsStandard,
  }: Seated & { personId: string; schoolId: string | null; joinedOn: PlainDate | null },
): Promise<string> {
  const id = newId()
  const { authorityId, personId: by } = work.actor
  await work.db
    .insertInto('deciding_members')
    .values({
      ...{ authority_id: authorityId, id, person_id: personId, seat, phase, school_id: schoolId },
      ...{ meets_standard: meetsStandard, added_by: by, added_on: work.today, joined_on: joinedOn },
      ...{ left_on: null, left_because: null },
    })
    .execute()
  return id
}

/** Writes that the body is formed of all who are proposed. */
export async function addGroup(work: Work, formedOn: PlainDate): Promise<void> {
  const { authorityId, personId } = work.actor
  await work.db
    .insertInto('deciding_groups')
    .values({
      ...{ authority_id: authorityId, id: newId(), model_version_id: work.modelVersionId },
      ...{ formed_on: formedOn, formed_by: personId },
    })
    .execute()
  await work.db
    .updateTable('deciding_members')
    .set({ joined_on: formedOn })
    .where('joined_on', 'is', null)
    .where('left_on', 'is', null)
    .execute()
}

/** Writes from which day somebody sits there no longer, and why. */
export async function endMember(
  { db }: Work,
  id: string,
  { leftOn, because }: { leftOn: PlainDate; because: string },
): Promise<void> {
  await db
    .updateTable('deciding_members')
    .set({ left_on: leftOn, left_because: because })
    .where('id', '=', id)
    .execute()
}
