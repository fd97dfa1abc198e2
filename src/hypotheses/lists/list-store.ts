import { sql } from 'kysely'
import { anyOf } from '#db/sets.ts'
import { isOverseenBy } from '#schools/index.ts'
import { isNamedFor, namedForSchool } from '#people/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look } from '#work/work.ts'
import type { HypothesisStands, Window } from './standing.ts'

/** How far the hypotheses for one school have come, and before which visit. */
export type HypothesisLine = {
  schoolId: string
  schoolName: string
  visitId: string | null
  visitOn: PlainDate | null
  /** Who makes the visit, and where none is booked, who is named for the school. */
  adviserName: string | null
  stands: HypothesisStands
  /** How many the school can read, and of these how many were tested. */
  shared: number
  tested: number
  issuedAt: Date | null
}

export type HypothesisAsk = {
  stands: HypothesisStands | undefined
  /** One's own schools, by their ids. */
  schoolIds: readonly string[] | undefined
  /** Whose schools, by the id of who is named for them. */
  adviser?: string | undefined
  /** The last school of the page before. */
  after: string | undefined
}

/** Every open school that is served and within sight, with the first visit of the window that stands. */
function lines(
  look: Look,
  { type, periods }: Window,
  phases: readonly string[],
  { schoolIds, adviser }: HypothesisAsk,
) {
  const tested = type.hypotheses?.results.filter((each) => each.tested).map(({ id }) => id) ?? []
  return sql`
    select s.id as "schoolId", s.name as "schoolName", s.name_sorted, v.id as "visitId", v.on_day as "visitOn",
      p.name as "adviserName", q.shared, q.tested, q.issued_at as "issuedAt",
      ${namedForSchool(look)} as "namedFor",
      case when q.tested > 0 then 'tested' when v.status = 'held' and q.shared > 0 then 'not-tested'
        when v.status = 'held' then 'held-without' when q.shared > 0 then 'with-school'
        when q.drawn_up > 0 then 'drawn-up' else 'none' end as stands
    from schools s
    left join lateral (
      select v.id, v.status, v.adviser_id, coalesce(v.held_on, v.booked_for) as on_day from visits v
      where v.authority_id = s.authority_id and v.school_id = s.id and v.visit_type = ${type.id}
        and v.status in ('booked', 'held') and exists (select from unnest(${periods.map(({ from }) => from)}::date[], ${periods.map(({ until }) => until)}::date[]) p (a, b)
          where v.booked_for between p.a and p.b)
      order by v.booked_for, v.id limit 1
    ) v on true
    left join people p on p.id = v.adviser_id
    left join lateral (
      select count(*)::int as drawn_up,
        (count(*) filter (where k.is_shared and k.issued_at is not null))::int as shared,
        (count(*) filter (where r.result = any (${tested}::text[])))::int as tested,
        min(k.issued_at) filter (where k.is_shared) as issued_at
      from key_questions k left join hypothesis_results r on r.authority_id = k.authority_id and r.question_id = k.id
      where k.authority_id = s.authority_id and k.visit_id = v.id and k.withdrawn_at is null
    ) q on true
    where s.status in ('open', 'proposed-to-close') and s.phase_name = any (${[...phases]}::text[])
      and ${schoolIds ? sql`s.id = any (${[...schoolIds]}::uuid[])` : sql`true`}
      and ${adviser ? isNamedFor(look, adviser) : sql`true`}
      and ${isOverseenBy(look)}`
}

/** One page of the list, by name: up to `limit` schools after one of them. */
export async function listHypothesisLines(
  look: Look,
  window: Window,
  phases: readonly string[],
  ask: HypothesisAsk,
  limit: number,
): Promise<HypothesisLine[]> {
  const { rows } = await sql<HypothesisLine>`
    select "schoolId", "schoolName", "visitId", "visitOn", coalesce("adviserName", "namedFor") as "adviserName", stands, coalesce(shared, 0) as shared,
      coalesce(tested, 0) as tested, "issuedAt"
    from (${lines(look, window, phases, ask)}) line
    where ${ask.stands ? sql`stands = ${ask.stands}` : sql`true`}
      and ${
        ask.after
          ? sql`(name_sorted, "schoolId") > (select a.name_sorted, a.id from schools a where a.id = ${ask.after})`
          : sql`true`
      }
    order by name_sorted, "schoolId" limit ${limit}`.execute(look.db)
  return rows
}

/** How many schools stand where. */
export async function countHypothesisLines(
  look: Look,
  window: Window,
  phases: readonly string[],
  ask: HypothesisAsk,
): Promise<ReadonlyMap<HypothesisStands, number>> {
  const { rows } = await sql<{ stands: HypothesisStands; schools: number }>`
    select stands, count(*)::int as schools from (${lines(look, window, phases, ask)}) line group by stands`.execute(
    look.db,
  )
  return new Map(rows.map(({ stands, schools }) => [stands, schools]))
}

/** Of some visits, those for which any are drawn up, and whether the school can read one of them. One query. */
export async function listDrawnUp(
  look: Look,
  visitIds: readonly string[],
): Promise<ReadonlyMap<string, { isIssued: boolean }>> {
  const { rows } = await sql<{ visitId: string; isIssued: boolean }>`
    select visit_id as "visitId", bool_or(is_shared and issued_at is not null) as "isIssued"
    from key_questions where visit_id = ${anyOf(visitIds)} and withdrawn_at is null group by visit_id`.execute(look.db)
  return new Map(rows.map(({ visitId, isIssued }) => [visitId, { isIssued }]))
}
