import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import type { Look, Work } from '#work/work.ts'
import type { Commission, CommissionSaid, CommissionStatus } from './commission.ts'

type Filter = { id?: string; courseId?: string; status?: CommissionStatus; after?: string; limit?: number }

/** Commissions, the newest first, with their groups and schools by name. */
export async function listCommissions(
  look: Look,
  { id, courseId, status, limit = 200 }: Filter,
): Promise<Commission[]> {
  const { rows } = await sql<Commission>`
    select c.id, c.model_version_id as "modelVersionId", c.kind, c.title, c.about, c.group_ids as "groupIds", c.status,
      c.asked_by as "askedById", p.name as "askedByName", c.asked_on::text as "askedOn", c.course_id as "courseId",
      array(select g.name from groups g where g.authority_id = c.authority_id and g.id = any (c.group_ids) order by g.name_sorted) as "groupNames",
      coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name) order by s.name_sorted, s.id)
        from course_commission_schools j join schools s on s.authority_id = j.authority_id and s.id = j.school_id
        where j.authority_id = c.authority_id and j.commission_id = c.id), '[]') as schools
    from course_commissions c join people p on p.authority_id = c.authority_id and p.id = c.asked_by
    where ${id ? sql`c.id = ${id}::uuid` : sql`true`} and ${courseId ? sql`c.course_id = ${courseId}::uuid` : sql`true`}
      and ${status ? sql`c.status = ${status}` : sql`true`}
    order by c.asked_on desc, c.id desc limit ${limit}`.execute(look.db)
  return rows
}

/** Holds a commission until the deed ends: who joins or answers at the same moment waits. */
export async function holdCommission({ db }: Work, id: string): Promise<void> {
  await db.selectFrom('course_commissions').select('id').where('id', '=', id).forUpdate().execute()
}

export async function addCommission(work: Work, said: CommissionSaid): Promise<string> {
  const id = newId()
  const { authorityId, personId } = work.actor
  await work.db
    .insertInto('course_commissions')
    .values({
      ...{ authority_id: authorityId, id, model_version_id: work.modelVersionId, kind: said.kind, title: said.title },
      ...{ about: said.about, group_ids: [...said.groupIds], status: 'asked', asked_by: personId },
      ...{ asked_on: work.today, course_id: null },
    })
    .execute()
  return id
}

/** The head of a school stands behind a commission. */
export async function addSchoolOf({ db, actor, today }: Work, commissionId: string, schoolId: string): Promise<void> {
  await db
    .insertInto('course_commission_schools')
    .values({
      ...{ authority_id: actor.authorityId, id: newId(), commission_id: commissionId, school_id: schoolId },
      ...{ joined_by: actor.personId, joined_on: today },
    })
    .execute()
}

/** A course answers a commission. */
export async function setAnswered({ db }: Work, id: string, courseId: string): Promise<void> {
  await db
    .updateTable('course_commissions')
    .set({ status: 'answered', course_id: courseId })
    .where('id', '=', id)
    .execute()
}

export async function setWithdrawn({ db }: Work, id: string): Promise<void> {
  await db.updateTable('course_commissions').set({ status: 'withdrawn' }).where('id', '=', id).execute()
}
