import { sql } from 'kysely'
import { withinReach, type Reach } from '#work/reach.ts'
import type { Look } from '#work/work.ts'

/** A school as the overview begins with it: its name, how the register places it, and what its results meet of the model's triggers. */
export type OverseenSchool = {
  schoolId: string
  schoolName: string
  phaseName: string | null
  typeName: string | null
  typeGroupName: string | null
  resourcedProvision: string | null
  triggers: readonly string[]
}

/** RO-11. The open schools within a reach, by name, with the triggers that their results meet; estimates are the service's own and not among them. One query. */
export async function listOverseen(
  { db }: Look,
  reach: Reach,
  { after, limit }: { after: Pick<OverseenSchool, 'schoolName' | 'schoolId'> | undefined; limit: number },
): Promise<OverseenSchool[]> {
  const { rows } = await sql<OverseenSchool>`
    select s.id as "schoolId", s.name as "schoolName", s.phase_name as "phaseName", s.type_name as "typeName",
      s.type_group_name as "typeGroupName", s.resourced_provision as "resourcedProvision",
      array(select distinct f.trigger from flags f where f.authority_id = s.authority_id and f.school_id = s.id
        and f.standing = 'met' and f.figures = 'result' order by 1) as triggers
    from schools s
    where s.status in ('open', 'proposed-to-close') and ${withinReach(reach, 's.id')}
      and ${after ? sql`(s.name, s.id) > (${after.schoolName}, ${after.schoolId}::uuid)` : sql`true`}
    order by s.name, s.id limit ${limit}`.execute(db)
  return rows
}

/** How many open schools there are within a reach. */
export async function countOverseen({ db }: Look, reach: Reach): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from schools s
    where s.status in ('open', 'proposed-to-close') and ${withinReach(reach, 's.id')}`.execute(db)
  return rows[0]?.count ?? 0
}
