import { sql } from 'kysely'
import { removeIssued } from '#papers/index.ts'
import { WORDS_ARE_GONE, type KeptByRoom, type PastThing } from '#work/past.ts'

const overOn = sql`coalesce(n.settled_on, n.issued_on, n.drafted_on)`
const gone = (column: 'settled_because' | 'written_to' | 'consequence' | 'answer') =>
  sql<string>`case when ${sql.ref(column)} is null then null else ${WORDS_ARE_GONE} end`

/** XX-06. What notices that are settled, and letters in their place, said, on whom they were served and what was said against them; their kinds and days stay. */
export const noticesPast: KeptByRoom = {
  async listUpTo(look, day, atMost) {
    const { rows } = await sql<Omit<PastThing, 'title'> & { kind: string }>`
      select n.id, n.school_id as "schoolId", s.name as "schoolName", n.kind, ${overOn}::text as "madeOn"
      from notices n join schools s on s.authority_id = n.authority_id and s.id = n.school_id
      where ${overOn} <= ${day} and n.status not in ('draft', 'issued') and n.disposed_at is null
        and not exists (select from improvement_cases c where c.authority_id = n.authority_id and c.id = n.case_id and c.ended_on is null)
      order by 5, n.id limit ${atMost}`.execute(look.db)
    const nameOf = (id: string) => look.model.notices.find((kind) => kind.id === id)?.name ?? 'Notice'
    return rows.map(({ kind, ...row }) => ({ ...row, title: nameOf(kind) }))
  },
  async remove(work, id) {
    const { db } = work
    const before = await db.selectFrom('notices').select('document_id').where('id', '=', id).executeTakeFirst()
    await db
      .updateTable('notices')
      .set({ grounds: [], parts: '{}', required: '[]', capacity: '[]', document_id: null, disposed_at: work.now })
      .set({ settled_because: gone('settled_because'), written_to: gone('written_to') })
      .set({ consequence: gone('consequence') })
      .where('id', '=', id)
      .execute()
    await db.updateTable('notices_served').set({ on_whom: WORDS_ARE_GONE }).where('notice_id', '=', id).execute()
    await db
      .updateTable('notice_representations')
      .set({ from_whom: WORDS_ARE_GONE, says: WORDS_ARE_GONE, answer: gone('answer') })
      .where('notice_id', '=', id)
      .execute()
    await removeIssued(work, before?.document_id ?? null)
  },
}
