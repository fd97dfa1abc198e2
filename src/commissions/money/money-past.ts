import { sql } from 'kysely'
import { WORDS_ARE_GONE, type KeptByRoom, type PastThing } from '#work/past.ts'
import { gone, past } from '../past-store.ts'

/** XX-06. What was said of contributions, with who gave them: the amount, the days and what it was worth stay. */
export const contributionsPast: KeptByRoom = {
  listUpTo: (look, day, atMost) =>
    past(
      look,
      sql<PastThing>`
        select c.id, s.id as "schoolId", s.name as "schoolName", 'What was said of a contribution' as title, c.given_on::text as "madeOn"
        from contributions c left join schools s on s.authority_id = c.authority_id and s.id = c.school_id
        where c.given_on <= ${day} and c.disposed_at is null order by 5, 1 limit ${atMost}`,
    ),
  async remove({ db, now }, id) {
    await db
      .updateTable('contributions')
      .set({ what: WORDS_ARE_GONE, who: null, disposed_at: now })
      .set({ value_rests_on: gone('value_rests_on'), taken_back_because: gone('taken_back_because') })
      .where('id', '=', id)
      .execute()
  },
}

/** XX-06. What was said of spending outside the priorities that is paid or over: its title, amount and days stay. */
export const minorPast: KeptByRoom = {
  listUpTo: (look, day, atMost) =>
    past(
      look,
      sql<PastThing>`
        select m.id, s.id as "schoolId", s.name as "schoolName", 'What was said of spending: ' || m.title as title, m.brokered_on::text as "madeOn"
        from minor_spendings m join schools s on s.authority_id = m.authority_id and s.id = m.school_id
        where m.brokered_on <= ${day} and m.disposed_at is null and (m.line_id is not null or m.status in ('not-agreed', 'withdrawn'))
        order by 5, 1 limit ${atMost}`,
    ),
  async remove({ db, now }, id) {
    await db
      .updateTable('minor_spendings')
      .set({ about: WORDS_ARE_GONE, withdrawn_because: gone('withdrawn_because'), disposed_at: now })
      .where('id', '=', id)
      .execute()
  },
}

/** XX-06. What was said of work for others that is decided, and of what came in: for whom it was, amounts and days stay. */
export const incomePast: KeptByRoom = {
  listUpTo: (look, day, atMost) =>
    past(
      look,
      sql<PastThing>`
        select o.id, null as "schoolId", '' as "schoolName", 'What was said of work for others: ' || o.partner as title, o.entered_on::text as "madeOn"
        from income_opportunities o
        where o.entered_on <= ${day} and o.disposed_at is null and o.status <> 'considered' order by 5, 1 limit ${atMost}`,
    ),
  async remove({ db, now }, id) {
    await db.updateTable('income_receipts').set({ says: null }).where('opportunity_id', '=', id).execute()
    await db
      .updateTable('income_opportunities')
      .set({ about: WORDS_ARE_GONE, withdrawn_because: gone('withdrawn_because'), disposed_at: now })
      .where('id', '=', id)
      .execute()
  },
}

/** XX-06. What was found out of other sources of money, and what came of it: whose money it was and the days stay. */
export const researchPast: KeptByRoom = {
  listUpTo: (look, day, atMost) =>
    past(
      look,
      sql<PastThing>`
        select q.id, null as "schoolId", '' as "schoolName", 'What was found out of a source of money: ' || q.source as title,
          q.researched_on::text as "madeOn"
        from funding_research q where q.researched_on <= ${day} and q.disposed_at is null order by 5, 1 limit ${atMost}`,
    ),
  async remove({ db, now }, id) {
    await db
      .updateTable('funding_research')
      .set({ says: WORDS_ARE_GONE, came_of: gone('came_of'), disposed_at: now })
      .where('id', '=', id)
      .execute()
  },
}
