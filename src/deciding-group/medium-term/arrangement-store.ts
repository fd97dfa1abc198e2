import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look, Work } from '#work/work.ts'
import type { Arrangement, ArrangementSaid, ArrangementStatus } from './arrangement.ts'

type Asked = { id?: string; status?: ArrangementStatus; schoolId?: string; after?: string | undefined; limit?: number }

/** What is proposed and decided for the medium term, in the order in which it begins. One query. */
export async function listArrangements({ db }: Look, asked: Asked = {}): Promise<Arrangement[]> {
  const { id, status, schoolId, after, limit = 500 } = asked
  const where = [
    sql`true`,
    ...(id ? [sql`m.id = ${id}::uuid`] : []),
    ...(status ? [sql`m.status = ${status}`] : []),
    ...(schoolId ? [sql`m.school_id = ${schoolId}::uuid`] : []),
    ...(after
      ? [
          sql`(m.starts_on, m.id) > (select a.starts_on, a.id from medium_term_arrangements a where a.id = ${after}::uuid)`,
        ]
      : []),
  ]
  const { rows } = await sql<Arrangement>`
    select m.id, m.model_version_id as "modelVersionId", m.kind, m.title, m.about, m.starts_on::text as "startsOn",
      m.school_id as "schoolId", s.name as "schoolName", m.meets_standard as "meetsStandard", m.status,
      p.name as "proposedByName", m.proposed_on::text as "proposedOn", m.decided_item_id as "decidedItemId",
      m.decided_on::text as "decidedOn", m.ended_on::text as "endedOn", m.ended_because as "endedBecause"
    from medium_term_arrangements m
    join people p on p.authority_id = m.authority_id and p.id = m.proposed_by
    left join schools s on s.authority_id = m.authority_id and s.id = m.school_id
    where ${sql.join(where, sql` and `)} order by m.starts_on, m.id limit ${limit}`.execute(db)
  return rows
}

/** Holds one until the deed ends. */
export async function holdArrangement({ db }: Work, id: string): Promise<void> {
  await db.selectFrom('medium_term_arrangements').select('id').where('id', '=', id).forUpdate().execute()
}

/** Writes what is proposed. Gives its id. */
export async function addArrangement(work: Work, said: ArrangementSaid): Promise<string> {
  const id = newId()
  const { authorityId, personId } = work.actor
  const { kind, title, about, startsOn, schoolId, meetsStandard } = said
  await work.db
    .insertInto('medium_term_arrangements')
    .values({
      ...{ authority_id: authorityId, id, model_version_id: work.modelVersionId, kind, title, about },
      ...{ starts_on: startsOn, school_id: schoolId, meets_standard: meetsStandard, status: 'proposed' },
      ...{ proposed_by: personId, proposed_on: work.today },
    })
    .execute()
  return id
}

/** Writes what was decided. */
export async function decideArrangementRow(
  { db }: Work,
  id: string,
  decided: { status: 'decided' | 'not-agreed'; itemId: string; decidedOn: PlainDate },
): Promise<void> {
  await db
    .updateTable('medium_term_arrangements')
    .set({ status: decided.status, decided_item_id: decided.itemId, decided_on: decided.decidedOn })
    .where('id', '=', id)
    .execute()
}

/** Writes that it holds no longer. */
export async function endArrangementRow(
  { db, actor }: Work,
  id: string,
  { endedOn, because }: { endedOn: PlainDate; because: string },
): Promise<void> {
  await db
    .updateTable('medium_term_arrangements')
    .set({ status: 'ended', ended_on: endedOn, ended_because: because, ended_by: actor.personId })
    .where('id', '=', id)
    .execute()
}
