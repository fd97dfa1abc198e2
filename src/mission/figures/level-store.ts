import { sql } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look } from '#work/work.ts'

/** A graded inspection of an open school: its overall grade where it has one, and the grades of its areas. */
export type GradedInspection = {
  schoolId: string
  schoolName: string
  startedOn: PlainDate
  framework: string
  overall: string | null
  areas: readonly string[]
}

/**
 * RO-04. Every graded inspection of the schools that are open today that had begun by a day, the oldest first; of one that several files tell, what the
 * newest tells. Published, and so for everybody of the service. One query.
 */
export async function listGraded({ db }: Look, on: PlainDate): Promise<GradedInspection[]> {
  const { rows } = await sql<GradedInspection>`
    select distinct on (i->>'startedOn', s.id) s.id as "schoolId", s.name as "schoolName", i->>'startedOn' as "startedOn",
      i->>'framework' as framework, i->'overall'->>'grade' as overall,
      coalesce((select jsonb_agg(a.value->>'grade') from jsonb_each(i->'grades') a), '[]'::jsonb) as areas
    from inspection_rows r
      join data_sets d on d.authority_id = r.authority_id and d.id = r.data_set_id and d.status = 'applied'
      join schools s on s.authority_id = r.authority_id and s.id = r.school_id and s.status in ('open', 'proposed-to-close')
      cross join jsonb_array_elements(r.inspections) i
    where i->>'kind' = 'graded' and (i->>'startedOn')::date <= ${on}
      and (i->'overall'->>'grade' is not null or i->'grades' <> '{}'::jsonb)
    order by i->>'startedOn', s.id, d.dated_on desc, d.applied_order desc limit 200000`.execute(db)
  return rows
}
