import { sql } from 'kysely'
import type { HeldOfSchool } from '#work/held.ts'

/** XX-06. What a school asked of others and gave to others, and what came of it. */
export const helpHeldOf: HeldOfSchool = async (look, schoolId) => {
  const needs = await sql<Record<string, string | number | null>>`
    select h.title, h.about, h.kind, h.half_days, h.status, h.said_on::text as said, h.ended_on::text as ended, h.ended_because
    from help_needs h where h.school_id = ${schoolId} order by h.said_on, h.id limit 5000`.execute(look.db)
  const matches = await sql<Record<string, string | number | null>>`
    select h.title, s.name as receiver, coalesce(g.name, 'The service itself') as giver, m.status, m.because, m.aims, array_to_string(m.objectives, E'\n') as objectives, m.who,
      m.half_days, m.starts_on::text as starts, m.ends_on::text as ends, m.changed, m.stays, m.ended_because
    from help_matches m join help_needs h on h.authority_id = m.authority_id and h.id = m.need_id
    join schools s on s.authority_id = h.authority_id and s.id = h.school_id
    left join schools g on g.authority_id = m.authority_id and g.id = m.giver_school_id
    where h.school_id = ${schoolId} or m.giver_school_id = ${schoolId} order by m.chosen_on, m.id limit 5000`.execute(
    look.db,
  )
  const entries = await sql<Record<string, string | number | null>>`
    select h.title, l.sort, l.held_on::text as held, l.half_days, l.says from help_entries l
    join help_matches m on m.authority_id = l.authority_id and m.id = l.match_id
    join help_needs h on h.authority_id = m.authority_id and h.id = m.need_id
    where h.school_id = ${schoolId} or m.giver_school_id = ${schoolId} order by l.held_on, l.id limit 20000`.execute(
    look.db,
  )
  const rowsOf = ({ rows }: { rows: Record<string, string | number | null>[] }) => rows.map((row) => Object.values(row))
  return {
    tables: [
      {
        name: 'Help that it asked of other schools',
        head: ['What', 'What there is to say', 'Kind', 'Half-days', 'How it stands', 'Said', 'Ended', 'Why'],
        rows: rowsOf(needs),
      },
      {
        name: 'Help between schools',
        head: [
          ...[
            'What',
            'School that is helped',
            'School that helps',
            'How it stands',
            'Why it was chosen',
            'What for',
            'Objectives',
            'Who gives it',
          ],
          ...['Half-days', 'From', 'Until', 'What changed', 'What stays', 'Why it ended'],
        ],
        rows: rowsOf(matches),
      },
      {
        name: 'Log of help between schools',
        head: ['What', 'Sort', 'On', 'Half-days', 'What was said'],
        rows: rowsOf(entries),
      },
    ],
    files: [],
  }
}
