import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import type { StageKind } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { withinReach } from '#work/reach.ts'
import type { Look, Work } from '#work/work.ts'
import { asOf, type Case } from './case.ts'

const CASES = sql`
  select c.id, c.school_id as "schoolId", s.name as "schoolName", c.model_version_id as "modelVersionId", c.pathway as "pathwayId",
    c.opened_on as "openedOn", c.ended_on as "endedOn", c.outcome, c.revision, c.follows as "followsId",
    (select n.id from improvement_cases n where n.authority_id = c.authority_id and n.follows = c.id order by n.id desc limit 1) as "followedById",
    coalesce((select json_agg(json_build_object('stageId', g.stage, 'kind', g.kind, 'beganOn', g.began_on,
        'leadName', p.name, 'finishedOn', g.finished_on) order by g.began_on, g.id)
      from case_stages g left join people p on p.authority_id = g.authority_id and p.id = g.lead_id
      where g.authority_id = c.authority_id and g.case_id = c.id), '[]') as stages
  from improvement_cases c join schools s on s.authority_id = c.authority_id and s.id = c.school_id`

const within = (look: Look) => withinReach(look.reach('see-need'), 'c.school_id')
const live = ({ today }: Look) => sql`c.opened_on <= ${today} and (c.ended_on is null or ${today} < c.ended_on)`

/** A case, for somebody who may know of it. */
export async function findCaseRow(look: Look, id: string): Promise<Case | undefined> {
  const { rows } = await sql<Case>`${CASES} where c.id = ${id} and ${within(look)}`.execute(look.db)
  return rows[0]
}

/** Some cases, whoever asks: they see to it that they may. The newest first. */
export async function listCasesById(look: Look, ids: readonly string[]): Promise<Case[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Case>`
    ${CASES} where c.id = any (${[...ids]}::uuid[]) order by c.opened_on desc, c.id desc`.execute(look.db)
  return rows
}

/** The same for a deed: held until it ends. */
export async function findCaseToChange(work: Work, id: string): Promise<Case | undefined> {
  await sql`select id from improvement_cases where id = ${id} for update`.execute(work.db)
  return findCaseRow(work, id)
}

/** The cases that go on at some schools, whoever asks: for what rooms do with them. */
export async function casesOpenAt(look: Look, schoolIds: readonly string[]): Promise<Case[]> {
  if (schoolIds.length === 0) return []
  const { rows } = await sql<Case>`
    ${CASES} where c.school_id = any (${[...schoolIds]}::uuid[]) and c.ended_on is null`.execute(look.db)
  return rows
}

/**
 * The case of a school, along one of some pathways, that is over and yet was open on a day from which the school is in need: what a decision taken
 * back brings back.
 */
export async function findEndedAfter(
  look: Look,
  { schoolId, pathways, from }: { schoolId: string; pathways: readonly string[]; from: PlainDate },
): Promise<string | undefined> {
  if (pathways.length === 0) return undefined
  const found = await look.db
    .selectFrom('improvement_cases')
    .select('id')
    .where('school_id', '=', schoolId)
    .where('pathway', 'in', [...pathways])
    .where('opened_on', '<=', from)
    .where(({ or, eb }) => or([eb('ended_on', '>', from), eb('opened_on', '=', from)]))
    .orderBy('opened_on', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return found?.id
}

/** What a list of cases is asked for. */
export type CasesAsked = { isOver?: boolean | undefined; schoolId?: string | undefined }

/** Cases within sight, the newest first; `after` is the last one of the page before. */
export async function listCases(
  look: Look,
  { isOver, schoolId, after, limit }: CasesAsked & { after?: string | undefined; limit: number },
): Promise<Case[]> {
  const { rows } = await sql<Case>`${CASES} where ${within(look)}
      and ${isOver === undefined ? sql`true` : isOver ? sql`c.ended_on is not null` : sql`c.ended_on is null`}
      and ${schoolId ? sql`c.school_id = ${schoolId}` : sql`true`}
      and ${
        after
          ? sql`(c.opened_on, c.id) < (select a.opened_on, a.id from improvement_cases a where a.authority_id = c.authority_id and a.id = ${after})`
          : sql`true`
      }
    order by c.opened_on desc, c.id desc limit ${limit}`.execute(look.db)
  return rows
}

/** All cases that go on today within sight, by the name of the school; at most so many as a service can worry about. */
export async function listLiveCases(look: Look, most = 500): Promise<Case[]> {
  const { rows } = await sql<Case>`
    ${CASES} where ${within(look)} and ${live(look)} order by s.name_sorted, c.id limit ${most}`.execute(look.db)
  return rows
}

/** All cases within sight that went on on a day, by the name of the school, each as it stood then; at most so many. */
export async function casesOn(look: Look, on: PlainDate, most = 500): Promise<Case[]> {
  const { rows } = await sql<Case>`
    ${CASES} where ${within(look)} and c.opened_on <= ${on} and (c.ended_on is null or ${on} < c.ended_on)
    order by s.name_sorted, c.id limit ${most}`.execute(look.db)
  return rows.map((each) => asOf(each, on))
}

/** Cases within sight that were over between two days, the newest first. */
export async function casesEndedBetween(look: Look, from: PlainDate, to: PlainDate, most: number): Promise<Case[]> {
  const { rows } = await sql<Case>`${CASES} where ${within(look)} and c.ended_on between ${from} and ${to}
    order by c.ended_on desc, c.id desc limit ${most}`.execute(look.db)
  return rows
}

/** How many cases go on and how many are over, within sight. */
export async function countCases(look: Look): Promise<{ live: number; over: number }> {
  const { rows } = await sql<{ live: number; over: number }>`
    select (count(*) filter (where c.ended_on is null))::integer as live, (count(c.ended_on))::integer as over
    from improvement_cases c where ${within(look)}`.execute(look.db)
  return rows[0] ?? { live: 0, over: 0 }
}

/** Opens a case. Gives its id. */
export async function addCase(
  work: Work,
  at: {
    schoolId: string
    modelVersionId: string
    pathwayId: string
    openedOn: PlainDate
    followsId?: string | undefined
  },
): Promise<string> {
  const id = newId()
  await work.db
    .insertInto('improvement_cases')
    .values({
      ...{ authority_id: work.actor.authorityId, id, school_id: at.schoolId, model_version_id: at.modelVersionId },
      ...{ pathway: at.pathwayId, opened_on: at.openedOn, opened_by: work.actor.personId },
      follows: at.followsId ?? null,
    })
    .execute()
  return id
}

/** Writes when a case was over and what came of it, or with neither that it goes on. */
export async function writeEnd(
  work: Work,
  id: string,
  endedOn: PlainDate | null,
  outcome: string | null,
): Promise<void> {
  await work.db
    .updateTable('improvement_cases')
    .set(({ eb }) => ({ ended_on: endedOn, outcome, revision: eb('revision', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Writes that a stage began, and who took it over. */
export async function addStage(
  work: Work,
  { caseId, ...at }: { caseId: string; stage: string; kind: StageKind; beganOn: PlainDate; leadId: string | null },
): Promise<void> {
  const { authorityId } = work.actor
  await work.db
    .insertInto('case_stages')
    .values({
      ...{ authority_id: authorityId, id: newId(), case_id: caseId, stage: at.stage, kind: at.kind },
      ...{ began_on: at.beganOn, lead_id: at.leadId },
    })
    .execute()
  await raiseRevision(work, caseId)
}

/** Writes when a stage was done. */
export async function writeStageDone(work: Work, caseId: string, stage: string, finishedOn: PlainDate): Promise<void> {
  await work.db
    .updateTable('case_stages')
    .set({ finished_on: finishedOn })
    .where('case_id', '=', caseId)
    .where('stage', '=', stage)
    .execute()
  await raiseRevision(work, caseId)
}

const raiseRevision = (work: Work, id: string) =>
  work.db
    .updateTable('improvement_cases')
    .set(({ eb }) => ({ revision: eb('revision', '+', 1) }))
    .where('id', '=', id)
    .execute()
