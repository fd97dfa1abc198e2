import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import type { Look, Work } from '#work/work.ts'

/** ES-29. A school that is likely to be inspected within a year, with the last evaluation of how ready it is. */
export type Listed = {
  id: string
  schoolId: string
  schoolName: string
  schoolYear: SchoolYear
  because: string
  listedByName: string
  listedOn: PlainDate
  takenOffOn: PlainDate | null
  takenOffBecause: string | null
  revision: number
  outcome: string | null
  evaluatedOn: PlainDate | null
  evaluatedByName: string | null
}

/** One evaluation: who found what, when. */
export type ReadinessFound = { outcome: string; says: string; evaluatedOn: PlainDate; evaluatedByName: string }

const LISTED = sql`
  select l.id, l.school_id as "schoolId", s.name as "schoolName", l.school_year as "schoolYear", l.because, p.name as "listedByName",
    l.listed_on as "listedOn", l.taken_off_on as "takenOffOn", l.taken_off_because as "takenOffBecause", l.revision,
    e.outcome, e.evaluated_on as "evaluatedOn", e.name as "evaluatedByName"
  from readiness_list l
  join schools s on s.authority_id = l.authority_id and s.id = l.school_id
  join people p on p.authority_id = l.authority_id and p.id = l.listed_by
  left join lateral (select r.outcome, r.evaluated_on, w.name from readiness_evaluations r
    join people w on w.authority_id = r.authority_id and w.id = r.evaluated_by
    where r.authority_id = l.authority_id and r.readiness_id = l.id order by r.evaluated_on desc, r.id desc limit 1) e on true`

/** The list of a year, by the names of its schools, for schools that somebody works with, or all of them. */
export async function listListed(
  look: Look,
  schoolYear: SchoolYear,
  { after, atMost = 2000 }: { after?: string | undefined; atMost?: number } = {},
): Promise<Listed[]> {
  const all = look.reach('designate').everything
  const within = [...look.reach('write').schoolIds, ...look.reach('designate').schoolIds]
  const seen = all || look.reach('write').everything ? sql`true` : sql`l.school_id = any (${within}::uuid[])`
  const turned = after
    ? sql`(s.name_sorted, l.id) > (select a.name_sorted, x.id from readiness_list x
        join schools a on a.authority_id = x.authority_id and a.id = x.school_id where x.id = ${after})`
    : sql`true`
  const { rows } = await sql<Listed>`
    ${LISTED} where l.school_year = ${schoolYear} and l.taken_off_on is null and ${seen} and ${turned}
    order by s.name_sorted, l.id limit ${atMost}`.execute(look.db)
  return rows
}

export async function findListed({ db }: Look, id: string): Promise<Listed | undefined> {
  const { rows } = await sql<Listed>`${LISTED} where l.id = ${id}`.execute(db)
  return rows[0]
}

/** A school's place on the list of a year, if it has one. */
export async function findListedSchool(
  { db }: Look,
  schoolId: string,
  schoolYear: SchoolYear,
): Promise<Listed | undefined> {
  const { rows } = await sql<Listed>`
    ${LISTED} where l.school_id = ${schoolId} and l.school_year = ${schoolYear} and l.taken_off_on is null`.execute(db)
  return rows[0]
}

export async function isListed(look: Look, schoolId: string, schoolYear: SchoolYear): Promise<boolean> {
  return (await findListedSchool(look, schoolId, schoolYear)) !== undefined
}

/** All evaluations of a school on the list, the latest first. */
export async function listFound({ db }: Look, readinessId: string): Promise<ReadinessFound[]> {
  const { rows } = await sql<ReadinessFound>`
    select r.outcome, r.says, r.evaluated_on as "evaluatedOn", p.name as "evaluatedByName"
    from readiness_evaluations r join people p on p.authority_id = r.authority_id and p.id = r.evaluated_by
    where r.readiness_id = ${readinessId} order by r.evaluated_on desc, r.id desc limit 50`.execute(db)
  return rows
}

export async function addListed(
  work: Work,
  { schoolId, schoolYear, because }: Pick<Listed, 'schoolId' | 'schoolYear' | 'because'>,
): Promise<string> {
  const id = newId()
  await work.db
    .insertInto('readiness_list')
    .values({
      ...{ authority_id: work.actor.authorityId, id, school_id: schoolId, school_year: schoolYear, because },
      ...{ listed_by: work.actor.personId, listed_on: work.today, taken_off_on: null, taken_off_because: null },
    })
    .execute()
  return id
}

export async function addEvaluation(
  work: Work,
  readinessId: string,
  { outcome, says, evaluatedOn }: { outcome: string; says: string; evaluatedOn: PlainDate },
): Promise<void> {
  await work.db
    .insertInto('readiness_evaluations')
    .values({
      ...{ authority_id: work.actor.authorityId, id: newId(), readiness_id: readinessId, outcome, says },
      ...{ evaluated_on: evaluatedOn, evaluated_by: work.actor.personId, entered_at: work.now },
    })
    .execute()
}

export async function markTakenOff(work: Work, id: string, because: string): Promise<void> {
  await work.db
    .updateTable('readiness_list')
    .set({ taken_off_on: work.today, taken_off_because: because, revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute()
}
