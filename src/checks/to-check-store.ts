import type { Look } from '#work/work.ts'
import { sql } from 'kysely'
import { withinReach } from '#work/reach.ts'

/** A record that waits to be checked. */
export type ToCheck = {
  visitId: string
  schoolId: string
  schoolName: string
  modelVersionId: string
  visitType: string
  authorId: string
  authorName: string
  askedAt: Date
  round: number
  isAfterwards: boolean
}

export const CHECKS_SHOWN = 200

/** The records that wait for somebody's check and were written by others, the longest waiting first. */
export async function listToCheck(look: Look, notBy: readonly string[]): Promise<ToCheck[]> {
  return look.db
    .selectFrom('record_checks as c')
    .innerJoin('records as r', (join) =>
      join.onRef('r.authority_id', '=', 'c.authority_id').onRef('r.id', '=', 'c.record_id'),
    )
    .innerJoin('visits as v', (join) =>
      join.onRef('v.authority_id', '=', 'r.authority_id').onRef('v.id', '=', 'r.visit_id'),
    )
    .innerJoin('schools as s', (join) =>
      join.onRef('s.authority_id', '=', 'v.authority_id').onRef('s.id', '=', 'v.school_id'),
    )
    .innerJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'r.authority_id').onRef('p.id', '=', 'r.author_id'),
    )
    .select([
      'v.id as visitId',
      'v.school_id as schoolId',
      's.name as schoolName',
      'v.model_version_id as modelVersionId',
      'v.visit_type as visitType',
      'r.author_id as authorId',
      'p.name as authorName',
      'c.asked_at as askedAt',
      'c.round',
      'c.is_afterwards as isAfterwards',
    ])
    .where('c.outcome', 'is', null)
    .where(sql<boolean>`not r.author_id = any (${[...notBy]}::uuid[])`)
    .where(withinReach(look.reach('check'), 'v.school_id'))
    .orderBy('c.asked_at')
    .orderBy('c.id')
    .limit(CHECKS_SHOWN)
    .execute()
}

/** The records of some authors that came back and are not handed in again. */
export async function listReturned(look: Look, authorIds: readonly string[]): Promise<ToCheck[]> {
  const cameBack = sql`from records r
    join lateral (select * from record_checks c where c.authority_id = r.authority_id and c.record_id = r.id
      order by c.round desc limit 1) c on c.outcome = 'returned'`
  const isTheirs = sql`r.status = 'draft' and r.author_id = any (${[...authorIds]}::uuid[])`
  return look.ifAny(sql`${cameBack} where ${isTheirs}`, async () => {
    const { rows } = await sql<ToCheck>`
    select v.id as "visitId", v.school_id as "schoolId", s.name as "schoolName", v.model_version_id as "modelVersionId",
      v.visit_type as "visitType", r.author_id as "authorId", p.name as "authorName", c.checked_at as "askedAt", c.round,
      c.is_afterwards as "isAfterwards"
    ${cameBack}
    join visits v on v.authority_id = r.authority_id and v.id = r.visit_id
    join schools s on s.authority_id = v.authority_id and s.id = v.school_id
    join people p on p.authority_id = r.authority_id and p.id = r.author_id
    where ${isTheirs} and ${withinReach(look.reach('see-school'), 'v.school_id')}
    order by c.checked_at limit ${CHECKS_SHOWN}`.execute(look.db)
    return rows
  })
}

/** A record that was handed in this school year, as the rates count it. */
export type WrittenInTime = {
  authorId: string
  authorName: string
  heldOn: string
  modelVersionId: string
  handedInAt: Date
  wasReturned: boolean
}

/** First versions handed in since a moment, of some authors or of everyone within reach. */
export async function listHandedIn(look: Look, since: Date, authorIds: readonly string[] | undefined) {
  const { rows } = await sql<WrittenInTime>`
    select r.author_id as "authorId", p.name as "authorName", v.held_on as "heldOn", v.model_version_id as "modelVersionId",
      r.handed_in_at as "handedInAt",
      exists (select from record_checks c where c.authority_id = r.authority_id and c.record_id = r.id
        and c.outcome = 'returned') as "wasReturned"
    from records r
    join visits v on v.authority_id = r.authority_id and v.id = r.visit_id
    join people p on p.authority_id = r.authority_id and p.id = r.author_id
    where r.version = 1 and r.handed_in_at >= ${since} and v.held_on is not null
      and ${authorIds ? sql`r.author_id = any (${[...authorIds]}::uuid[])` : withinReach(look.reach('check'), 'v.school_id')}
    limit 20000`.execute(look.db)
  return rows
}
