import { sql } from 'kysely'
import type { HeldOfSchool } from '#work/held.ts'

type Row = { askedOn: string; came: string; says: string; answeredOn: string | null; answer: string | null }

/** XX-06. What a school asked its first contact, and what it was answered. */
export const queriesHeldOf: HeldOfSchool = async (look, schoolId) => {
  const { rows } = await sql<Row & { signpostedTo: string | null }>`
    select q.asked_on::text as "askedOn", q.came, q.says, q.answered_on::text as "answeredOn", q.answer, q.signposted_to as "signpostedTo"
    from contact_queries q where q.school_id = ${schoolId} order by q.asked_on, q.id limit 5000`.execute(look.db)
  return {
    tables: [
      {
        name: 'Queries',
        head: ['Asked', 'How', 'What', 'Answered', 'Answer', 'Where else to ask'],
        rows: rows.map((each) => [
          ...[each.askedOn, each.came, each.says, each.answeredOn, each.answer, each.signpostedTo],
        ]),
      },
    ],
    files: [],
  }
}
