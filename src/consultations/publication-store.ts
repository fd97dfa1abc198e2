import { sql } from 'kysely'
import { insertRows } from '#db/sets.ts'
import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look, Work } from '#work/work.ts'
import type { NewPublication, Publication, SchoolReached } from './publication.ts'

const publications = ({ db }: Look) =>
  db
    .selectFrom('model_publications as m')
    .innerJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'm.authority_id').onRef('p.id', '=', 'm.published_by'),
    )
    .select([
      'm.id',
      'm.model_version_id as modelVersionId',
      'm.kind',
      'm.title',
      'm.says',
      'm.asked_by as askedBy',
      'm.asked_for as askedFor',
      'm.asked_on as askedOn',
      'm.published_on as publishedOn',
      'p.name as publishedByName',
      'm.term_ends_on as termEndsOn',
    ])

/** One publication. */
export const findPublication = (look: Look, id: string): Promise<Publication | undefined> =>
  publications(look).where('m.id', '=', id).executeTakeFirst()

/** What was sent to schools of a version, the last first: a handful. */
export const listPublications = (look: Look, modelVersionId: string): Promise<Publication[]> =>
  publications(look)
    .where('m.model_version_id', '=', modelVersionId)
    .orderBy('m.published_on', 'desc')
    .orderBy('m.id', 'desc')
    .execute()

/** Writes that something was sent, and whom it reached. Gives its id. */
export async function addPublication(
  work: Work,
  modelVersionId: string,
  publication: NewPublication & { termEndsOn: PlainDate | null },
  schools: readonly Pick<SchoolReached, 'schoolId' | 'reached'>[],
): Promise<string> {
  const id = newId()
  const { kind, title, says, askedBy, askedFor, askedOn, termEndsOn } = publication
  const authority = work.actor.authorityId
  await work.db
    .insertInto('model_publications')
    .values({
      ...{ authority_id: authority, id, model_version_id: modelVersionId, kind, title, says },
      ...{ asked_by: askedBy, asked_for: askedFor, asked_on: askedOn, term_ends_on: termEndsOn },
      ...{ published_on: work.today, published_by: work.actor.personId },
    })
    .execute()
  const columns = {
    authority_id: 'uuid',
    id: 'uuid',
    publication_id: 'uuid',
    school_id: 'uuid',
    reached: 'integer',
  } as const
  const rows = schools.map(({ schoolId, reached }) => ({
    ...{ authority_id: authority, id: newId(), publication_id: id, school_id: schoolId, reached },
  }))
  await insertRows(work.db, 'publication_schools', columns, rows)
  return id
}

/** ES-05. How many schools something reached, how many people there, and the schools that it did not reach, by name. */
export async function readReached(
  look: Look,
  publicationId: string,
): Promise<{
  schools: number
  people: number
  missed: { schoolId: string; schoolName: string; hasPeople: boolean }[]
}> {
  const { rows } = await sql<{ schools: number; people: number }>`
    select count(*) filter (where reached > 0)::integer as schools, coalesce(sum(reached), 0)::integer as people
    from publication_schools where publication_id = ${publicationId}`.execute(look.db)
  const missed = await sql<{ schoolId: string; schoolName: string; hasPeople: boolean }>`
    select s.id as "schoolId", s.name as "schoolName", exists (
      select from held_roles h where h.authority_id = s.authority_id and h.school_id = s.id and h.kind = 'headteacher'
        and (h.finished_on is null or h.finished_on >= ${look.today})
    ) as "hasPeople"
    from publication_schools u join schools s on s.authority_id = u.authority_id and s.id = u.school_id
    where u.publication_id = ${publicationId} and u.reached = 0
    order by s.name_sorted, s.id`.execute(look.db)
  return { ...(rows[0] ?? { schools: 0, people: 0 }), missed: missed.rows }
}
