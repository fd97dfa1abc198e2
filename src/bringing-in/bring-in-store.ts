import type { Held, OwnKind } from '#imports/index.ts'
import { newId } from '#shared/id.ts'
import type { Look } from '#work/work.ts'
import type { Made, Outcome } from './bringing-in.ts'

/** Which headings were chosen last time for the columns of a kind. */
export async function findRemembered({ db }: Look, kind: OwnKind): Promise<Record<string, string>> {
  const rows = await db
    .selectFrom('remembered_columns')
    .select(['wanted', 'heading'])
    .where('kind', '=', kind)
    .execute()
  return Object.fromEntries(rows.map(({ wanted, heading }) => [wanted, heading]))
}

/** Remembers which headings were chosen. */
export async function rememberColumns(
  { db, actor }: Look,
  kind: OwnKind,
  columns: Readonly<Record<string, string>>,
): Promise<void> {
  const rows = Object.entries(columns).map(([wanted, heading]) => ({
    ...{ authority_id: actor.authorityId, id: newId(), kind },
    ...{ wanted, heading },
  }))
  if (rows.length === 0) return
  await db
    .insertInto('remembered_columns')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['authority_id', 'kind', 'wanted'])
        .doUpdateSet(({ ref }) => ({ heading: ref('excluded.heading') })),
    )
    .execute()
}

/** Keeps the headings of a file that was just chosen. */
export async function keepHeadings({ db }: Look, importId: string, says: string, headings: readonly string[]) {
  await db
    .updateTable('imports')
    .set({ says, unknown_columns: [...headings] })
    .where('id', '=', importId)
    .execute()
}

type Matched = { columns: Readonly<Record<string, string>>; fingerprint: string }

/** Makes room for the preview of a file whose columns are matched; an earlier preview of it goes. */
export async function beginPreview({ db }: Look, importId: string, { columns, fingerprint }: Matched): Promise<void> {
  await db.deleteFrom('import_changes').where('import_id', '=', importId).execute()
  await db.deleteFrom('import_faults').where('import_id', '=', importId).execute()
  await db
    .updateTable('imports')
    .set({ status: 'previewed', columns: JSON.stringify(columns), fingerprint })
    .where('id', '=', importId)
    .execute()
}

/** Keeps what the rows would do, to be read. */
export async function keepOutcomes(
  { db, actor }: Look,
  importId: string,
  outcomes: readonly { line: number; outcome: Outcome }[],
): Promise<void> {
  const rows = outcomes.flatMap(({ line, outcome: { kind, urn, name, schoolId, shown, spoke } }) => {
    if (kind === 'unchanged') return []
    const after: Held = { line, ...shown, ...(spoke.length > 0 && { spoke: spoke.join('\n') }) }
    return {
      ...{ authority_id: actor.authorityId, id: newId(), import_id: importId, kind, urn, name },
      ...{ school_id: schoolId, after: JSON.stringify(after) },
    }
  })
  await inPortions(rows, (portion) =>
    db
      .insertInto('import_changes')
      .values([...portion])
      .execute(),
  )
}

/** Keeps which records the rows made and changed, for undoing. */
export async function keepMade({ db, actor }: Look, importId: string, made: readonly Made[]): Promise<void> {
  const rows = made.map(({ what, recordId, personId, schoolId, name, before, revision }, place) => ({
    ...{ authority_id: actor.authorityId, id: newId(), import_id: importId, place, what, name, before, revision },
    ...{ record_id: recordId, person_id: personId, school_id: schoolId },
  }))
  await inPortions(rows, (portion) =>
    db
      .insertInto('brought_in')
      .values([...portion])
      .execute(),
  )
}

export type Kept = Made & { id: string; leftBecause: string | null }

/** What an import made and changed, the last first: so it is taken back. */
export async function listMade({ db }: Look, importId: string): Promise<Kept[]> {
  const rows = await db
    .selectFrom('brought_in')
    .select(['id', 'what', 'record_id as recordId', 'person_id as personId', 'school_id as schoolId'])
    .select(['name', 'before', 'revision', 'left_because as leftBecause'])
    .where('import_id', '=', importId)
    .orderBy('place', 'desc')
    .execute()
  return rows
}

/** Names what undoing left as it is. */
export async function markLeft({ db }: Look, id: string, because: string): Promise<void> {
  await db.updateTable('brought_in').set({ left_because: because }).where('id', '=', id).execute()
}

/** Lets go of the file itself, once what it held has been brought in. */
export async function letGoOfFile({ db }: Look, importId: string): Promise<void> {
  await db.updateTable('imports').set({ file_id: null }).where('id', '=', importId).execute()
}

/** More values than one statement takes go in several. */
async function inPortions<T>(rows: readonly T[], write: (portion: readonly T[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += 1000) await write(rows.slice(at, at + 1000))
}
