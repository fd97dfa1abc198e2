import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import type { Look, Work } from '#work/work.ts'
import type { ByKind, KeptWorkplan } from './workplan.ts'

/** The workplans of a year that somebody has said something of. */
export async function listWorkplans({ db }: Look, schoolYear: SchoolYear): Promise<KeptWorkplan[]> {
  return db
    .selectFrom('workplans')
    .select(['id', 'school_year as schoolYear', 'workplan', 'model_version_id as modelVersionId'])
    .select(['half_days as halfDays', 'status', 'content', 'ready_on as readyOn', 'sent_on as sentOn', 'revision'])
    .where('school_year', '=', schoolYear)
    .orderBy('workplan')
    .execute()
}

/** Says for the first time, or anew, how many half-days a workplan is funded for. */
export async function keepWorkplan(
  work: Work,
  {
    schoolYear,
    workplan,
    halfDays,
    modelVersionId,
  }: Pick<KeptWorkplan, 'schoolYear' | 'workplan' | 'halfDays' | 'modelVersionId'>,
): Promise<void> {
  await work.db
    .insertInto('workplans')
    .values({
      ...{ authority_id: work.actor.authorityId, id: newId(), school_year: schoolYear, workplan, half_days: halfDays },
      ...{
        model_version_id: modelVersionId,
        content: null,
        ready_by: null,
        ready_on: null,
        sent_by: null,
        sent_on: null,
      },
      ...{ set_by: work.actor.personId, set_on: work.today },
    })
    .onConflict((on) =>
      on.columns(['authority_id', 'school_year', 'workplan']).doUpdateSet({
        ...{ half_days: halfDays, set_by: work.actor.personId, set_on: work.today },
        revision: sql`workplans.revision + 1`,
      }),
    )
    .execute()
}

/** ES-22. Publishes a workplan with how its days fall; one that was sent stays sent. */
export async function markReady(work: Work, id: string, content: ByKind): Promise<void> {
  await work.db
    .updateTable('workplans')
    .set({
      status: sql`case status when 'draft' then 'ready' else status end`,
      ...{ content: JSON.stringify(content), ready_by: work.actor.personId, ready_on: work.today },
      revision: sql`revision + 1`,
    })
    .where('id', '=', id)
    .execute()
}

/** ES-69. Every workplan of a year is sent from now on. */
export async function markSent(work: Work, schoolYear: SchoolYear): Promise<void> {
  await work.db
    .updateTable('workplans')
    .set({ status: 'sent', sent_by: work.actor.personId, sent_on: work.today, revision: sql`revision + 1` })
    .where('school_year', '=', schoolYear)
    .where('status', '=', 'ready')
    .execute()
}

/** ES-19. What somebody said went to partnerships in a year, in half-days; the latest word of it. */
export async function findDaysBefore({ db }: Look, schoolYear: SchoolYear): Promise<number | undefined> {
  const found = await db
    .selectFrom('partnership_days_before')
    .select('half_days as halfDays')
    .where('school_year', '=', schoolYear)
    .orderBy('said_on', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return found?.halfDays
}

export async function addDaysBefore(work: Work, schoolYear: SchoolYear, halfDays: number): Promise<void> {
  await work.db
    .insertInto('partnership_days_before')
    .values({
      ...{ authority_id: work.actor.authorityId, id: newId(), school_year: schoolYear, half_days: halfDays },
      ...{ said_by: work.actor.personId, said_on: work.today },
    })
    .execute()
}

/** A school as the register has it, with the group through which it was asked for, or none. */
export type PlacedSchool = {
  schoolId: string
  groupId: string | null
  typeName: string | null
  typeGroupName: string | null
  phaseName: string | null
  resourcedProvision: string | null
}

/** Schools by themselves, and those of groups on a day: what says of which phase days are. One query. */
export async function listPlacedSchools(
  look: Look,
  { schoolIds, groupIds, on }: { schoolIds: readonly string[]; groupIds: readonly string[]; on: PlainDate },
): Promise<PlacedSchool[]> {
  const columns = sql`s.id as "schoolId", s.type_name as "typeName", s.type_group_name as "typeGroupName",
    s.phase_name as "phaseName", s.resourced_provision as "resourcedProvision"`
  const { rows } = await sql<PlacedSchool>`
    select ${columns}, null::uuid as "groupId" from schools s where s.id = any (${[...schoolIds]}::uuid[])
    union all
    select ${columns}, m.group_id from group_memberships m
    join schools s on s.authority_id = m.authority_id and s.id = m.school_id
    where m.group_id = any (${[...groupIds]}::uuid[]) and (m.started_on is null or m.started_on <= ${on})
      and (m.finished_on is null or m.finished_on >= ${on})`.execute(look.db)
  return rows
}

/** Whether the workplans of some years were sent, by year; a year of which none is kept is not there. */
export async function sentYears({ db }: Look, years: readonly SchoolYear[]): Promise<ReadonlyMap<SchoolYear, boolean>> {
  const rows = await db
    .selectFrom('workplans')
    .select('school_year as schoolYear')
    .select(sql<boolean>`bool_or(status = 'sent')`.as('isSent'))
    .where('school_year', 'in', [...years])
    .groupBy('school_year')
    .execute()
  return new Map(rows.map(({ schoolYear, isSent }) => [schoolYear, isSent]))
}
