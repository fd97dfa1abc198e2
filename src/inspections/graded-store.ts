import { sql } from 'kysely'
import type { HeldInspection } from '#figures/index.ts'
import { sightOf } from '#schools/index.ts'
import { withinReach } from '#work/reach.ts'
import type { Look } from '#work/work.ts'

/** An open school by its latest graded inspection, under the framework of its day. */
export type GradedSchool = {
  id: string
  name: string
  typeName: string | null
  typeGroupName: string | null
  phaseName: string | null
  resourcedProvision: string | null
} & Pick<HeldInspection, 'framework' | 'startedOn' | 'overall' | 'grades'>

const MOST = 30_000

/** RO-70. Open schools within sight, or one of them, each by the latest inspection that graded it; those without one are left out. One query. */
export async function listGradedSchools(look: Look, schoolId?: string): Promise<GradedSchool[]> {
  const { rows } = await sql<GradedSchool>`
    select s.id, s.name, s.type_name as "typeName", s.type_group_name as "typeGroupName", s.phase_name as "phaseName",
      s.resourced_provision as "resourcedProvision", g.e->>'framework' as framework, g.e->>'startedOn' as "startedOn",
      g.e->'overall' as overall, coalesce(g.e->'grades', '{}') as grades
    from schools s
      join lateral (select r.inspections from inspection_rows r
        join data_sets d on d.authority_id = r.authority_id and d.id = r.data_set_id and d.status = 'applied'
        where r.authority_id = s.authority_id and r.school_id = s.id
        order by d.dated_on desc, d.applied_order desc limit 1) n on true
      join lateral (select e from jsonb_array_elements(n.inspections) e where e->>'kind' = 'graded'
        order by e->>'startedOn' desc limit 1) g on true
    where ${withinReach(sightOf(look), 's.id')} and s.status in ('open', 'proposed-to-close')
      and ${schoolId ? sql`s.id = ${schoolId}::uuid` : sql`true`}
    order by s.name_sorted, s.id limit ${MOST}`.execute(look.db)
  return rows
}
