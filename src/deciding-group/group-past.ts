import { sql, type RawBuilder } from 'kysely'
import { WORDS_ARE_GONE, type KeptByRoom, type PastThing } from '#work/past.ts'
import type { Look } from '#work/work.ts'

/** XX-06. What was asked and answered between the body that decides and the authority: who asked whom, through whom and when stays, and so does what is not answered yet. */
export const liaisonPast: KeptByRoom = {
  listUpTo: (look, day, atMost) =>
    past(
      look,
      sql<PastThing>`
        select r.id, null as "schoolId", '' as "schoolName", 'What was asked and answered between the group and the authority' as title,
          r.answered_on::text as "madeOn"
        from liaison_requests r where r.answered_on <= ${day} and r.disposed_at is null order by r.answered_on, r.id limit ${atMost}`,
    ),
  async remove({ db, now }, id) {
    await db
      .updateTable('liaison_requests')
      .set({ title: WORDS_ARE_GONE, says: gone('says'), answer: WORDS_ARE_GONE, disposed_at: now })
      .where('id', '=', id)
      .execute()
  },
}

/** XX-06. What was said of partners from outside who were not accepted or are partners no longer: their names, and on which decision they rested, stay. */
export const partnersPast: KeptByRoom = {
  listUpTo: (look, day, atMost) =>
    past(
      look,
      sql<PastThing>`
        select r.id, null as "schoolId", '' as "schoolName", 'What was said of a partner from outside: ' || r.name as title,
          coalesce(r.ended_on, r.decided_on)::text as "madeOn"
        from outside_partners r
        where r.status in ('not-agreed', 'ended') and r.disposed_at is null and coalesce(r.ended_on, r.decided_on) <= ${day}
        order by coalesce(r.ended_on, r.decided_on), r.id limit ${atMost}`,
    ),
  async remove({ db, now }, id) {
    await db
      .updateTable('outside_partners')
      .set({ of_whom: WORDS_ARE_GONE, offers: WORDS_ARE_GONE, ended_because: gone('ended_because'), disposed_at: now })
      .where('id', '=', id)
      .execute()
  },
}

/** XX-06. What was said of the medium term that was not agreed or holds no longer: what it is called, its school and its days stay. */
export const arrangementsPast: KeptByRoom = {
  listUpTo: (look, day, atMost) =>
    past(
      look,
      sql<PastThing>`
        select m.id, s.id as "schoolId", coalesce(s.name, '') as "schoolName", 'What was said for the medium term: ' || m.title as title,
          coalesce(m.ended_on, m.decided_on)::text as "madeOn"
        from medium_term_arrangements m left join schools s on s.authority_id = m.authority_id and s.id = m.school_id
        where m.status in ('not-agreed', 'ended') and m.disposed_at is null and coalesce(m.ended_on, m.decided_on) <= ${day}
        order by coalesce(m.ended_on, m.decided_on), m.id limit ${atMost}`,
    ),
  async remove({ db, now }, id) {
    await db
      .updateTable('medium_term_arrangements')
      .set({ about: WORDS_ARE_GONE, ended_because: gone('ended_because'), disposed_at: now })
      .where('id', '=', id)
      .execute()
  },
}

const past = async ({ db }: Look, query: RawBuilder<PastThing>): Promise<PastThing[]> => (await query.execute(db)).rows

/** Of words that need not be there: what is there goes. */
const gone = (column: string) => sql<string | null>`case when ${sql.ref(column)} is not null then ${WORDS_ARE_GONE} end`
