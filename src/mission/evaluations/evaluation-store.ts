import { sql } from 'kysely'
import { phaseOfSchool } from '#schools/index.ts'
import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look, Work } from '#work/work.ts'
import type { Evaluation, Judge, JudgementSaid, ToEvaluate } from './evaluation.ts'

type Asked = {
  id?: string
  commissionId?: string
  isOpen?: boolean
  isConcluded?: boolean
  limit: number
  after?: string | undefined
}

/** Evaluations with what was judged in each, the newest first. One query. */
export async function listEvaluations(
  { db }: Look,
  { id, commissionId, isOpen, isConcluded, limit, after }: Asked,
): Promise<Evaluation[]> {
  const where = [
    sql`true`,
    ...(id ? [sql`e.id = ${id}::uuid`] : []),
    ...(commissionId ? [sql`e.commission_id = ${commissionId}::uuid`] : []),
    ...(isOpen ? [sql`e.concluded_on is null`] : []),
    ...(isConcluded ? [sql`e.concluded_on is not null`] : []),
    ...(after
      ? [sql`(e.opened_on, e.id) < (select a.opened_on, a.id from mission_evaluations a where a.id = ${after}::uuid)`]
      : []),
  ]
  const { rows } = await sql<Evaluation>`
    select e.id, e.model_version_id as "modelVersionId", e.level, e.activity, e.commission_id as "commissionId", e.opened_on::text as "openedOn", o.name as "openedByName",
      e.conclusion, e.concluded_on::text as "concludedOn", c.name as "concludedByName",
      coalesce((select jsonb_agg(jsonb_build_object('personId', j.person_id, 'name', p.name, 'part', j.part, 'phases', j.phases,
          'value', j.value, 'says', j.says, 'evidence', j.evidence, 'judgedOn', j.judged_on) order by j.judged_on, p.name_sorted, j.id)
        from mission_judgements j join people p on p.authority_id = j.authority_id and p.id = j.person_id
        where j.authority_id = e.authority_id and j.evaluation_id = e.id), '[]'::jsonb) as judgements,
      coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'says', f.says, 'followedOn', f.followed_on, 'writtenByName', p.name)
          order by f.followed_on, f.id)
        from mission_followings f join people p on p.authority_id = f.authority_id and p.id = f.written_by
        where f.authority_id = e.authority_id and f.evaluation_id = e.id), '[]'::jsonb) as followings
    from mission_evaluations e
      join people o on o.authority_id = e.authority_id and o.id = e.opened_by
      left join people c on c.authority_id = e.authority_id and c.id = e.concluded_by
    where ${sql.join(where, sql` and `)} order by e.opened_on desc, e.id desc limit ${limit}`.execute(db)
  return rows
}

/** When a level was last concluded, whether one of it is open, and whether whoever looks has judged in that. */
type LevelStands = { level: string; lastOn: PlainDate | null; open: string | null; hasJudged: boolean }

/** How each level stands that was ever evaluated. One query. */
export async function listLevels({ db, actor }: Look): Promise<LevelStands[]> {
  const { rows } = await sql<LevelStands>`
    select e.level, max(e.concluded_on)::text as "lastOn",
      (array_agg(e.id order by e.opened_on) filter (where e.concluded_on is null))[1] as open,
      coalesce(bool_or(e.concluded_on is null and exists (select from mission_judgements j where j.authority_id = e.authority_id
        and j.evaluation_id = e.id and j.person_id = ${actor.personId}::uuid)), false) as "hasJudged"
    from mission_evaluations e group by e.level limit 100`.execute(db)
  return rows
}

type Placed = {
  phaseName: string | null
  typeName: string | null
  typeGroupName: string | null
  resourcedProvision: string | null
}

/** The phases of the schools that somebody leads today, by the roles of heads that they hold. */
export async function listPhasesLed(look: Look, schoolIds: readonly string[]): Promise<string[]> {
  if (schoolIds.length === 0) return []
  const { rows } = await sql<Placed>`
    select s.phase_name as "phaseName", s.type_name as "typeName", s.type_group_name as "typeGroupName",
      s.resourced_provision as "resourcedProvision"
    from schools s where s.id = any (${[...schoolIds]}::uuid[]) limit 100`.execute(look.db)
  return [...new Set(rows.flatMap((placed) => phaseOfSchool(look.model, placed)?.id ?? []))]
}

/** Holds the evaluations of the service until the deed ends. */
export async function holdEvaluations({ db, actor }: Work): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`mission-evaluations ${actor.authorityId}`}, 0))`.execute(
    db,
  )
}

/** Writes one. Gives its id. */
export async function addEvaluation(work: Work, { level, activity, commissionId }: ToEvaluate): Promise<string> {
  const id = newId()
  const { authorityId, personId } = work.actor
  await work.db
    .insertInto('mission_evaluations')
    .values({
      ...{ authority_id: authorityId, id, model_version_id: work.modelVersionId, level, activity },
      commission_id: commissionId,
      ...{ opened_on: work.today, opened_by: personId },
    })
    .execute()
  return id
}

/** Writes what somebody judged. */
export async function addJudgement(
  work: Work,
  evaluationId: string,
  { part, phases, value, says, evidence }: Judge & JudgementSaid,
): Promise<void> {
  const { authorityId, personId } = work.actor
  await work.db
    .insertInto('mission_judgements')
    .values({
      ...{ authority_id: authorityId, id: newId(), evaluation_id: evaluationId, person_id: personId },
      ...{ part, phases: [...phases], value, says, evidence, judged_on: work.today },
    })
    .execute()
}

/** Writes what comes of it. */
export async function writeConclusion({ db, actor, today }: Work, id: string, conclusion: string): Promise<void> {
  await db
    .updateTable('mission_evaluations')
    .set({ conclusion, concluded_on: today, concluded_by: actor.personId })
    .where('id', '=', id)
    .execute()
}

/** Writes what followed. */
export async function addFollowing(
  work: Work,
  evaluationId: string,
  { says, followedOn }: { says: string; followedOn: PlainDate },
): Promise<void> {
  const { authorityId, personId } = work.actor
  await work.db
    .insertInto('mission_followings')
    .values({
      ...{ authority_id: authorityId, id: newId(), evaluation_id: evaluationId, says, followed_on: followedOn },
      ...{ written_by: personId, written_on: work.today },
    })
    .execute()
}
