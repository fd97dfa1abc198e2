import { newId } from '#shared/id.ts'
import type { Look, Work } from '#work/work.ts'
import type { FinanceFile } from './finance-file.ts'

const files = ({ db }: Look) =>
  db
    .selectFrom('finance_files as f')
    .innerJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'f.authority_id').onRef('p.id', '=', 'f.drawn_by'),
    )
    .select(['f.id', 'f.kind', 'f.number', 'f.lines', 'f.drawn_on as drawnOn', 'p.name as drawnByName'])
    .select((eb) => eb.cast<number>('f.pence', 'float8').as('pence'))

/** The files that were drawn, the newest first. */
export async function listFiles(look: Look): Promise<FinanceFile[]> {
  return files(look).orderBy('f.drawn_on', 'desc').orderBy('f.id', 'desc').limit(500).execute()
}

/** One of them with what it holds. */
export async function findFile(look: Look, id: string): Promise<(FinanceFile & { body: string }) | undefined> {
  return files(look).select('f.body').where('f.id', '=', id).executeTakeFirst()
}

/** Keeps a file as it was drawn, numbered on from the last of its kind, with the lines that are in it. Gives its id. */
export async function addFile(
  work: Work,
  { kind, pence, body }: Pick<FinanceFile, 'kind' | 'pence'> & { body: string },
  ids: readonly string[],
): Promise<string> {
  const { authorityId: authority_id, personId } = work.actor
  const id = newId()
  const before = await work.db
    .selectFrom('finance_files')
    .select((eb) => eb.fn.max('number').as('last'))
    .where('kind', '=', kind)
    .executeTakeFirst()
  await work.db
    .insertInto('finance_files')
    .values({
      ...{ authority_id, id, kind, number: (before?.last ?? 0) + 1, lines: ids.length, pence, body },
      ...{ drawn_on: work.today, drawn_by: personId },
    })
    .execute()
  const lines = ids.map((each) => ({
    ...{ authority_id, id: newId(), file_id: id },
    ...{ charge_id: kind === 'charges' ? each : null, owed_id: kind === 'owed' ? each : null },
  }))
  for (let from = 0; from < lines.length; from += 2000)
    await work.db
      .insertInto('finance_file_lines')
      .values(lines.slice(from, from + 2000))
      .execute()
  return id
}
