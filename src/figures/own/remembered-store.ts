import { newId } from '#shared/id.ts'
import type { Look } from '#work/work.ts'

/** Which headings stood for which measures last time. */
export async function findRememberedFigures({ db }: Look): Promise<Record<string, string>> {
  const rows = await db.selectFrom('remembered_figure_columns').select(['wanted', 'heading']).execute()
  return Object.fromEntries(rows.map(({ wanted, heading }) => [wanted, heading]))
}

/** Remembers which headings were chosen. */
export async function rememberFigures({ db, actor }: Look, columns: Readonly<Record<string, string>>): Promise<void> {
  const rows = Object.entries(columns).map(([wanted, heading]) => ({
    ...{ authority_id: actor.authorityId, id: newId(), wanted, heading },
  }))
  await db
    .insertInto('remembered_figure_columns')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['authority_id', 'wanted']).doUpdateSet(({ ref }) => ({ heading: ref('excluded.heading') })),
    )
    .execute()
}
