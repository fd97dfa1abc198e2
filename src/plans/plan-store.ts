import { sql } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import { newId } from '#shared/id.ts'
import type { Look, Work } from '#work/work.ts'
import type { Plan, PlanCheck, PlanComment, Judged } from './plan.ts'

const COLUMNS = sql`p.id, p.school_id as "schoolId", s.name as "schoolName", p.case_id as "caseId", p.model_version_id as "modelVersionId",
  p.version, p.follows_id as "followsId", p.changed_because as "changedBecause", p.status, p.begun_on as "begunOn",
  p.begun_by as "begunById", begun.name as "begunByName", p.writers, p.content, p.fits, p.fits_title as "fitsTitle",
  p.fits_dated_on as "fitsDatedOn", p.mid_point_on as "midPointOn", p.service_agreed_on as "serviceAgreedOn",
  service.name as "serviceAgreedByName", p.school_agreed_on as "schoolAgreedOn", school.name as "schoolAgreedByName",
  p.agreed_on as "agreedOn", p.focus, p.drawn, p.document_id as "documentId", p.ended_on as "endedOn", p.ended_because as "endedBecause", p.ended_with_case as "endedWithCase", p.revision`

const PLANS = sql`plans p
  join schools s on s.authority_id = p.authority_id and s.id = p.school_id
  join people begun on begun.authority_id = p.authority_id and begun.id = p.begun_by
  left join people service on service.authority_id = p.authority_id and service.id = p.service_agreed_by
  left join people school on school.authority_id = p.authority_id and school.id = p.school_agreed_by`

/** One plan; whoever asks sees to it that they may. */
export async function findPlan(look: Look, id: string): Promise<Plan | undefined> {
  const { rows } = await sql<Plan>`select ${COLUMNS} from ${PLANS} where p.id = ${id}`.execute(look.db)
  return rows[0]
}

/** The same for a deed: held until it ends. */
export async function findPlanToChange(work: Work, id: string): Promise<Plan | undefined> {
  await sql`select id from plans where id = ${id} for update`.execute(work.db)
  return findPlan(work, id)
}

/** Every plan of a school, the last version first. */
export async function listPlansOfSchool(look: Look, schoolId: string): Promise<Plan[]> {
  const { rows } = await sql<Plan>`
    select ${COLUMNS} from ${PLANS} where p.school_id = ${schoolId} order by p.begun_on desc, p.version desc, p.id desc limit 50`.execute(
    look.db,
  )
  return rows
}

/** The plan in force at a school or in a case; whoever asks sees to it that they may. */
export async function findAgreedPlan(
  look: Look,
  { schoolId, caseId }: { schoolId?: string; caseId?: string },
): Promise<Plan | undefined> {
  if (!schoolId && !caseId) return undefined
  const { rows } = await sql<Plan>`
    select ${COLUMNS} from ${PLANS} where p.status = 'agreed'
      and ${schoolId ? sql`p.school_id = ${schoolId}` : sql`true`} and ${caseId ? sql`p.case_id = ${caseId}` : sql`true`}
    limit 1`.execute(look.db)
  return rows[0]
}

/** The plan that is written at a school or waits for the other side; whoever asks sees to it that they may. */
export async function findDraft(look: Look, schoolId: string): Promise<Plan | undefined> {
  const { rows } = await sql<Plan>`
    select ${COLUMNS} from ${PLANS} where p.status in ('draft', 'offered') and p.school_id = ${schoolId}`.execute(
    look.db,
  )
  return rows[0]
}

/** What was said of the parts of a plan, in its order. */
export async function listComments({ db }: Look, planId: string): Promise<PlanComment[]> {
  return db
    .selectFrom('plan_comments as c')
    .innerJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'c.authority_id').onRef('p.id', '=', 'c.said_by'),
    )
    .leftJoin('people as settled', (join) =>
      join.onRef('settled.authority_id', '=', 'c.authority_id').onRef('settled.id', '=', 'c.settled_by'),
    )
    .select(['c.id', 'c.part', 'c.says', 'p.name as saidByName', 'c.said_at as saidAt', 'c.answer'])
    .select(['settled.name as settledByName', 'c.settled_at as settledAt'])
    .where('c.plan_id', '=', planId)
    .orderBy('c.said_at')
    .orderBy('c.id')
    .limit(500)
    .execute()
}

/** SH-54, SH-55. The checks of a plan with what was judged at each, the last first. */
export async function listChecks({ db }: Look, planId: string): Promise<PlanCheck[]> {
  const { rows } = await sql<PlanCheck>`
    select c.id, c.kind, c.held_on as "heldOn", c.says, p.name as "heldByName",
      coalesce((select jsonb_agg(jsonb_build_object('criterionId', j.criterion_id, 'count', j.counted_as, 'standing', j.standing, 'says', j.says))
        from plan_judgements j where j.authority_id = c.authority_id and j.check_id = c.id), '[]') as judged
    from plan_checks c join people p on p.authority_id = c.authority_id and p.id = c.held_by
    where c.plan_id = ${planId} order by c.held_on desc, c.id desc limit 100`.execute(db)
  return rows
}

/** Writes a check with what was judged at it. Gives its id. */
export async function addCheck(
  { db, actor }: Work,
  planId: string,
  { kind, heldOn, says, judged }: { kind: string; heldOn: PlainDate; says: string | null; judged: readonly Judged[] },
): Promise<string> {
  const id = newId()
  const { authorityId, personId } = actor
  await db
    .insertInto('plan_checks')
    .values({ authority_id: authorityId, id, plan_id: planId, kind, held_on: heldOn, says, held_by: personId })
    .execute()
  if (judged.length > 0)
    await db
      .insertInto('plan_judgements')
      .values(
        judged.map(({ criterionId, count, standing, says: said }) => ({
          ...{ authority_id: authorityId, id: newId(), check_id: id, criterion_id: criterionId },
          ...{ counted_as: count, standing, says: said },
        })),
      )
      .execute()
  return id
}

/** What was agreed in some cases, with the days on which progress was checked; whoever asks sees to it that they may. One query. */
export async function listPlansOfCases({ db }: Look, caseIds: readonly string[]) {
  const { rows } = await sql<
    Pick<Plan, 'id' | 'caseId' | 'agreedOn' | 'midPointOn' | 'status' | 'version'> & { checkedOn: PlainDate[] }
  >`
    select p.id, p.case_id as "caseId", p.agreed_on as "agreedOn", p.mid_point_on as "midPointOn", p.status, p.version,
      array(select c.held_on::text from plan_checks c where c.authority_id = p.authority_id and c.plan_id = p.id order by c.held_on limit 50) as "checkedOn"
    from plans p where p.case_id = any (${[...caseIds]}::uuid[]) and p.agreed_on is not null limit 1000`.execute(db)
  return rows
}
