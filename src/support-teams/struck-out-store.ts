import { sql } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look, Work } from '#work/work.ts'
import type { MemberPart } from './support-team.ts'

/** What of a team can be struck out. */
export const OF_TEAM = ['member', 'meeting'] as const
export type OfTeam = (typeof OF_TEAM)[number]

/** What was struck out of a team: who it was or which day, and by whom, when and why. */
export type StruckOutOfTeam = {
  id: string
  of: OfTeam
  name: string | null
  part: MemberPart | null
  isOver: boolean
  heldOn: PlainDate | null
  at: Date
  byName: string
  because: string
}

const ALL = sql`(
  select m.authority_id, m.id, m.team_id, 'member' as of, m.name, m.part, m.finished_on is not null as is_over, null::date as held_on,
    m.struck_out_at, m.struck_out_by, m.struck_out_because
  from support_team_members m where m.struck_out_at is not null
  union all
  select g.authority_id, g.id, g.team_id, 'meeting', null, null, true, g.held_on, g.struck_out_at, g.struck_out_by, g.struck_out_because
  from support_team_meetings g where g.struck_out_at is not null)`

/** All that was struck out of a team, the last first. */
export async function listStruckOut(look: Look, teamId: string): Promise<StruckOutOfTeam[]> {
  const { rows } = await sql<StruckOutOfTeam>`
    select x.id, x.of, x.name, x.part, x.is_over as "isOver", x.held_on as "heldOn", x.struck_out_at as at, p.name as "byName",
      x.struck_out_because as because
    from ${ALL} x join people p on p.authority_id = x.authority_id and p.id = x.struck_out_by
    where x.team_id = ${teamId} order by x.struck_out_at desc, x.id limit 200`.execute(look.db)
  return rows
}

type One = { teamId: string; of: OfTeam; id: string }

/** One thing that was struck out of a team. */
export async function findStruckOut(look: Look, { teamId, of, id }: One): Promise<StruckOutOfTeam | undefined> {
  return (await listStruckOut(look, teamId)).find((each) => each.id === id && each.of === of)
}

/** Strikes it out with a reason, or with none takes it back; undefined where there is nothing to be so marked. Gives what history says of it. */
export async function markOfTeam(
  { db, actor, now }: Work,
  { teamId, of, id }: One,
  because: string | null,
): Promise<Record<string, { after: string }> | undefined> {
  const marks = because
    ? { struck_out_at: now, struck_out_by: actor.personId, struck_out_because: because }
    : { struck_out_at: null, struck_out_by: null, struck_out_because: null }
  const stands = because ? 'is' : 'is not'
  if (of === 'member') {
    const row = await db
      .updateTable('support_team_members')
      .set(marks)
      .where('id', '=', id)
      .where('team_id', '=', teamId)
      .where('struck_out_at', stands, null)
      .returning('name')
      .executeTakeFirst()
    return row && { name: { after: row.name } }
  }
  const row = await db
    .updateTable('support_team_meetings')
    .set(marks)
    .where('id', '=', id)
    .where('team_id', '=', teamId)
    .where('struck_out_at', stands, null)
    .returning('held_on')
    .executeTakeFirst()
  return row && { on: { after: row.held_on } }
}
