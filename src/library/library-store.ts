import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import { withinReach } from '#work/reach.ts'
import type { Look, Work } from '#work/work.ts'
import { KIND_WORDS, type LibraryDocument, type LibraryKind } from './library-document.ts'
import { audiencesOf, mayKeepLibrary } from './library-policy.ts'

export const A_PAGE = 50

const documents = ({ db }: Look) =>
  db
    .selectFrom('library_documents as d')
    .leftJoin('schools as s', (join) =>
      join.onRef('s.authority_id', '=', 'd.authority_id').onRef('s.id', '=', 'd.school_id'),
    )
    .select([
      'd.id',
      'd.item',
      'd.title',
      'd.kind',
      'd.about',
      'd.audience',
      'd.school_id as schoolId',
      's.name as schoolName',
      'd.review_on as reviewOn',
      'd.withdrawn_at as withdrawnAt',
      'd.withdrawn_because as withdrawnBecause',
      'd.revision',
      sql<Date | null>`(select max(v.published_at) from library_versions v
        where v.authority_id = d.authority_id and v.document_id = d.id and v.status = 'published')`.as('updatedAt'),
      sql<boolean>`exists (select from library_versions v
        where v.authority_id = d.authority_id and v.document_id = d.id and v.status = 'for-comment')`.as(
        'isForComment',
      ),
    ])

/** What somebody asks the library for; `after` is the title and id of the last one seen. */
export type LibraryAsk = {
  words?: string | undefined
  kind?: LibraryKind | undefined
  isWithdrawn?: boolean | undefined
  schoolId?: string | undefined
  after?: string | undefined
}

const readable = (look: Look, ask: LibraryAsk) => {
  const places = (ask.words ?? '').toLowerCase().split(/\s+/).filter(Boolean).slice(0, 8)
  let query = documents(look)
    .where('d.audience', 'in', audiencesOf(look))
    .where(({ or, eb }) => or([eb('d.school_id', 'is', null), withinReach(look.reach('read-records'), 'd.school_id')]))
    .where('d.withdrawn_at', ask.isWithdrawn ? 'is not' : 'is', null)
  for (const word of places)
    query = query.where(sql<boolean>`(position(${word} in d.search_text) > 0 or ${isInFile(word)})`)
  if (ask.kind) query = query.where('d.kind', '=', ask.kind)
  if (ask.schoolId) query = query.where('d.school_id', '=', ask.schoolId)
  if (!mayKeepLibrary(look))
    query = query.where(
      sql<boolean>`exists (select from library_versions v where v.authority_id = d.authority_id and v.document_id = d.id
        and v.status <> 'let-go')`,
    )
  return query
}

/** Whether a word stands in the file of a document `d` as it is now: published last, or out for comment after that. */
const isInFile = (word: string) => sql`exists (
  select from library_versions v where v.authority_id = d.authority_id and v.document_id = d.id
    and v.version = (select max(n.version) from library_versions n
      where n.authority_id = d.authority_id and n.document_id = d.id and n.status <> 'let-go')
    and position(${word} in v.words) > 0)`

/** What there is for somebody, by title. One more than a page holds, when there are more. */
export async function listDocuments(look: Look, ask: LibraryAsk): Promise<LibraryDocument[]> {
  let query = readable(look, ask)
  if (ask.after)
    query = query.where(
      sql<boolean>`(d.title_sorted, d.id) > (select l.title_sorted, l.id from library_documents l where l.id = ${ask.after})`,
    )
  return query
    .orderBy('d.title_sorted')
    .orderBy('d.id')
    .limit(A_PAGE + 1)
    .execute()
}

/** How many there are, counted up to one more than 1,000. */
export async function countDocuments(look: Look, ask: LibraryAsk): Promise<number> {
  const counted = readable(look, ask).limit(1001).as('found')
  const { count } = await look.db
    .selectFrom(counted)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** The documents of the model that stand there already, by their ids in it, with their schools. */
export async function listItemsHeld({ db }: Look): Promise<{ item: string; schoolId: string | null }[]> {
  const rows = await db
    .selectFrom('library_documents')
    .select(['item', 'school_id as schoolId'])
    .where('item', 'is not', null)
    .where('withdrawn_at', 'is', null)
    .execute()
  return rows.map(({ item, schoolId }) => ({ item: item ?? '', schoolId }))
}

export async function findDocument(look: Look, id: string): Promise<LibraryDocument | undefined> {
  return documents(look).where('d.id', '=', id).executeTakeFirst()
}

/** The same, held until the deed ends. */
export async function findDocumentToChange(work: Work, id: string): Promise<LibraryDocument | undefined> {
  return documents(work).where('d.id', '=', id).forUpdate('d').executeTakeFirst()
}

/** What is said of a document as a whole. */
export type DocumentFacts = Pick<LibraryDocument, 'title' | 'kind' | 'about' | 'audience' | 'reviewOn'>

const rowOf = ({ title, kind, about, audience, reviewOn }: DocumentFacts) => ({
  title,
  title_sorted: title.toLowerCase(),
  search_text: `${title} ${about} ${KIND_WORDS[kind]}`.toLowerCase(),
  kind,
  about,
  audience,
  review_on: reviewOn,
})

export async function insertDocument(
  work: Work,
  facts: DocumentFacts,
  { item, schoolId }: { item: string | null; schoolId: string | null },
): Promise<string> {
  const id = newId()
  const of = { model_version_id: item === null ? null : work.modelVersionId, item, school_id: schoolId }
  const stands = { withdrawn_at: null, withdrawn_because: null }
  await work.db
    .insertInto('library_documents')
    .values({ authority_id: work.actor.authorityId, id, ...rowOf(facts), ...of, ...stands })
    .execute()
  return id
}

export async function updateDocument(work: Work, id: string, facts: DocumentFacts): Promise<void> {
  await work.db
    .updateTable('library_documents')
    .set({ ...rowOf(facts), revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute()
}

export async function markWithdrawn(work: Work, id: string, because: string): Promise<void> {
  await work.db
    .updateTable('library_documents')
    .set({ withdrawn_at: work.now, withdrawn_because: because, revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute()
}
