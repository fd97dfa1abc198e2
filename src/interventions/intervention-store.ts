import { sql } from 'kysely'
import { afterPlace, inOrder, type OrderBy } from '#db/turning.ts'
import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { withinReach } from '#work/reach.ts'
import type { Look, Work } from '#work/work.ts'
import type { Grounds, Intervention, InterventionStatus } from './intervention.ts'

const COLUMNS = sql`i.id, i.school_id as "schoolId", s.name as "schoolName", i.model_version_id as "modelVersionId", i.kind,
  i.way, i.status, i.says, i.started_on as "startedOn", i.added_on as "addedOn", added.name as "addedByName",
  i.written_to as "writtenTo", i.document_id as "documentId", i.came_of as "cameOf", i.ended_on as "endedOn",
  ended.name as "endedByName", i.struck_out_because as "struckOutBecause", i.struck_out_at as "struckOutAt",
  struck.name as "struckOutByName", i.revision,
  coalesce((select jsonb_object_agg(g.ground, g.held_on) from intervention_grounds g
    where g.authority_id = i.authority_id and g.intervention_id = i.id), '{}') as grounds`

const INTERVENTIONS = sql`interventions i
  join schools s on s.authority_id = i.authority_id and s.id = i.school_id
  join people added on added.authority_id = i.authority_id and added.id = i.added_by
  left join people ended on ended.authority_id = i.authority_id and ended.id = i.ended_by
  left join people struck on struck.authority_id = i.authority_id and struck.id = i.struck_out_by`

const within = (look: Look) => withinReach(look.reach('see-school'), 'i.school_id')

/** An intervention, for somebody who may know of it. */
export async function findIntervention(look: Look, id: string): Promise<Intervention | undefined> {
  const { rows } = await sql<Intervention>`
    select ${COLUMNS} from ${INTERVENTIONS} where i.id = ${id} and ${within(look)}`.execute(look.db)
  return rows[0]
}

/** The same for a deed: held until it ends. */
export async function findInterventionToChange(work: Work, id: string): Promise<Intervention | undefined> {
  await sql`select id from interventions where id = ${id} for update`.execute(work.db)
  return findIntervention(work, id)
}

/** What a list of interventions is asked for. */
export type InterventionFilter = {
  schoolId?: string | undefined
  status?: InterventionStatus | undefined
  kind?: string | undefined
}

const NEWEST: readonly OrderBy[] = [
  { of: sql`i.started_on`, type: 'date' },
  { of: sql`i.id`, type: 'uuid' },
]

/** Interventions and letters within sight, the newest first; `after` is the last one of the page before. */
export async function listInterventions(
  look: Look,
  { schoolId, status, kind, after, limit }: InterventionFilter & { after?: string | undefined; limit: number },
): Promise<Intervention[]> {
  const place = after
    ? await sql<{ place: string[] }>`
        select array[i.started_on::text, i.id::text] as place from interventions i where i.id = ${after}`.execute(
        look.db,
      )
    : undefined
  const { rows } = await sql<Intervention>`
    select ${COLUMNS} from ${INTERVENTIONS} where ${within(look)}
      and ${schoolId ? sql`i.school_id = ${schoolId}` : sql`true`}
      and ${status ? sql`i.status = ${status}` : sql`true`}
      and ${kind ? sql`i.kind = ${kind}` : sql`true`}
      and ${place?.rows[0] ? afterPlace(NEWEST, true, place.rows[0].place) : sql`true`}
    order by ${inOrder(NEWEST, true)} limit ${limit}`.execute(look.db)
  return rows
}

/** How many of what is within sight stand in each status. */
export async function countInterventions(look: Look, { schoolId, kind }: InterventionFilter) {
  const { rows } = await sql<{ status: InterventionStatus; count: number }>`
    select i.status, count(*)::integer as count from interventions i where ${within(look)}
      and ${schoolId ? sql`i.school_id = ${schoolId}` : sql`true`}
      and ${kind ? sql`i.kind = ${kind}` : sql`true`} group by i.status`.execute(look.db)
  return new Map(rows.map(({ status, count }) => [status, count]))
}

/** Whether an intervention of a kind was entered for a school, and stands. */
export async function hasIntervention({ db }: Look, schoolId: string, kind: string): Promise<boolean> {
  const found = await db
    .selectFrom('interventions')
    .select('id')
    .where('school_id', '=', schoolId)
    .where('kind', '=', kind)
    .where('way', '=', 'at-school')
    .where('status', 'in', ['open', 'ended'])
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

export type NewIntervention = {
  schoolId: string
  modelVersionId: string
  kind: string
  says: string
  startedOn: PlainDate
  grounds: Grounds
  /** Where it is a letter: to whom, and as which document it was issued. */
  letter?: { to: string; documentId: string }
}

export async function addIntervention(work: Work, added: NewIntervention): Promise<string> {
  const id = newId()
  const { db, actor, today } = work
  const { schoolId, modelVersionId, kind, says, startedOn, grounds, letter } = added
  await db
    .insertInto('interventions')
    .values({
      ...{ authority_id: actor.authorityId, id, school_id: schoolId, model_version_id: modelVersionId, kind, says },
      ...{ way: letter ? 'letter' : 'at-school', status: letter ? 'written' : 'open', started_on: startedOn },
      ...{ added_on: today, added_by: actor.personId, written_to: letter?.to ?? null },
      ...{ document_id: letter?.documentId ?? null, came_of: null, ended_on: null, ended_by: null },
      ...{ struck_out_because: null, struck_out_at: null, struck_out_by: null, struck_out_from: null },
    })
    .execute()
  for (const [ground, on] of Object.entries(grounds) as [keyof Grounds, PlainDate][])
    await db
      .insertInto('intervention_grounds')
      .values({ authority_id: actor.authorityId, id: newId(), intervention_id: id, ground, held_on: on })
      .execute()
  return id
}

/** Ends one, and keeps what came of it. */
export async function endIt({ db, actor }: Work, id: string, end: { on: PlainDate; cameOf: string }): Promise<void> {
  await db
    .updateTable('interventions')
    .set({ status: 'ended', ended_on: end.on, ended_by: actor.personId, came_of: end.cameOf })
    .set({ revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute()
}

/** Strikes one out, or takes that back, as it stood before. */
export async function markIt({ db, actor, now }: Work, id: string, because: string | null): Promise<void> {
  await db
    .updateTable('interventions')
    .set(
      because === null
        ? {
            ...{ status: sql<InterventionStatus>`struck_out_from`, struck_out_because: null, struck_out_at: null },
            ...{ struck_out_by: null, struck_out_from: null },
          }
        : {
            ...{ status: 'struck-out' as const, struck_out_because: because, struck_out_at: now },
            ...{ struck_out_by: actor.personId, struck_out_from: sql<InterventionStatus>`status` },
          },
    )
    .set({ revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute()
}
