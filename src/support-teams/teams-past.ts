import { sql } from 'kysely'
import { removeIssued } from '#papers/index.ts'
import { WORDS_ARE_GONE, type KeptByRoom, type PastThing } from '#work/past.ts'

/** XX-06. What a board that was closed aimed at, decided and concluded, with the names of those who sat on it. */
export const supportTeamsPast: KeptByRoom = {
  async listUpTo(look, day, atMost) {
    const { rows } = await sql<Omit<PastThing, 'title'> & { kind: string }>`
      select t.id, t.school_id as "schoolId", s.name as "schoolName", t.kind, t.closed_on as "madeOn"
      from support_teams t join schools s on s.authority_id = t.authority_id and s.id = t.school_id
      where t.closed_on <= ${day} and t.status = 'closed' and t.disposed_at is null
      order by t.closed_on, t.id limit ${atMost}`.execute(look.db)
    const nameOf = (id: string) => look.model.supportTeams?.kinds.find((kind) => kind.id === id)?.name ?? 'Support team'
    return rows.map(({ kind, ...row }) => ({ ...row, title: nameOf(kind) }))
  },
  async remove(work, id) {
    const { db } = work
    const before = await db.selectFrom('support_teams').select('document_id').where('id', '=', id).executeTakeFirst()
    await db
      .updateTable('support_teams')
      .set({ aim: WORDS_ARE_GONE, because: WORDS_ARE_GONE, conclusion: WORDS_ARE_GONE })
      .set({ document_id: null, disposed_at: work.now })
      .where('id', '=', id)
      .execute()
    for (const table of ['support_team_members', 'support_team_meetings', 'support_team_evaluations'] as const)
      await db.deleteFrom(table).where('team_id', '=', id).execute()
    await removeIssued(work, before?.document_id ?? null)
  },
}
