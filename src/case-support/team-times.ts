import { sql } from 'kysely'
import { listLiveCases, pathwayOf, stageOf, type CaseMoment, type Case } from '#cases/index.ts'
import type { AppointmentSource } from '#diary/index.ts'
import { capital, word } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look } from '#work/work.ts'
import { listMeetingsOf } from './meeting-store.ts'

/** No diary has more of them. */
const MOST = 500

type Meets = { id: string; caseId: string; personId: string; on: PlainDate; schoolName: string }

/** SH-60. Meetings to come of the teams of cases, in the time of everybody of the service who is invited by a role at the school. */
export const caseMeetingAppointments: AppointmentSource = async (look, { personIds, from, until }) => {
  const roles = [
    ...new Set(look.model.pathways.flatMap(({ team }) => team?.invites.flatMap((each) => each.roles) ?? [])),
  ]
  if (roles.length === 0 || personIds.length === 0) return []
  const { rows } = await sql<Meets>`
    select distinct m.id, m.case_id as "caseId", h.person_id as "personId", m.meets_on as on, s.name as "schoolName"
    from case_meetings m
      join improvement_cases c on c.authority_id = m.authority_id and c.id = m.case_id and c.ended_on is null
      join schools s on s.authority_id = c.authority_id and s.id = c.school_id
      join held_roles h on h.authority_id = c.authority_id and h.role = any (${roles}::text[])
        and h.person_id = any (${[...personIds]}::uuid[]) and h.started_on <= m.meets_on
        and (h.finished_on is null or h.finished_on >= m.meets_on)
        and (h.school_id = c.school_id or h.group_id in (
          select g.group_id from group_memberships g where g.authority_id = c.authority_id and g.school_id = c.school_id
            and (g.started_on is null or g.started_on <= m.meets_on) and (g.finished_on is null or m.meets_on <= g.finished_on)))
    where m.closed_on is null and m.taken_off_on is null and m.meets_on between ${from} and ${until}
    order by m.meets_on, m.id limit ${MOST}`.execute(look.db)
  const name = `Meeting of the ${word(look.model, 'supportTeam')}`
  return rows.map(({ caseId, ...row }) => ({ ...row, name, href: `/cases/${caseId}/team` }))
}

/** The meetings of the teams of some cases, held and to come. */
export async function caseTeamMoments(look: Look, cases: readonly Case[]): Promise<CaseMoment[]> {
  const reached = cases.filter((each) => stageOf(each, 'support'))
  const meetings = await listMeetingsOf(
    look,
    reached.map(({ id }) => id),
  )
  const says = `${capital(word(look.model, 'supportTeam'))} meets`
  return meetings.map(({ caseId, heldOn, meetsOn }) => ({
    ...{ caseId, on: heldOn ?? meetsOn, says, href: `/cases/${caseId}/team`, kind: 'meeting' },
  }))
}

/** The live cases of open schools within sight whose support has begun, each with its pathway, where that has a team. */
export async function listCasesWithTeam(look: Look, schoolId: string | undefined) {
  const live = (await listLiveCases(look)).filter((each) => !schoolId || each.schoolId === schoolId)
  const closed = await listClosed(look, live)
  const cases = live.filter((each) => !closed.has(each.schoolId))
  const found = []
  for (const of of cases) {
    const { pathway } = await pathwayOf(look, of)
    const began = stageOf(of, 'support')
    if (pathway.team && began) found.push({ of, pathway, began })
  }
  return found
}

async function listClosed({ db }: Look, cases: readonly Case[]): Promise<ReadonlySet<string>> {
  if (cases.length === 0) return new Set()
  const ids = cases.map(({ schoolId }) => schoolId)
  const rows = await db
    .selectFrom('schools')
    .select('id')
    .where('id', 'in', ids)
    .where('status', '=', 'closed')
    .execute()
  return new Set(rows.map(({ id }) => id))
}
