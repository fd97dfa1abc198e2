import { sql } from 'kysely'
import { showSchoolYear } from '#shared/school-year.ts'
import type { KeptByRoom, PastThing } from '#work/past.ts'

/** XX-06. What was said of targets, of years that are over; the numbers are figures, and stay. */
export const targetsPast: KeptByRoom = {
  async listUpTo(look, day, atMost) {
    const { rows } = await sql<Omit<PastThing, 'title'> & { targetYear: number }>`
      select t.id, t.school_id as "schoolId", s.name as "schoolName", t.target_year as "targetYear",
        make_date(t.target_year, 8, 31)::text as "madeOn"
      from target_sets t join schools s on s.authority_id = t.authority_id and s.id = t.school_id
      where make_date(t.target_year, 8, 31) <= ${day}
        and exists (select from targets c where c.authority_id = t.authority_id and c.set_id = t.id and c.comment <> '')
      order by t.target_year, t.id limit ${atMost}`.execute(look.db)
    return rows.map(({ targetYear, ...row }) => ({
      ...row,
      title: `What was said of the targets for ${showSchoolYear(targetYear - 1)}`,
    }))
  },
  async remove({ db }, setId) {
    await db.updateTable('targets').set({ comment: '' }).where('set_id', '=', setId).execute()
  },
}
