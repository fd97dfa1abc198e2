import { sql } from 'kysely'
import { isId, newId } from '#shared/id.ts'
import { NotFound } from '#work/failures.ts'
import type { Look } from '#work/work.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { DataSet, DataSetCounts, FigureFault, FigureKind, Release } from '../data-set.ts'

/** A file of figures with who did what to it. Throws NotFound. */
export async function getDataSet(look: Look, id: string): Promise<DataSet> {
  const found = isId(id) ? await allDataSets(look).where('d.id', '=', id).executeTakeFirst() : undefined
  if (!found) throw new NotFound('file of figures', id)
  return found
}

/** The same, held until the deed is over. */
export async function getDataSetToChange(look: Look, id: string): Promise<DataSet> {
  await holdFigures(look)
  return getDataSet(look, id)
}

/** One file after another in one service, each with time enough for a national one. */
export async function holdFigures({ db, actor }: Look): Promise<void> {
  await sql`select set_config('statement_timeout', '300s', true)`.execute(db)
  await sql`select pg_advisory_xact_lock(hashtextextended(${`figures of ${actor.authorityId}`}, 0))`.execute(db)
}

export const DATA_SETS_SHOWN = 50

/** Newest first. `after` is the last one of the page before. */
export async function listDataSets(look: Look, after?: string): Promise<DataSet[]> {
  let query = allDataSets(look)
    .orderBy('d.uploaded_at', 'desc')
    .orderBy('d.id', 'desc')
    .limit(DATA_SETS_SHOWN + 1)
  if (after && isId(after))
    query = query.where(
      sql<boolean>`(d.uploaded_at, d.id) < (select a.uploaded_at, a.id from data_sets a where a.id = ${after})`,
    )
  return query.execute()
}

/** What of each source and year has been applied, for saying what is missing. */
export async function listLoaded({ db }: Look, fromYear: number) {
  return db
    .selectFrom('data_sets')
    .select(['id', 'source', 'kind', 'title', 'year', 'release', 'dated_on as datedOn', 'checked_at as checkedAt'])
    .where('status', '=', 'applied')
    .where('year', '>=', fromYear)
    .orderBy('applied_order')
    .limit(1000)
    .execute()
}

/** The faults of a file's rows and figures, as many as were kept. */
export async function listFigureFaults({ db }: Look, id: string): Promise<readonly FigureFault[]> {
  const found = await db.selectFrom('data_sets').select('faults').where('id', '=', id).executeTakeFirst()
  return found?.faults ?? []
}

export type NewDataSet = {
  source: string
  layout: string | null
  title: string
  fileId: string
  fileName: string
  says: string
  headings: readonly string[]
}

/** Makes room for a file that was just chosen. */
export async function addDataSet({ db, actor, now }: Look, given: NewDataSet): Promise<string> {
  const id = newId()
  const { source, layout, title, fileId, fileName, says, headings } = given
  await db
    .insertInto('data_sets')
    .values({
      ...{ authority_id: actor.authorityId, id, source, layout, title, status: 'uploaded', says },
      ...{ file_id: fileId, file_name: fileName, headings: [...headings] },
      ...{ columns: '{}', counts: '{}', faults: '[]', uploaded_at: now, uploaded_by: actor.personId },
    })
    .execute()
  return id
}

export type Previewed = {
  year: number
  /** None of inspections: they are of a day. */
  release: Release | null
  kind: FigureKind
  title: string
  datedOn: PlainDate | null
  columns: Readonly<Record<string, string>>
  missingColumns: readonly string[]
  says: string
  counts: DataSetCounts
  faults: readonly FigureFault[]
}

/** Keeps what a preview found of a file. */
export async function keepPreviewed({ db }: Look, id: string, found: Previewed): Promise<void> {
  const { year, release, kind, title, datedOn, says, columns, counts, faults, missingColumns } = found
  await db
    .updateTable('data_sets')
    .set({
      ...{ year, release, kind, title, dated_on: datedOn, says, status: 'previewed' },
      ...{ columns: JSON.stringify(columns), counts: JSON.stringify(counts), faults: JSON.stringify(faults) },
      missing_columns: [...missingColumns],
    })
    .where('id', '=', id)
    .execute()
}

/** The one flip by which rows that were read are seen. */
export async function markFiguresApplied({ db, actor, now }: Look, id: string): Promise<void> {
  await db
    .updateTable('data_sets')
    .set({
      ...{ status: 'applied', applied_at: now, applied_by: actor.personId, file_id: null },
      applied_order: sql`(select coalesce(max(applied_order), 0) + 1 from data_sets)`,
    })
    .where('id', '=', id)
    .execute()
}

/** The flip back: the rows stay, and nobody sees them. */
export async function markFiguresUndone({ db, actor, now }: Look, id: string): Promise<void> {
  const undone = { status: 'undone' as const, undone_at: now, undone_by: actor.personId }
  await db.updateTable('data_sets').set(undone).where('id', '=', id).execute()
}

/** Throws away what a preview read; that there was one stays. */
export async function markFiguresDiscarded(look: Look, id: string): Promise<void> {
  const { db, actor, now } = look
  await clearRows(look, id)
  const gone = { status: 'discarded' as const, discarded_at: now, discarded_by: actor.personId, file_id: null }
  await db.updateTable('data_sets').set(gone).where('id', '=', id).execute()
}

/** NF-57. Marks the figures of a file as checked, by whom and when. */
export async function markFiguresChecked({ db, actor, now }: Look, id: string): Promise<void> {
  const checked = { checked_at: now, checked_by: actor.personId }
  await db.updateTable('data_sets').set(checked).where('id', '=', id).execute()
}

/** Takes the mark back. */
export async function markFiguresUnchecked({ db }: Look, id: string): Promise<void> {
  await db.updateTable('data_sets').set({ checked_at: null, checked_by: null }).where('id', '=', id).execute()
}

/** Takes out what an earlier preview of a file read. */
export async function clearRows({ db }: Look, id: string): Promise<void> {
  await db.deleteFrom('figure_rows').where('data_set_id', '=', id).execute()
  await db.deleteFrom('figure_distributions').where('data_set_id', '=', id).execute()
  await db.deleteFrom('inspection_rows').where('data_set_id', '=', id).execute()
}

/** After a load: the server plans by what there is now. */
export async function analyseFigures({ db }: Look): Promise<void> {
  for (const table of ['figure_rows', 'figure_distributions', 'inspection_rows'])
    await sql`select access.analyse(${table}::regclass)`.execute(db)
}

function allDataSets({ db }: Look) {
  return db
    .selectFrom('data_sets as d')
    .innerJoin('people as p', 'p.id', 'd.uploaded_by')
    .leftJoin('people as a', 'a.id', 'd.applied_by')
    .leftJoin('people as u', 'u.id', 'd.undone_by')
    .leftJoin('people as x', 'x.id', 'd.discarded_by')
    .leftJoin('people as c', 'c.id', 'd.checked_by')
    .select(['d.id', 'd.source', 'd.layout', 'd.kind', 'd.year', 'd.release', 'd.status', 'd.title', 'd.says'])
    .select(['d.dated_on as datedOn', 'd.file_id as fileId', 'd.file_name as fileName', 'd.headings'])
    .select(['d.missing_columns as missingColumns', 'd.columns', 'd.counts'])
    .select(['d.uploaded_at as uploadedAt', 'd.uploaded_by as uploadedBy', 'p.name as uploadedByName'])
    .select(['d.applied_at as appliedAt', 'a.name as appliedByName'])
    .select(['d.undone_at as undoneAt', 'u.name as undoneByName'])
    .select(['d.discarded_at as discardedAt', 'x.name as discardedByName'])
    .select(['d.checked_at as checkedAt', 'd.checked_by as checkedBy', 'c.name as checkedByName'])
}
