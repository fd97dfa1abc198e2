import { sql } from 'kysely'
import { afterPlace, inOrder, type OrderBy } from '#db/turning.ts'
import { withinReach } from '#work/reach.ts'
import type { Look, Work } from '#work/work.ts'
import type { Evaluation, Meeting, Member, SupportTeam, TeamStatus } from './support-team.ts'

const COLUMNS = sql`t.id, t.school_id as "schoolId", s.name as "schoolName", t.model_version_id as "modelVersionId", t.kind,
  t.order_id as "orderId", t.because, t.aim, t.status, t.started_on as "startedOn", by.name as "setUpByName",
  t.kept_by as "keptBy", kept.name as "keptByName", t.next_meeting_on as "nextMeetingOn", t.evaluate_by as "evaluateBy",
  t.closed_on as "closedOn", closed.name as "closedByName", t.conclusion, t.document_id as "documentId", t.revision,
  (select m.name from support_team_members m where m.authority_id = t.authority_id and m.team_id = t.id
    and m.part = 'chair' and m.finished_on is null and m.struck_out_at is null) as "chairName",
  (select max(m.held_on) from support_team_meetings m where m.authority_id = t.authority_id and m.team_id = t.id
    and m.struck_out_at is null) as "lastMetOn",
  (select count(*)::integer from support_team_evaluations e where e.authority_id = t.authority_id and e.team_id = t.id) as evaluations`

const TEAMS = sql`support_teams t
  join schools s on s.authority_id = t.authority_id and s.id = t.school_id
  join people by on by.authority_id = t.authority_id and by.id = t.set_up_by
  join people kept on kept.authority_id = t.authority_id and kept.id = t.kept_by
  left join people closed on closed.authority_id = t.authority_id and closed.id = t.closed_by`

const within = (look: Look) => withinReach(look.reach('see-school'), 't.school_id')

/** A team, for somebody who may know of it. */
export async function findTeam(look: Look, id: string): Promise<SupportTeam | undefined> {
  const { rows } = await sql<SupportTeam>`
    select ${COLUMNS} from ${TEAMS} where t.id = ${id} and ${within(look)}`.execute(look.db)
  return rows[0]
}

/** The same for a deed: held until it ends. */
export async function findTeamToChange(work: Work, id: string): Promise<SupportTeam | undefined> {
  await sql`select id from support_teams where id = ${id} for update`.execute(work.db)
  return findTeam(work, id)
}

/** What a list of teams is asked for. */
export type TeamFilter = {
  schoolId?: string | undefined
  status?: TeamStatus | undefined
  kind?: string | undefined
  keptBy?: readonly string[] | undefined
}

const NEWEST: readonly OrderBy[] = [
  { of: sql`t.started_on`, type: 'date' },
  { of: sql`t.id`, type: 'uuid' },
]

const asked = (look: Look, { schoolId, status, kind, keptBy }: TeamFilter) => sql`${within(look)}
  and ${schoolId ? sql`t.school_id = ${schoolId}` : sql`true`}
  and ${status ? sql`t.status = ${status}` : sql`true`}
  and ${kind ? sql`t.kind = ${kind}` : sql`true`}
  and ${keptBy ? sql`t.kept_by = any (${[...keptBy]}::uuid[])` : sql`true`}`

/** Teams within sight, the newest first; `after` is the last one of the page before. */
export async function listTeams(
  look: Look,
  { after, limit, ...filter }: TeamFilter & { after?: string | undefined; limit: number },
): Promise<SupportTeam[]> {
  return look.ifAny(sql`from support_teams t where ${asked(look, filter)}`, async () => {
    const place = after
      ? await sql<{ place: string[] }>`
        select array[t.started_on::text, t.id::text] as place from support_teams t where t.id = ${after}`.execute(
          look.db,
        )
      : undefined
    const { rows } = await sql<SupportTeam>`
      select ${COLUMNS} from ${TEAMS} where ${asked(look, filter)}
        and ${place?.rows[0] ? afterPlace(NEWEST, true, place.rows[0].place) : sql`true`}
      order by ${inOrder(NEWEST, true)} limit ${limit}`.execute(look.db)
    return rows
  })
}

/** How many live teams there are within sight, and how many of them should have been evaluated by now. */
export async function countLive(look: Look, filter: TeamFilter): Promise<{ live: number; late: number }> {
  const { rows } = await sql<{ live: number; late: number }>`
    select count(*)::integer as live, (count(*) filter (where t.evaluate_by < ${look.today}))::integer as late
    from support_teams t where ${asked(look, { ...filter, status: 'live' })}`.execute(look.db)
  return rows[0] ?? { live: 0, late: 0 }
}

/** Who is and was of a team: who is of it now first; nobody who was struck out. */
export async function listTeamMembers({ db }: Look, teamId: string): Promise<Member[]> {
  return db
    .selectFrom('support_team_members')
    .select(['id', 'name', 'part', 'comes_from as comesFrom', 'started_on as startedOn', 'finished_on as finishedOn'])
    .where('team_id', '=', teamId)
    .where('struck_out_at', 'is', null)
    .orderBy(sql`finished_on is not null`)
    .orderBy('part')
    .orderBy('started_on')
    .orderBy('id')
    .limit(200)
    .execute()
}

/** Its meetings, the last first; none that was struck out. */
export async function listMeetings({ db }: Look, teamId: string): Promise<Meeting[]> {
  return db
    .selectFrom('support_team_meetings as m')
    .innerJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'm.authority_id').onRef('p.id', '=', 'm.written_by'),
    )
    .select(['m.id', 'm.held_on as heldOn', 'm.present', 'm.decided', 'p.name as writtenByName'])
    .where('m.team_id', '=', teamId)
    .where('m.struck_out_at', 'is', null)
    .orderBy('m.held_on', 'desc')
    .limit(200)
    .execute()
}

/** What it has evaluated so far, in the order in which it was written. */
export async function listEvaluations({ db }: Look, teamId: string): Promise<Evaluation[]> {
  return db
    .selectFrom('support_team_evaluations as e')
    .innerJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'e.authority_id').onRef('p.id', '=', 'e.written_by'),
    )
    .select(['e.id', 'e.intervention', 'e.aimed_at as aimedAt', 'e.changed', 'e.figures', 'e.no_figures as noFigures'])
    .select(['e.judgement', 'p.name as writtenByName', 'e.written_on as writtenOn', 'e.revision'])
    .where('e.team_id', '=', teamId)
    .orderBy('e.id')
    .limit(100)
    .execute()
}

/** What belongs to it, as ids: visits, orders and actions. */
export async function listParts({ db }: Look, teamId: string) {
  const rows = await db
    .selectFrom('support_team_parts')
    .select(['visit_id as visitId', 'order_id as orderId', 'action_id as actionId'])
    .where('team_id', '=', teamId)
    .orderBy('id')
    .limit(500)
    .execute()
  const ids = (of: keyof (typeof rows)[number]) => rows.flatMap((row) => row[of] ?? [])
  return { visitIds: ids('visitId'), orderIds: ids('orderId'), actionIds: ids('actionId') }
}

/** Of some orders those from which a team was set up. */
export async function listOrdersWithTeam({ db }: Look, orderIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (orderIds.length === 0) return new Set()
  const rows = await db
    .selectFrom('support_teams')
    .select('order_id')
    .where('order_id', 'in', [...orderIds])
    .execute()
  return new Set(rows.flatMap(({ order_id }) => order_id ?? []))
}
