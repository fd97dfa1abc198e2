import { sql } from 'kysely'
import type { AppointmentSource } from '#diary/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { kindName } from './support-team.ts'

type Meets = { id: string; personId: string; on: PlainDate; schoolName: string; kind: string; modelVersionId: string }

/** No diary has more of them. */
const MOST = 500

/** The next meetings of live teams, in the time of whoever keeps each, and of its members of the service. */
export const teamAppointments: AppointmentSource = async (look, { personIds, from, until }) => {
  if (!look.model.supportTeams || personIds.length === 0) return []
  const isMeeting = sql`t.status = 'live' and t.next_meeting_on between ${from} and ${until}`
  const rows = await look.ifAny(sql`from support_teams t where ${isMeeting}`, async () => {
    const found = await sql<Meets>`
    select t.id, who.id as "personId", t.next_meeting_on as on, s.name as "schoolName", t.kind,
      t.model_version_id as "modelVersionId"
    from support_teams t join schools s on s.authority_id = t.authority_id and s.id = t.school_id
      cross join lateral (
        select t.kept_by as id
        union
        select m.person_id from support_team_members m
        where m.authority_id = t.authority_id and m.team_id = t.id and m.person_id = any (${[...personIds]}::uuid[])
          and m.struck_out_at is null and m.started_on <= t.next_meeting_on
          and (m.finished_on is null or m.finished_on >= t.next_meeting_on)
      ) who
    where ${isMeeting} and who.id = any (${[...personIds]}::uuid[])
    order by t.next_meeting_on, t.id limit ${MOST}`.execute(look.db)
    return found.rows
  })
  const found = []
  for (const { kind, modelVersionId, ...row } of rows) {
    const { supportTeams } = await look.modelOf(modelVersionId)
    found.push({ ...row, name: kindName(supportTeams, kind), href: `/support-teams/${row.id}` })
  }
  return found
}
