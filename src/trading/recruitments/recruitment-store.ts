import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look, Work } from '#work/work.ts'

/** A recruitment of a headteacher at a school, and how many half-days of it are ordered free of charge. */
export type Recruitment = { id: string; schoolId: string; beganOn: PlainDate; freeTaken: number }

/** The recruitments of a school, the newest first, each with the free half-days that its standing orders take. */
export async function listRecruitments(look: Look, schoolId: string): Promise<Recruitment[]> {
  const { rows } = await sql<Recruitment>`
    select r.id, r.school_id as "schoolId", r.began_on as "beganOn",
      coalesce(sum(o.free_half_days) filter (where o.status in ('placed', 'queued', 'accepted', 'ended')), 0)::integer as "freeTaken"
    from headteacher_recruitments r
    left join orders o on o.authority_id = r.authority_id and o.recruitment_id = r.id
    where r.school_id = ${schoolId} group by r.authority_id, r.id order by r.began_on desc limit 100`.execute(look.db)
  return rows
}

/** Writes that a school recruits a headteacher. Gives its id. */
export async function addRecruitment(work: Work, schoolId: string, beganOn: PlainDate): Promise<string> {
  const id = newId()
  await work.db
    .insertInto('headteacher_recruitments')
    .values({
      ...{ authority_id: work.actor.authorityId, id, school_id: schoolId, began_on: beganOn },
      ...{ recorded_on: work.today, recorded_by: work.actor.personId },
    })
    .execute()
  return id
}
