import { sql } from 'kysely'
import { afterPlace, inOrder, type OrderBy } from '#db/turning.ts'
import { peopleActedFor } from '#work/actor.ts'
import { withinReach } from '#work/reach.ts'
import type { Look, Work } from '#work/work.ts'
import type { Review, ReviewStatus } from './review.ts'

const COLUMNS = sql`r.id, r.school_id as "schoolId", s.name as "schoolName", s.closed_on as "schoolClosedOn", r.model_version_id as "modelVersionId", r.kind,
  r.status, r.opened_on as "openedOn", opened.name as "openedByName", r.explored_on as "exploredOn",
  r.explored_with as "exploredWith", r.explored_says as "exploredSays", r.met_on as "metOn", r.met_with as "metWith", r.met_jointly as "metJointly",
  r.agreed_on as "agreedOn", r.agreed_with as "agreedWith", r.concern_id as "concernId",
  r.met_says as "metSays", r.case_id as "caseId", r.issued_on as "issuedOn", r.document_id as "documentId",
  r.struck_out_because as "struckOutBecause", r.struck_out_at as "struckOutAt", struck.name as "struckOutByName",
  r.struck_out_from as "struckOutFrom", r.revision,
  array(select distinct p.item from review_pieces p where p.authority_id = r.authority_id and p.review_id = r.id) as gathered,
  (select count(*)::integer from review_questions q where q.authority_id = r.authority_id and q.review_id = r.id) as "questionCount"`

const REVIEWS = sql`reviews r
  join schools s on s.authority_id = r.authority_id and s.id = r.school_id
  join people opened on opened.authority_id = r.authority_id and opened.id = r.opened_by
  left join people struck on struck.authority_id = r.authority_id and struck.id = r.struck_out_by`

/** SH-103. Those of the schools of which somebody knows, and those to whose team somebody was called; what was struck out only the service's own. */
const within = (look: Look) => sql<boolean>`((${withinReach(look.reach('see-need'), 'r.school_id')}
    and (r.status <> 'struck-out' or ${withinReach(look.reach('propose-need'), 'r.school_id')}))
  or r.id in (select m.review_id from review_members m where m.left_on is null
    and m.person_id = any (${peopleActedFor(look.actor)}::uuid[])))`

/** A review, for somebody who may know of it. */
export async function findReview(look: Look, id: string): Promise<Review | undefined> {
  const { rows } = await sql<Review>`
    select ${COLUMNS} from ${REVIEWS} where r.id = ${id} and ${within(look)}`.execute(look.db)
  return rows[0]
}

/** The same for a deed: held until it ends. */
export async function findReviewToChange(work: Work, id: string): Promise<Review | undefined> {
  await sql`select id from reviews where id = ${id} for update`.execute(work.db)
  return findReview(work, id)
}

/** What a list of reviews is asked for. */
export type ReviewFilter = {
  schoolId?: string | undefined
  status?: ReviewStatus | undefined
  caseIds?: readonly string[] | undefined
}

const NEWEST: readonly OrderBy[] = [
  { of: sql`r.opened_on`, type: 'date' },
  { of: sql`r.id`, type: 'uuid' },
]

/** Reviews within sight, the newest first; `after` is the last one of the page before. What is struck out is there only where it is asked for. */
export async function listReviews(
  look: Look,
  { schoolId, status, caseIds, after, limit }: ReviewFilter & { after?: string | undefined; limit: number },
): Promise<Review[]> {
  const place = after
    ? await sql<{ place: string[] }>`
        select array[r.opened_on::text, r.id::text] as place from reviews r where r.id = ${after}`.execute(look.db)
    : undefined
  const { rows } = await sql<Review>`
    select ${COLUMNS} from ${REVIEWS} where ${within(look)}
      and ${schoolId ? sql`r.school_id = ${schoolId}` : sql`true`}
      and ${caseIds ? sql`r.case_id = any (${[...caseIds]}::uuid[])` : sql`true`}
      and ${status ? sql`r.status = ${status}` : sql`r.status <> 'struck-out'`}
      and ${place?.rows[0] ? afterPlace(NEWEST, true, place.rows[0].place) : sql`true`}
    order by ${inOrder(NEWEST, true)} limit ${limit}`.execute(look.db)
  return rows
}

/** How many of what is within sight stand in each status. */
export async function countReviews(look: Look, { schoolId }: ReviewFilter): Promise<ReadonlyMap<ReviewStatus, number>> {
  const { rows } = await sql<{ status: ReviewStatus; count: number }>`
    select r.status, count(*)::integer as count from reviews r where ${within(look)}
      and ${schoolId ? sql`r.school_id = ${schoolId}` : sql`true`} group by r.status`.execute(look.db)
  return new Map(rows.map(({ status, count }) => [status, count]))
}

/** The open one of a kind at a school, if there is one, whoever asks. */
export async function findOpenOne({ db }: Look, schoolId: string, kind: string): Promise<string | undefined> {
  const found = await db
    .selectFrom('reviews')
    .select('id')
    .where('school_id', '=', schoolId)
    .where('kind', '=', kind)
    .where('status', '=', 'open')
    .executeTakeFirst()
  return found?.id
}
