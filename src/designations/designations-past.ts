import { sql } from 'kysely'
import { WORDS_ARE_GONE, type KeptByRoom, type PastThing } from '#work/past.ts'

/** XX-06. What was written of the work of designated schools and of licences, once it is over; who was designated when stays. */
export const designationsPast: KeptByRoom = {
  async listUpTo(look, day, atMost) {
    const { rows } = await sql<PastThing>`
      select p.id, s.id as "schoolId", s.name as "schoolName", p.title, p."madeOn"::text as "madeOn" from (
        (select w.id, d.school_id, 'Work as a designated school' as title, w.finished_on as "madeOn"
         from designation_works w join school_designations d on d.authority_id = w.authority_id and d.id = w.designation_id
         where w.finished_on <= ${day} and w.disposed_at is null order by w.finished_on, w.id limit ${atMost})
        union all
        (select l.id, l.school_id, 'A licence to innovate', l.ended_on from innovation_licences l
         where l.ended_on <= ${day} and l.disposed_at is null order by l.ended_on, l.id limit ${atMost})
      ) p join schools s on s.id = p.school_id
      order by p."madeOn", p.id limit ${atMost}`.execute(look.db)
    return rows
  },
  async remove({ db, now }, id) {
    await db
      .updateTable('designation_works')
      .set({ title: WORDS_ARE_GONE, about: null, disposed_at: now })
      .where('id', '=', id)
      .execute()
    await db
      .updateTable('innovation_licences')
      .set({ scope: WORDS_ARE_GONE, outcome: WORDS_ARE_GONE, disposed_at: now })
      .where('id', '=', id)
      .execute()
  },
}
