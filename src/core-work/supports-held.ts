import { sql } from 'kysely'
import type { HeldOfSchool } from '#work/held.ts'

type Row = { doneOn: string; support: string; kind: string; says: string; personName: string; minutes: number }

/** XX-06. The core work that was done for a school, as its head reads it. */
export const supportsHeldOf: HeldOfSchool = async (look, schoolId) => {
  const { rows } = await sql<Row>`
    select c.done_on::text as "doneOn", c.support, c.kind, c.says, p.name as "personName", c.minutes
    from core_support_schools u join core_supports c on c.authority_id = u.authority_id and c.id = u.support_id
      join people p on p.authority_id = c.authority_id and p.id = c.person_id
    where u.school_id = ${schoolId} and c.struck_out_at is null order by c.done_on, c.id limit 5000`.execute(look.db)
  return {
    tables: [
      {
        name: 'Core work',
        head: ['Done', 'What', 'Kind', 'In words', 'By', 'Minutes'],
        rows: rows.map((each) => [each.doneOn, each.support, each.kind, each.says, each.personName, each.minutes]),
      },
    ],
    files: [],
  }
}
