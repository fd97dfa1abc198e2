import { sql } from 'kysely'
import type { KnowledgeRule } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { firstDayOf, lastDayOf, type SchoolYear } from '#shared/school-year.ts'
import { withinReach } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import type { KnownSchool, Share } from './knowledge.ts'

/** ES-09. Every open school that somebody serves, with the newest entry of a school year that was issued: those of which there is none first. One query. */
export async function listKnownSchools(
  look: Look,
  { throughPartnership, individually }: Pick<KnowledgeRule, 'throughPartnership' | 'individually'>,
  year: SchoolYear,
): Promise<KnownSchool[]> {
  const { rows } = await sql<KnownSchool>`
    select s.id as "schoolId", s.name as "schoolName", n.id as "visitId", n.held_on as "knownOn", n.visit_type as "visitType", n.by
    from schools s left join lateral (
      select v.id, v.held_on, v.visit_type, p.name as by from visits v
        join people p on p.authority_id = v.authority_id and p.id = v.adviser_id
      where v.authority_id = s.authority_id and v.school_id = s.id and v.status = 'held'
        and v.visit_type = any (${[...throughPartnership, ...individually]}::text[])
        and v.held_on between ${firstDayOf(year)} and ${lastDayOf(year)}
        and exists (select from records r where r.authority_id = v.authority_id and r.visit_id = v.id and r.status = 'issued')
      order by v.held_on desc, v.id desc limit 1) n on true
    where s.status in ('open', 'proposed-to-close') and ${withinReach(look.reach('see-days'), 's.id')}
    order by n.id is not null, s.name_sorted, s.id limit 25000`.execute(look.db)
  return rows
}

/** What inspections said of schools on a day: of those whose latest graded one gave an overall grade, and of those with a report card. */
export type Standing = {
  overall: Share
  /** Of how many the latest graded inspection gave no overall grade any more. */
  movedOn: number
  card: Share
}

/**
 * ES-06, ES-21. How schools that were open on a day stood by the latest graded inspection that had begun by then, each under its own framework: the
 * two are counted apart and never joined. One query.
 */
export async function standingOn(
  look: Look,
  kept: NonNullable<KnowledgeRule['kept']>,
  on: PlainDate,
): Promise<Standing> {
  const { framework, grades, today } = kept
  const { rows } = await sql<Record<'good' | 'overall' | 'movedOn' | 'fine' | 'cards', number>>`
    with graded as (
      select distinct on (r.school_id) r.school_id, i->>'framework' as framework, i->'overall'->>'grade' as overall, i->'grades' as grades
      from inspection_rows r
        join data_sets d on d.authority_id = r.authority_id and d.id = r.data_set_id and d.status = 'applied'
        cross join jsonb_array_elements(r.inspections) i
      where i->>'kind' = 'graded' and (i->>'startedOn')::date <= ${on}
        and (i->'overall'->>'grade' is not null or i->'grades' <> '{}'::jsonb)
      order by r.school_id, i->>'startedOn' desc, d.dated_on desc, d.applied_order desc
    ), standing as (
      select g.*, g.framework = ${framework} and g.overall is not null as is_overall, g.framework = ${today?.framework ?? ''} as is_card
      from graded g join schools s on s.id = g.school_id
      where s.status <> 'proposed-to-open' and (s.opened_on is null or s.opened_on <= ${on})
        and (case when s.closed_on is null then s.status <> 'closed' else s.closed_on > ${on} end)
        and ${withinReach(look.reach('see-days'), 's.id')}
    )
    select (count(*) filter (where is_overall))::integer as overall,
      (count(*) filter (where is_overall and overall = any (${[...grades]}::text[])))::integer as good,
      (count(*) filter (where not is_overall))::integer as "movedOn",
      (count(*) filter (where is_card))::integer as cards,
      (count(*) filter (where is_card and not exists (select from jsonb_each(grades) a
        where a.value->>'grade' = any (${[...(today?.without ?? [])]}::text[]))))::integer as fine
    from standing`.execute(look.db)
  const { good = 0, overall = 0, movedOn = 0, fine = 0, cards = 0 } = rows[0] ?? {}
  return { overall: { good, of: overall }, movedOn, card: { good: fine, of: cards } }
}
