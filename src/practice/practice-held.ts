import { sql } from 'kysely'
import type { HeldOfSchool } from '#work/held.ts'

type Row = { strength: string; about: string; evidence: string | null; contact: string; status: string; on: string }

/** XX-06. What the directory of practice says of a school, also what was withdrawn. */
export const practiceHeldOf: HeldOfSchool = async (look, schoolId) => {
  const { rows } = await sql<Row>`
    select p.strength, p.about, p.evidence, p.contact, p.status, p.put_forward_on::text as "on"
    from practice_entries p where p.school_id = ${schoolId} order by p.put_forward_on, p.id limit 5000`.execute(look.db)
  return {
    tables: [
      {
        name: 'Effective practice',
        head: ['Strength', 'What there is to see', 'What shows it', 'Whom to ask for', 'How it stands', 'Put forward'],
        rows: rows.map((each) => [...[each.strength, each.about, each.evidence, each.contact, each.status, each.on]]),
      },
    ],
    files: [],
  }
}
