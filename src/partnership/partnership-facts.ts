import { sql } from 'kysely'
import { roadsOf, type Case } from '#cases/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { withinReach } from '#work/reach.ts'
import type { Look } from '#work/work.ts'

/** Since when each of some cases has had a plan in force, by the case's id. One query. */
export async function inForceSince(look: Look, caseIds: readonly string[]): Promise<ReadonlyMap<string, PlainDate>> {
  if (caseIds.length === 0) return new Map()
  const { rows } = await sql<{ caseId: string; since: PlainDate }>`
    select p.case_id as "caseId", min(p.agreed_on)::text as since from plans p
    where p.case_id = any (${[...caseIds]}::uuid[]) and p.agreed_on is not null group by p.case_id`.execute(look.db)
  return new Map(rows.map(({ caseId, since }) => [caseId, since]))
}

/** A case of an open school with who holds some roles there today. */
export type CaseAtWork = Pick<
  Case,
  'id' | 'schoolId' | 'schoolName' | 'openedOn' | 'endedOn' | 'modelVersionId' | 'pathwayId'
> & {
  holders: { role: string; id: string; name: string }[]
  /** The case itself and those in whose place a category opened it (WI-72). */
  road: readonly string[]
}

const MOST = 500

/** XX-10. The cases of open schools within sight that go on along some pathways, with who holds some roles. Two queries whatever their number. */
export async function listAtWork(
  look: Look,
  {
    pathways,
    roles,
    schoolId,
  }: { pathways: readonly string[]; roles: readonly string[]; schoolId?: string | undefined },
): Promise<CaseAtWork[]> {
  const { today } = look
  const { rows } = await sql<Omit<CaseAtWork, 'road'>>`
    select c.id, c.school_id as "schoolId", s.name as "schoolName", c.opened_on as "openedOn", c.ended_on as "endedOn",
      c.model_version_id as "modelVersionId", c.pathway as "pathwayId",
      coalesce((select jsonb_agg(jsonb_build_object('role', h.role, 'id', h.person_id, 'name', who.name) order by who.name_sorted, who.id)
        from held_roles h join people who on who.authority_id = h.authority_id and who.id = h.person_id
        where h.authority_id = c.authority_id and h.role = any (${[...roles]}::text[])
          and h.started_on <= ${today} and (h.finished_on is null or h.finished_on >= ${today})
          and (h.school_id = c.school_id or h.group_id in (
            select m.group_id from group_memberships m where m.authority_id = c.authority_id and m.school_id = c.school_id
              and (m.started_on is null or m.started_on <= ${today}) and (m.finished_on is null or m.finished_on >= ${today})))), '[]') as holders
    from improvement_cases c join schools s on s.authority_id = c.authority_id and s.id = c.school_id
    where c.ended_on is null and c.pathway = any (${[...pathways]}::text[]) and s.status <> 'closed'
      and ${withinReach(look.reach('see-need'), 'c.school_id')} and ${schoolId ? sql`c.school_id = ${schoolId}` : sql`true`}
    order by s.name_sorted, c.id limit ${MOST}`.execute(look.db)
  const roads = await roadsOf(
    look,
    rows.map(({ id }) => id),
  )
  return rows.map((each) => ({ ...each, road: roads.get(each.id) ?? [each.id] }))
}
