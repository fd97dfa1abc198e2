import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { NotFound } from '#work/failures.ts'
import type { Look, Work } from '#work/work.ts'

/** That somebody acts for another between two dates. */
export type Cover = {
  id: string
  personId: string
  personName: string
  coveredId: string
  coveredName: string
  reason: string
  startedOn: PlainDate
  finishedOn: PlainDate
  revision: number
}

function covers({ db }: Look) {
  return db
    .selectFrom('covers as c')
    .innerJoin('people as p', 'p.id', 'c.person_id')
    .innerJoin('people as o', 'o.id', 'c.covered_id')
    .select([
      'c.id',
      'c.person_id as personId',
      'p.name as personName',
      'c.covered_id as coveredId',
      'o.name as coveredName',
      'c.reason',
      'c.started_on as startedOn',
      'c.finished_on as finishedOn',
      'c.revision',
    ])
}

/** For whom a person acts and who acts for them, newest first. */
export async function listCovers(look: Look, personId: string): Promise<Cover[]> {
  return covers(look)
    .where(({ or, eb }) => or([eb('c.person_id', '=', personId), eb('c.covered_id', '=', personId)]))
    .orderBy('c.started_on', 'desc')
    .orderBy('c.id', 'desc')
    .execute()
}

/** One cover by a person. Throws NotFound. */
export async function getCover(look: Look, personId: string, coverId: string): Promise<Cover> {
  const found = await covers(look).where('c.id', '=', coverId).where('c.person_id', '=', personId).executeTakeFirst()
  if (!found) throw new NotFound('cover', coverId)
  return found
}

/** Who acts today for each of several people. */
export async function listCoveredToday(look: Look, personIds: readonly string[]): Promise<Cover[]> {
  if (personIds.length === 0) return []
  return covers(look)
    .where('c.covered_id', 'in', [...personIds])
    .where('c.started_on', '<=', look.today)
    .where('c.finished_on', '>=', look.today)
    .execute()
}

export type NewCover = {
  personId: string
  coveredId: string
  reason: string
  startedOn: PlainDate
  finishedOn: PlainDate
}

/** Writes that somebody acts for another. */
export async function addCover(work: Work, cover: NewCover): Promise<string> {
  const id = newId()
  await work.db
    .insertInto('covers')
    .values({
      authority_id: work.actor.authorityId,
      id,
      person_id: cover.personId,
      covered_id: cover.coveredId,
      reason: cover.reason,
      started_on: cover.startedOn,
      finished_on: cover.finishedOn,
    })
    .execute()
  return id
}

/** Writes that a cover ends sooner. */
export async function finishCover(work: Work, coverId: string, finishedOn: PlainDate): Promise<void> {
  await work.db
    .updateTable('covers')
    .set(({ eb }) => ({ finished_on: finishedOn, revision: eb('revision', '+', 1) }))
    .where('id', '=', coverId)
    .execute()
}
