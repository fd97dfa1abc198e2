import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import type { Look, Work } from '#work/work.ts'
import type { Contribution, ContributionSaid } from './contribution.ts'

/** Which contributions are asked for. */
export type ContributionsAsked = {
  id?: string
  schoolYear?: number | undefined
  schoolId?: string | undefined
  after?: string | undefined
  limit?: number
}

/** Contributions, the latest first. What was taken back in the ledger is taken back here. One query. */
export async function listContributions({ db }: Look, asked: ContributionsAsked = {}): Promise<Contribution[]> {
  const { id, schoolYear, schoolId, after, limit = 500 } = asked
  const where = [
    sql`true`,
    ...(id ? [sql`c.id = ${id}`] : []),
    ...(schoolYear === undefined ? [] : [sql`c.school_year = ${schoolYear}`]),
    ...(schoolId ? [sql`c.school_id = ${schoolId}`] : []),
    ...(after ? [sql`(c.given_on, c.id) < (select a.given_on, a.id from contributions a where a.id = ${after})`] : []),
  ]
  const { rows } = await sql<Contribution>`
    select c.id, c.school_year as "schoolYear", c.school_id as "schoolId", s.name as "schoolName", c.personnel, c.what, c.who, c.pence,
      c.minutes, c.value_pence as "valuePence", c.value_rests_on as "valueRestsOn", c.line_id as "lineId",
      c.given_on::text as "givenOn", by.name as "recordedByName",
      coalesce(c.taken_back_on, (select k.happened_on from ledger_lines k where k.authority_id = c.authority_id
        and k.corrects_id = c.line_id and (k.pence < 0 or k.minutes < 0) limit 1))::text as "takenBackOn"
    from contributions c
    join people by on by.authority_id = c.authority_id and by.id = c.recorded_by
    left join schools s on s.authority_id = c.authority_id and s.id = c.school_id
    where ${sql.join(where, sql` and `)}
    order by c.given_on desc, c.id desc limit ${limit}`.execute(db)
  return rows
}

/** One of them, held until the deed ends. */
export async function findContributionToChange(work: Work, id: string): Promise<Contribution | undefined> {
  await work.db.selectFrom('contributions').select('id').where('id', '=', id).forUpdate().execute()
  return (await listContributions(work, { id }))[0]
}

type New = ContributionSaid & Pick<Contribution, 'schoolId' | 'personnel' | 'lineId'>

/** Writes a contribution. Gives its id. */
export async function addContribution(work: Work, said: New): Promise<string> {
  const id = newId()
  const { authorityId, personId } = work.actor
  await work.db
    .insertInto('contributions')
    .values({
      ...{ authority_id: authorityId, id, model_version_id: work.modelVersionId, school_year: said.schoolYear },
      ...{ school_id: said.schoolId, personnel: said.personnel, what: said.what, who: said.who, pence: said.pence },
      ...{ minutes: said.minutes, value_pence: said.valuePence, value_rests_on: said.valueRestsOn },
      ...{ line_id: said.lineId, given_on: said.givenOn, recorded_by: personId, recorded_on: work.today },
      ...{ taken_back_on: null, taken_back_because: null, disposed_at: null },
    })
    .execute()
  return id
}

/** Writes that it was taken back, and why. */
export async function takeBackContributionRow({ db, today }: Work, id: string, because: string): Promise<void> {
  await db
    .updateTable('contributions')
    .set({ taken_back_on: today, taken_back_because: because })
    .where('id', '=', id)
    .execute()
}
