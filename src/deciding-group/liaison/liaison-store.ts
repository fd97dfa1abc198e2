import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look, Work } from '#work/work.ts'
import type { LiaisonAnswer, LiaisonAsked, LiaisonRequest, WaitingLiaison } from './liaison.ts'

type LogAsked = { id?: string; after?: string | undefined; limit: number }

/** What was asked and answered, the latest first. One query. */
export async function listLiaison({ db }: Look, { id, after, limit }: LogAsked): Promise<LiaisonRequest[]> {
  const where = [
    sql`true`,
    ...(id ? [sql`r.id = ${id}::uuid`] : []),
    ...(after
      ? [sql`(r.asked_on, r.id) < (select a.asked_on, a.id from liaison_requests a where a.id = ${after}::uuid)`]
      : []),
  ]
  const { rows } = await sql<LiaisonRequest>`
    select r.id, r.sort, r.title, r.says, t.name as "throughName", r.asked_on::text as "askedOn", l.name as "loggedByName",
      r.answer, n.name as "answeredThroughName", r.answered_on::text as "answeredOn"
    from liaison_requests r
    join people t on t.authority_id = r.authority_id and t.id = r.through
    join people l on l.authority_id = r.authority_id and l.id = r.logged_by
    left join people n on n.authority_id = r.authority_id and n.id = r.answered_through
    where ${sql.join(where, sql` and `)} order by r.asked_on desc, r.id desc limit ${limit}`.execute(db)
  return rows
}

/** How many requests wait for an answer. */
export async function countOpenLiaison({ db }: Look): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from liaison_requests where answer is null`.execute(db)
  return rows[0]?.count ?? 0
}

/** What waits for its answer, the oldest first, with whose it is by some roles. At most 500. */
export function listWaitingLiaison(look: Look, roles: readonly string[]): Promise<WaitingLiaison[]> {
  return look.ifAny(sql`from liaison_requests r where r.answer is null`, async () => {
    const { rows } = await sql<WaitingLiaison>`
      select r.id, r.sort, r.title, r.asked_on::text as "askedOn", t.name as "throughName",
        (select h.person_id from held_roles h where h.authority_id = r.authority_id and h.person_id = r.through
          and h.role = any (${[...roles]}::text[]) and h.started_on <= ${look.today}
          and (h.finished_on is null or ${look.today} <= h.finished_on) limit 1) as "ownerId"
      from liaison_requests r join people t on t.authority_id = r.authority_id and t.id = r.through
      where r.answer is null order by r.asked_on, r.id limit 500`.execute(look.db)
    return rows
  })
}

/** Holds a line of the log until the deed ends. */
export async function holdLiaison({ db }: Work, id: string): Promise<void> {
  await db.selectFrom('liaison_requests').select('id').where('id', '=', id).forUpdate().execute()
}

/** Who held one of some roles on a day: through whom it may go. At most 200, by name. */
export async function listThrough(
  { db }: Look,
  roles: readonly string[],
  on: PlainDate,
): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select p.id, p.name from people p
    where p.id in (select h.person_id from held_roles h where h.role = any (${[...roles]}::text[])
      and h.started_on <= ${on} and (h.finished_on is null or ${on} <= h.finished_on))
    order by p.name_sorted, p.id limit 200`.execute(db)
  return rows
}

/** Writes what was asked. Gives its id. */
export async function addLiaison(work: Work, asked: LiaisonAsked): Promise<string> {
  const id = newId()
  const { authorityId, personId } = work.actor
  await work.db
    .insertInto('liaison_requests')
    .values({
      ...{ authority_id: authorityId, id, model_version_id: work.modelVersionId, sort: asked.sort },
      ...{ title: asked.title, says: asked.says, through: asked.throughId, asked_on: asked.askedOn },
      ...{ logged_by: personId, logged_on: work.today },
    })
    .execute()
  return id
}

/** Writes the answer to what was asked. */
export async function answerLiaison(
  { db, actor }: Work,
  id: string,
  { answer, throughId, answeredOn }: LiaisonAnswer,
): Promise<void> {
  await db
    .updateTable('liaison_requests')
    .set({ answer, answered_through: throughId, answered_on: answeredOn, answer_logged_by: actor.personId })
    .where('id', '=', id)
    .execute()
}
