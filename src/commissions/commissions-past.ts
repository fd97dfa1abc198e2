import { sql } from 'kysely'
import { WORDS_ARE_GONE, type KeptByRoom, type PastThing } from '#work/past.ts'
import { gone, past } from './past-store.ts'

/** XX-06. What was said of priorities that are over and under which nothing goes on: what they cost, their days and how they were judged stay. */
export const prioritiesPast: KeptByRoom = {
  listUpTo: (look, day, atMost) =>
    past(
      look,
      sql<PastThing>`
        select p.id, null as "schoolId", '' as "schoolName", 'What was said of a priority: ' || p.title as title,
          coalesce(p.ends_on, p.decided_on, p.recommended_on)::text as "madeOn"
        from priorities p
        where p.status <> 'recommended' and p.disposed_at is null and p.recommended_on <= ${day}
          and coalesce(p.ends_on, p.decided_on, p.recommended_on) <= ${day}
          and not exists (select from commissions c where c.authority_id = p.authority_id and c.priority_id = p.id
            and c.status in ('planned', 'begun'))
        order by 5, 1 limit ${atMost}`,
    ),
  async remove({ db, now }, id) {
    const criteria = db.selectFrom('priority_criteria').select('id').where('priority_id', '=', id)
    await db
      .updateTable('criterion_judgements')
      .set({ evidence: WORDS_ARE_GONE })
      .where('criterion_id', 'in', criteria)
      .execute()
    await db.updateTable('priority_criteria').set({ says: WORDS_ARE_GONE }).where('priority_id', '=', id).execute()
    await db
      .updateTable('priorities')
      .set({ about: WORDS_ARE_GONE, disposed_at: now })
      .set({ withdrawn_because: gone('withdrawn_because'), rolled_from: gone('rolled_from') })
      .where('id', '=', id)
      .execute()
  },
}

/** XX-06. What was said of commissions that are over, and in their reviews: whom they paid, how much and when stays. */
export const commissionsPast: KeptByRoom = {
  listUpTo: (look, day, atMost) =>
    past(
      look,
      sql<PastThing>`
        select c.id, s.id as "schoolId", s.name as "schoolName", 'What was said of a commission: ' || c.title as title,
          coalesce(c.ended_on, c.ends_on)::text as "madeOn"
        from commissions c
        left join lateral (select t.id, t.name from commission_payees y
          join schools t on t.authority_id = y.authority_id and t.id = y.school_id
          where y.authority_id = c.authority_id and y.commission_id = c.id order by t.name limit 1) s on true
        where c.status in ('ended', 'withdrawn') and c.disposed_at is null and coalesce(c.ended_on, c.ends_on) <= ${day}
        order by 5, 1 limit ${atMost}`,
    ),
  async remove({ db, now }, id) {
    await db
      .updateTable('commission_reviews')
      .set({ answers: JSON.stringify([]) })
      .where('commission_id', '=', id)
      .execute()
    await db
      .updateTable('commission_payees')
      .set({ post: WORDS_ARE_GONE })
      .where('commission_id', '=', id)
      .where('post', 'is not', null)
      .execute()
    await db
      .updateTable('commissions')
      .set({ about: WORDS_ARE_GONE, capacity: WORDS_ARE_GONE, gains: JSON.stringify([]), disposed_at: now })
      .set({ ended_says: gone('ended_says') })
      .where('id', '=', id)
      .execute()
  },
}
