import type { Look, Work } from '#work/work.ts'
import type { KeptFigures } from './kept-figures.ts'

/** The figures that were kept of some visits, by visit. */
export async function listKeptFigures({ db }: Look, visitIds: readonly string[]): Promise<Map<string, KeptFigures>> {
  if (visitIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('visit_figures')
    .select(['visit_id as visitId', 'kept_at as keptAt', 'lines', 'sources', 'targets'])
    .where('visit_id', 'in', [...visitIds])
    .execute()
  return new Map(rows.map(({ visitId, ...kept }) => [visitId, kept]))
}

/** Keeps the figures of a visit; what was kept before stays. */
export async function addKeptFigures(
  work: Work,
  visitId: string,
  { lines, sources, targets }: Omit<KeptFigures, 'keptAt'>,
) {
  await work.db
    .insertInto('visit_figures')
    .values({
      authority_id: work.actor.authorityId,
      visit_id: visitId,
      kept_at: work.now,
      lines: JSON.stringify(lines),
      sources: JSON.stringify(sources),
      targets: JSON.stringify(targets),
    })
    .onConflict((conflict) => conflict.columns(['authority_id', 'visit_id']).doNothing())
    .execute()
}
