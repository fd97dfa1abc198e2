import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look, Work } from '#work/work.ts'
import type { Confidence } from './confidence.ts'

const COLUMNS = sql`c.id, c.school_id as "schoolId", s.name as "schoolName", c.model_version_id as "modelVersionId", c.says,
  c.written_on as "writtenOn", c.written_by as "writtenById", w.name as "writtenByName", c.opens_on as "opensOn",
  c.promised_on as "promisedOn", c.revision,
  (select coalesce(array_agg(p.name order by p.name_sorted, p.id), '{}') from confidence_readers r
    join people p on p.authority_id = r.authority_id and p.id = r.person_id
    where r.authority_id = c.authority_id and r.confidence_id = c.id) as readers`

const CONFIDENCES = sql`confidences c
  join schools s on s.authority_id = c.authority_id and s.id = c.school_id
  join people w on w.authority_id = c.authority_id and w.id = c.written_by`

/** WI-09. Until its day nobody but its writer and its readers themselves: not who covers for them, nor who keeps the service. */
const known = ({ actor, today }: Look) => sql<boolean>`(c.opens_on <= ${today} or c.written_by = ${actor.personId}
  or exists (select from confidence_readers r
    where r.authority_id = c.authority_id and r.confidence_id = c.id and r.person_id = ${actor.personId}))`

/** One of which this person knows; undefined where there is none. */
export async function findConfidence(look: Look, id: string): Promise<Confidence | undefined> {
  const { rows } = await sql<Confidence>`
    select ${COLUMNS} from ${CONFIDENCES} where c.id = ${id} and ${known(look)}`.execute(look.db)
  return rows[0]
}

/** The same for a deed: held until it ends. */
export async function findConfidenceToChange(work: Work, id: string): Promise<Confidence | undefined> {
  await sql`select id from confidences where id = ${id} for update`.execute(work.db)
  return findConfidence(work, id)
}

/** What was given in confidence at a school, as far as this person knows of it; the newest first. With `open`, only what is open to the school. */
export async function listConfidences(
  look: Look,
  schoolIds: readonly string[],
  { open = false, from, before }: { open?: boolean; from?: PlainDate | undefined; before?: PlainDate | undefined } = {},
): Promise<Confidence[]> {
  const { rows } = await sql<Confidence>`
    select ${COLUMNS} from ${CONFIDENCES} where c.school_id = any (${[...schoolIds]}::uuid[])
      and ${open ? sql`c.opens_on <= ${look.today}` : known(look)}
      and ${from ? sql`c.opens_on >= ${from}` : sql`true`} and ${before ? sql`c.opens_on < ${before}` : sql`true`}
    order by c.opens_on desc, c.id desc limit 500`.execute(look.db)
  return rows
}

/** How many of what was given in confidence at a school are open before a day, or at all. */
export async function countOpened(
  { db, today }: Look,
  schoolIds: readonly string[],
  before?: PlainDate,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from confidences c where c.school_id = any (${[...schoolIds]}::uuid[])
      and c.opens_on <= ${today} and ${before ? sql`c.opens_on < ${before}` : sql`true`}`.execute(db)
  return rows[0]?.count ?? 0
}

/** Keeps what is given in confidence, with its readers and its day. Gives its id. */
export async function addConfidence(
  work: Work,
  added: { schoolId: string; says: string; opensOn: PlainDate; readers: readonly string[] },
): Promise<string> {
  const id = newId()
  const { db, actor, today, modelVersionId } = work
  const { schoolId, says, opensOn, readers } = added
  await db
    .insertInto('confidences')
    .values({
      ...{ authority_id: actor.authorityId, id, school_id: schoolId, model_version_id: modelVersionId, says },
      ...{ written_on: today, written_by: actor.personId, promised_on: opensOn, opens_on: opensOn },
    })
    .execute()
  for (const reader of new Set(readers))
    await db
      .insertInto('confidence_readers')
      .values({ authority_id: actor.authorityId, id: newId(), confidence_id: id, person_id: reader })
      .execute()
  return id
}

/** Opens it from today. */
export async function openFrom({ db, today }: Work, id: string): Promise<void> {
  await db
    .updateTable('confidences')
    .set({ opens_on: today, revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute()
}
