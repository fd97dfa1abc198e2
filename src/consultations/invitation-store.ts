import { sql } from 'kysely'
import { insertRows } from '#db/sets.ts'
import { newId } from '#shared/id.ts'
import type { Look, Work } from '#work/work.ts'
import type { Invitation } from './consultation.ts'

/** Somebody to ask: a member of the team, or somebody at a school. */
export type ToInvite = { personId: string; role: string; schoolId: string | null; name: string; email: string | null }

/** ES-03. Everyone who holds one of some roles today, over whatever it is held; each person once. */
export async function listTeam(look: Look, roles: readonly string[]): Promise<ToInvite[]> {
  const { rows } = await sql<ToInvite>`
    select * from (
      select distinct on (p.id) p.id as "personId", h.role, null::uuid as "schoolId", p.name, p.email, p.name_sorted
      from held_roles h join people p on p.authority_id = h.authority_id and p.id = h.person_id
      where h.role = any (${[...roles]}::text[]) and h.started_on <= ${look.today}
        and (h.finished_on is null or ${look.today} <= h.finished_on)
      order by p.id, array_position(${[...roles]}::text[], h.role)
    ) found order by name_sorted, "personId"`.execute(look.db)
  return rows
}

/** A school that is open, with whoever holds one of some roles at it today. */
export type SchoolToTell = { schoolId: string; schoolName: string; people: ToInvite[] }

/** Every open school of the service with its people of some roles, by name; a school without any is there too. */
export async function listSchoolsToTell(look: Look, roles: readonly string[]): Promise<SchoolToTell[]> {
  const { rows } = await sql<{ schoolId: string; schoolName: string } & Partial<ToInvite>>`
    select distinct on (s.name_sorted, s.id, p.id) s.id as "schoolId", s.name as "schoolName",
      p.id as "personId", h.role, p.name, p.email
    from schools s
    left join held_roles h on h.authority_id = s.authority_id and h.school_id = s.id and h.role = any (${[...roles]}::text[])
      and h.started_on <= ${look.today} and (h.finished_on is null or ${look.today} <= h.finished_on)
    left join people p on p.authority_id = h.authority_id and p.id = h.person_id
    where s.status in ('open', 'proposed-to-close')
    order by s.name_sorted, s.id, p.id, array_position(${[...roles]}::text[], h.role)`.execute(look.db)
  const schools = new Map<string, SchoolToTell>()
  for (const { schoolId, schoolName, personId, role = '', name = '', email = null } of rows) {
    const school = schools.get(schoolId) ?? { schoolId, schoolName, people: [] }
    if (personId) school.people.push({ personId, role, schoolId, name, email })
    schools.set(schoolId, school)
  }
  return [...schools.values()]
}

/** Writes who was asked. */
export async function addInvitations(work: Work, consultationId: string, invited: readonly ToInvite[]): Promise<void> {
  const columns = {
    authority_id: 'uuid',
    id: 'uuid',
    consultation_id: 'uuid',
    person_id: 'uuid',
    school_id: 'uuid',
    role: 'text',
    invited_on: 'date',
  } as const
  const rows = invited.map(({ personId, schoolId, role }) => ({
    ...{ authority_id: work.actor.authorityId, id: newId(), consultation_id: consultationId, person_id: personId },
    ...{ school_id: schoolId, role, invited_on: work.today },
  }))
  await insertRows(work.db, 'consultation_invitations', columns, rows)
}

type Ask = { consultationIds?: readonly string[]; personIds?: readonly string[] }

/** Who was asked in some consultations, or where some people were, by name. */
export async function listInvitations(
  look: Look,
  { consultationIds, personIds }: Ask,
): Promise<(Invitation & { consultationId: string })[]> {
  const isAsked = sql`(${consultationIds === undefined} or i.consultation_id = any (${[...(consultationIds ?? [])]}::uuid[]))
      and (${personIds === undefined} or i.person_id = any (${[...(personIds ?? [])]}::uuid[]))`
  return look.ifAny(sql`from consultation_invitations i where ${isAsked}`, async () => {
    const { rows } = await sql<Invitation & { consultationId: string }>`
    select i.id, i.consultation_id as "consultationId", i.person_id as "personId", p.name, p.email, i.role, i.school_id as "schoolId",
      s.name as "schoolName", i.invited_on as "invitedOn", i.reminded_on as "remindedOn", i.answered_on as "answeredOn"
    from consultation_invitations i
    join people p on p.authority_id = i.authority_id and p.id = i.person_id
    left join schools s on s.authority_id = i.authority_id and s.id = i.school_id
    where ${isAsked}
    order by s.name_sorted nulls first, p.name_sorted, i.id`.execute(look.db)
    return rows
  })
}

/** Writes that somebody answered, the first time. */
export async function markAnswered(work: Work, invitationId: string): Promise<void> {
  await work.db
    .updateTable('consultation_invitations')
    .set({ answered_on: work.today })
    .where('id', '=', invitationId)
    .where('answered_on', 'is', null)
    .execute()
}

/** Writes that everyone who has not answered was reminded. */
export async function markReminded(work: Work, consultationId: string): Promise<void> {
  await work.db
    .updateTable('consultation_invitations')
    .set({ reminded_on: work.today })
    .where('consultation_id', '=', consultationId)
    .where('answered_on', 'is', null)
    .execute()
}
