import { sql } from 'kysely'
import { removeIssued } from '#papers/index.ts'
import { WORDS_ARE_GONE, type KeptByRoom, type PastThing } from '#work/past.ts'

const gone = (column: 'says' | 'came_of' | 'struck_out_because' | 'written_to') =>
  sql<string>`case when ${sql.ref(column)} is null then null else ${WORDS_ARE_GONE} end`

/** XX-06. What interventions that are over said and what came of them, and the letters that were written in their place. */
export const interventionsPast: KeptByRoom = {
  async listUpTo(look, day, atMost) {
    const { rows } = await sql<Omit<PastThing, 'title'> & { kind: string }>`
      select i.id, i.school_id as "schoolId", s.name as "schoolName", i.kind, coalesce(i.ended_on, i.started_on) as "madeOn"
      from interventions i join schools s on s.authority_id = i.authority_id and s.id = i.school_id
      where coalesce(i.ended_on, i.started_on) <= ${day} and i.status <> 'open' and i.disposed_at is null
      order by 5, i.id limit ${atMost}`.execute(look.db)
    const nameOf = (id: string) => look.model.interventions.find((kind) => kind.id === id)?.name ?? 'Intervention'
    return rows.map(({ kind, ...row }) => ({ ...row, title: nameOf(kind) }))
  },
  async remove(work, id) {
    const before = await work.db
      .selectFrom('interventions')
      .select('document_id')
      .where('id', '=', id)
      .executeTakeFirst()
    await work.db
      .updateTable('interventions')
      .set({ says: WORDS_ARE_GONE, came_of: gone('came_of'), struck_out_because: gone('struck_out_because') })
      .set({ written_to: gone('written_to'), document_id: null, disposed_at: work.now })
      .where('id', '=', id)
      .execute()
    await removeIssued(work, before?.document_id ?? null)
  },
}
