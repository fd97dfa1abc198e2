import { sql } from 'kysely'
import type { ServiceModel, VisitType } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { firstDayOf, lastDayOf, schoolYearOf } from '#shared/school-year.ts'
import { peopleActedFor } from '#work/actor.ts'
import { withinReach } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import { isTypeFor, schoolFactsOf } from '../school-facts.ts'
import { listGroupKindsOf, type SchoolToVisit } from '../school-to-visit.ts'

/** More schools than anybody ticks on one page. */
const MOST = 500

/** A school to which somebody could offer times, and when it has or had this kind of visit this school year. */
export type OfferableSchool = { id: string; name: string; hasOn: PlainDate | null }

/** The schools over which somebody holds a role for a kind of visit, within the reach of who offers it, that the kind is for. */
export async function listOfferable(
  look: Look,
  model: ServiceModel,
  type: VisitType,
  adviserId: string,
): Promise<OfferableSchool[]> {
  const year = schoolYearOf(look.today)
  const { rows } = await sql<SchoolToVisit & { hasOn: PlainDate | null }>`
    select s.id, s.name, s.status, s.phase_name as "phaseName", s.type_name as "typeName", s.type_group_name as "typeGroupName",
      s.resourced_provision as "resourcedProvision",
      (select min(v.booked_for) from visits v where v.authority_id = s.authority_id and v.school_id = s.id
        and v.visit_type = ${type.id} and v.status <> 'cancelled'
        and v.booked_for between ${firstDayOf(year)} and ${lastDayOf(year)}) as "hasOn"
    from schools s
    where s.status <> 'closed' and ${withinReach(look.reach('book'), 's.id')}
      and exists (select from held_roles h where h.authority_id = s.authority_id and h.person_id = ${adviserId}
        and h.role = any (${[...type.roles]}::text[]) and (h.finished_on is null or h.finished_on >= ${look.today})
        and (h.scope = 'authority' or h.school_id = s.id or h.group_id in (
          select m.group_id from group_memberships m where m.authority_id = s.authority_id and m.school_id = s.id
            and (m.finished_on is null or m.finished_on >= ${look.today}))))
    order by s.name_sorted, s.id limit ${MOST}`.execute(look.db)
  const kinds = await listGroupKindsOf(
    look,
    rows.map(({ id }) => id),
    look.today,
  )
  return rows
    .filter((school) => {
      const facts = schoolFactsOf(model, school, kinds.get(school.id) ?? new Set())
      return facts.isServed && isTypeFor(type, facts)
    })
    .map(({ id, name, hasOn }) => ({ id, name, hasOn }))
}

/** In whose name somebody could offer a kind of visit: their own, those they act for, or, booking for everyone, anybody's who makes it. */
export async function listOfferers(look: Look, type: VisitType): Promise<{ id: string; name: string }[]> {
  const whose = look.reach('book').everything ? sql`true` : sql`p.id = any (${peopleActedFor(look.actor)}::uuid[])`
  const { rows } = await sql<{ id: string; name: string }>`
    select p.id, p.name from people p
    where ${whose} and exists (select from held_roles h where h.authority_id = p.authority_id and h.person_id = p.id
      and h.role = any (${[...type.roles]}::text[]) and (h.finished_on is null or h.finished_on >= ${look.today}))
    order by p.name_sorted, p.id limit 200`.execute(look.db)
  return rows
}

/** Somebody who leads a school, to be written to. */
export type HeadToTell = { schoolId: string; id: string; name: string; email: string }

/** Those who lead some schools today, as far as they have an address. */
export async function listHeadsToTell(look: Look, schoolIds: readonly string[]): Promise<HeadToTell[]> {
  const { rows } = await sql<HeadToTell>`
    select h.school_id as "schoolId", p.id, p.name, p.email from held_roles h
    join people p on p.authority_id = h.authority_id and p.id = h.person_id
    where h.school_id = any (${[...schoolIds]}::uuid[]) and h.kind = 'headteacher' and h.started_on <= ${look.today}
      and (h.finished_on is null or h.finished_on >= ${look.today}) and p.email is not null
    order by h.school_id, p.id`.execute(look.db)
  return rows
}
