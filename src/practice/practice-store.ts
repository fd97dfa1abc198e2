import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import { withinReach } from '#work/reach.ts'
import type { Look, Work } from '#work/work.ts'
import type { Practice, PracticeSaid, PracticeStatus } from './practice.ts'

/** Entries that somebody may know of: what is agreed, and everything of the schools whose work they know. */
const entries = (look: Look) =>
  look.db
    .selectFrom('practice_entries as e')
    .innerJoin('schools as s', (join) =>
      join.onRef('s.authority_id', '=', 'e.authority_id').onRef('s.id', '=', 'e.school_id'),
    )
    .innerJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'e.authority_id').onRef('p.id', '=', 'e.put_forward_by'),
    )
    .select([
      'e.id',
      'e.school_id as schoolId',
      's.name as schoolName',
      'e.model_version_id as modelVersionId',
      'e.kind',
      'e.aspect',
      'e.phases',
      'e.strength',
      'e.about',
      'e.evidence',
      'e.contact',
      'e.status',
      'p.name as putForwardByName',
      'e.put_forward_on as putForwardOn',
      'e.agreed_on as agreedOn',
      'e.checked_on as checkedOn',
      'e.withdrawn_on as withdrawnOn',
      'e.withdrawn_because as withdrawnBecause',
      'e.revision',
    ])
    .where(
      sql<boolean>`(e.status = 'agreed' and s.status <> 'closed' or ${withinReach(look.reach('see-school'), 'e.school_id')})`,
    )

/** One that the person may know of; undefined when there is none. */
export const findPractice = (look: Look, id: string): Promise<Practice | undefined> =>
  entries(look).where('e.id', '=', id).executeTakeFirst()

/** The same, held until the deed ends. */
export async function findPracticeToChange(work: Work, id: string): Promise<Practice | undefined> {
  await work.db.selectFrom('practice_entries').select('id').where('id', '=', id).forUpdate().execute()
  return findPractice(work, id)
}

export type PracticeFilter = {
  status: PracticeStatus
  kind?: string | undefined
  aspect?: string | undefined
  phase?: string | undefined
  schoolId?: string | undefined
}

function asked({ status, kind, aspect, phase, schoolId }: PracticeFilter) {
  return sql<boolean>`(${sql.join(
    [
      sql`e.status = ${status}`,
      ...(kind ? [sql`e.kind = ${kind}`] : []),
      ...(aspect ? [sql`e.aspect = ${aspect}`] : []),
      ...(phase ? [sql`${phase} = any (e.phases)`] : []),
      ...(schoolId ? [sql`e.school_id = ${schoolId}::uuid`] : []),
    ],
    sql` and `,
  )})`
}

/** The directory, a page at a time, the latest agreed first. */
export async function listPractice(
  look: Look,
  filter: PracticeFilter & { after?: string | undefined; limit: number },
): Promise<Practice[]> {
  const last = filter.after ? await findPractice(look, filter.after) : undefined
  let query = entries(look).where(asked(filter))
  if (last)
    query = query.where(
      sql<boolean>`(coalesce(e.agreed_on, e.put_forward_on), e.id) < (${last.agreedOn ?? last.putForwardOn}::date, ${last.id}::uuid)`,
    )
  return query
    .orderBy(sql`coalesce(e.agreed_on, e.put_forward_on)`, 'desc')
    .orderBy('e.id', 'desc')
    .limit(filter.limit)
    .execute()
}

/** How many entries a filter leaves: exact up to 1,000; 1,001 stands for more. */
export async function countPractice(look: Look, filter: PracticeFilter): Promise<number> {
  const found = entries(look).clearSelect().select('e.id').where(asked(filter)).limit(1001).as('found')
  const { count } = await look.db
    .selectFrom(found)
    .select((of) => of.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

const columnsOf = ({ kind, aspect, phases, strength, about, evidence, contact }: PracticeSaid) => ({
  ...{ kind, aspect, phases: [...phases], strength, about, evidence, contact },
})

/** Adds an entry; agreed at once where it is the head who puts it forward. Gives its id. */
export async function addPractice(
  work: Work,
  schoolId: string,
  said: PracticeSaid,
  isAgreed: boolean,
): Promise<string> {
  const id = newId()
  const { actor, today } = work
  await work.db
    .insertInto('practice_entries')
    .values({
      ...{ authority_id: actor.authorityId, id, school_id: schoolId, model_version_id: work.modelVersionId },
      ...columnsOf(said),
      ...{ status: isAgreed ? 'agreed' : 'put-forward', put_forward_by: actor.personId, put_forward_on: today },
      ...{ agreed_by: isAgreed ? actor.personId : null, agreed_on: isAgreed ? today : null },
      ...{ checked_by: null, checked_on: null, withdrawn_by: null, withdrawn_on: null, withdrawn_because: null },
    })
    .execute()
  return id
}

/** Says an entry anew: who is not the head puts it forward again, and its check is of what it said before. */
export async function sayAnew(
  { db, actor, today }: Work,
  id: string,
  said: PracticeSaid,
  isAgreed: boolean,
): Promise<void> {
  await db
    .updateTable('practice_entries')
    .set({
      ...columnsOf(said),
      ...{ status: isAgreed ? 'agreed' : 'put-forward', checked_by: null, checked_on: null },
      ...{ agreed_by: isAgreed ? actor.personId : null, agreed_on: isAgreed ? today : null },
      revision: sql`revision + 1`,
    })
    .where('id', '=', id)
    .execute()
}

/** The head agrees, or an adviser has checked that it is so, today. */
export async function mark({ db, actor, today }: Work, id: string, as: 'agreed' | 'checked'): Promise<void> {
  const by = actor.personId
  await db
    .updateTable('practice_entries')
    .set(
      as === 'agreed' ? { status: 'agreed', agreed_by: by, agreed_on: today } : { checked_by: by, checked_on: today },
    )
    .set({ revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute()
}

/** Takes an entry out of the directory, with the reason. */
export async function takeOut({ db, actor, today }: Work, id: string, because: string): Promise<void> {
  await db
    .updateTable('practice_entries')
    .set({ status: 'withdrawn', withdrawn_by: actor.personId, withdrawn_on: today, withdrawn_because: because })
    .set({ revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute()
}
