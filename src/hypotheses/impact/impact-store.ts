import { newId } from '#shared/id.ts'
import type { Look, Work } from '#work/work.ts'
import type { ImpactEntry } from './impact.ts'

/** What was written at a visit of what the work behind the results achieved. */
export async function listImpact({ db }: Look, visitId: string): Promise<ImpactEntry[]> {
  return db
    .selectFrom('impact_entries as i')
    .innerJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'i.authority_id').onRef('p.id', '=', 'i.said_by'),
    )
    .select(['i.of_what as key', 'i.title', 'i.says', 'i.said_at as saidAt', 'p.name as saidBy'])
    .where('i.visit_id', '=', visitId)
    .where('i.says', '<>', '')
    .orderBy('i.id')
    .execute()
}

/** Keeps what one achieved; written again, the last stands, and an empty one is read no more. */
export async function keepImpact(
  { db, actor, now }: Work,
  visitId: string,
  { key, title, says }: Pick<ImpactEntry, 'key' | 'title' | 'says'>,
): Promise<void> {
  const said = { says, said_at: now, said_by: actor.personId }
  await db
    .insertInto('impact_entries')
    .values({ authority_id: actor.authorityId, id: newId(), visit_id: visitId, of_what: key, title, ...said })
    .onConflict((conflict) => conflict.columns(['authority_id', 'visit_id', 'of_what']).doUpdateSet(said))
    .execute()
}
