import { sql } from 'kysely'
import { WORDS_ARE_GONE, type KeptByRoom, type PastThing } from '#work/past.ts'

/** XX-06. Of a case that is over, what its team settled, told each other and asked of specialists, and who sat on it; the days of its meetings and of specialists stay. */
export const caseSupportPast: KeptByRoom = {
  async listUpTo(look, day, atMost) {
    const { rows } = await sql<Omit<PastThing, 'title'>>`
      select c.id, c.school_id as "schoolId", s.name as "schoolName", c.ended_on::text as "madeOn"
      from improvement_cases c join schools s on s.authority_id = c.authority_id and s.id = c.school_id
      where c.ended_on <= ${day}
        and not exists (select from improvement_cases f where f.authority_id = c.authority_id and f.follows = c.id and f.ended_on is null) and (
        exists (select from case_meetings m where m.authority_id = c.authority_id and m.case_id = c.id and m.disposed_at is null)
        or exists (select from specialist_requests r where r.authority_id = c.authority_id and r.case_id = c.id and r.disposed_at is null)
        or exists (select from case_log l where l.authority_id = c.authority_id and l.case_id = c.id)
        or exists (select from case_team_members t where t.authority_id = c.authority_id and t.case_id = c.id))
      order by c.ended_on, c.id limit ${atMost}`.execute(look.db)
    return rows.map((row) => ({ ...row, title: 'What the team of a case settled' }))
  },
  async remove({ db, now }, caseId) {
    const gone = (column: 'settled' | 'taken_off_because' | 'declined_because') =>
      sql<string>`case when ${sql.ref(column)} is null then null else ${WORDS_ARE_GONE} end`
    await db
      .updateTable('case_meetings')
      .set({ attendance: '[]', settled: gone('settled'), taken_off_because: gone('taken_off_because') })
      .set({ disposed_at: now })
      .where('case_id', '=', caseId)
      .execute()
    await db
      .updateTable('specialist_requests')
      .set({ asks: WORDS_ARE_GONE, declined_because: gone('declined_because'), disposed_at: now })
      .where('case_id', '=', caseId)
      .execute()
    for (const table of ['case_log', 'case_team_members'] as const)
      await db.deleteFrom(table).where('case_id', '=', caseId).execute()
  },
}
