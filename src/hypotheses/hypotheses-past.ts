import { sql } from 'kysely'
import { capital, word } from '#model/index.ts'
import type { KeptByRoom, PastThing } from '#work/past.ts'

const TABLES = ['hypothesis_results', 'impact_entries', 'dropped_drafts', 'key_questions'] as const

/** XX-06. What was asked before a visit, how it turned out and what made a difference, of visits that are over. */
export const hypothesesPast: KeptByRoom = {
  async listUpTo(look, day, atMost) {
    const { rows } = await sql<Omit<PastThing, 'title'> & { visitType: string }>`
      select v.id, v.school_id as "schoolId", s.name as "schoolName", v.visit_type as "visitType",
        coalesce(v.held_on, v.booked_for) as "madeOn"
      from visits v join schools s on s.authority_id = v.authority_id and s.id = v.school_id
      where coalesce(v.held_on, v.booked_for) <= ${day} and v.status in ('held', 'cancelled') and (${sql.join(
        TABLES.map(
          (table) =>
            sql`exists (select from ${sql.table(table)} t where t.authority_id = v.authority_id and t.visit_id = v.id)`,
        ),
        sql` or `,
      )})
      order by 5, v.id limit ${atMost}`.execute(look.db)
    const many = capital(word(look.model, 'keyQuestion', { form: 'many' }))
    const nameOf = (id: string) => look.model.visitTypes.find((type) => type.id === id)?.name
    return rows.map(({ visitType, ...row }) => ({
      ...row,
      title: [many, nameOf(visitType)].filter(Boolean).join(': '),
    }))
  },
  async remove({ db }, visitId) {
    for (const table of TABLES) await db.deleteFrom(table).where('visit_id', '=', visitId).execute()
  },
}
