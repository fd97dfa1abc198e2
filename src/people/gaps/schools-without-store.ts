import { sql } from 'kysely'
import { afterSchoolByName } from '#schools/index.ts'
import type { Look } from '#work/work.ts'
import { isServed } from './served-schools.ts'

/** An open school that the service works with and that has nobody in a role of which every school has one. */
export type SchoolWithout = {
  id: string
  name: string
  urn: string
  phaseName: string | null
  lastName: string | null
  lastUntil: string | null
}

/** How many schools a page of the report shows. */
export const WITHOUT_A_PAGE = 50

function without({ db, model, today }: Look, role: string) {
  return db
    .selectFrom('schools as s')
    .where('s.status', 'in', ['open', 'proposed-to-close'])
    .where(isServed(model))
    .where(
      sql<boolean>`not exists (select from held_roles h where h.role = ${role} and h.school_id = s.id
        and h.started_on <= ${today} and (h.finished_on is null or ${today} <= h.finished_on))`,
    )
    .where(
      sql<boolean>`not exists (select from group_memberships m join held_roles h on h.group_id = m.group_id
        where m.school_id = s.id and h.role = ${role}
        and (m.started_on is null or m.started_on <= ${today}) and (m.finished_on is null or ${today} <= m.finished_on)
        and h.started_on <= ${today} and (h.finished_on is null or ${today} <= h.finished_on))`,
    )
}

/** How many schools are without somebody in a role: exactly up to 1,000; 1,001 stands for more. */
export async function countSchoolsWithout(look: Look, role: string): Promise<number> {
  const { count } = await look.db
    .selectFrom(without(look, role).select('s.id').limit(1001).as('some'))
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** WI-30, WI-15, NF-03, SH-74. The schools without somebody in a role, by name, with who was there last. */
export async function listSchoolsWithout(
  look: Look,
  role: string,
  { after, atMost }: { after?: string | undefined; atMost: number },
): Promise<SchoolWithout[]> {
  const query = without(look, role)
    .leftJoinLateral(
      ({ selectFrom }) =>
        selectFrom('held_roles as h')
          .innerJoin('people as p', 'p.id', 'h.person_id')
          .select(['p.name as lastName', 'h.finished_on as lastUntil'])
          .whereRef('h.school_id', '=', 's.id')
          .where('h.role', '=', role)
          .where('h.finished_on', '<', look.today)
          .orderBy('h.finished_on', 'desc')
          .limit(1)
          .as('last'),
      (join) => join.onTrue(),
    )
    .select(['s.id', 's.name', 's.urn', 's.phase_name as phaseName', 'last.lastName', 'last.lastUntil'])
    .$if(after !== undefined, (paged) => paged.where(afterSchoolByName(after!)))
  return query.orderBy('s.name_sorted').orderBy('s.id').limit(atMost).execute()
}
