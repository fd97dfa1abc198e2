import { newId } from '#shared/id.ts'
import type { Look, Work } from '#work/work.ts'
import type { Stage, StageReached } from './stage.ts'

/** What was recorded of every kept version, by version, in the order in which it was reached. */
export async function listStages(look: Look): Promise<ReadonlyMap<string, StageReached[]>> {
  const rows = await look.db
    .selectFrom('model_stages as m')
    .innerJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'm.authority_id').onRef('p.id', '=', 'm.reached_by'),
    )
    .select(['m.model_version_id as versionId', 'm.stage', 'm.reached_on as reachedOn', 'p.name as byName'])
    .orderBy('m.reached_at')
    .orderBy('m.id')
    .execute()
  const found = new Map<string, StageReached[]>()
  for (const { versionId, ...reached } of rows) found.set(versionId, [...(found.get(versionId) ?? []), reached])
  return found
}

/** Writes that some versions reached a stage. */
export async function addStages(work: Work, versionIds: readonly string[], stage: Stage): Promise<void> {
  if (versionIds.length === 0) return
  await work.db
    .insertInto('model_stages')
    .values(
      versionIds.map((versionId) => ({
        ...{ authority_id: work.actor.authorityId, id: newId(), model_version_id: versionId, stage },
        ...{ reached_on: work.today, reached_at: work.now, reached_by: work.actor.personId },
      })),
    )
    .execute()
}

/** ES-05. The versions of which the final model was published to schools. */
export async function listPublished(look: Look): Promise<ReadonlySet<string>> {
  const rows = await look.db
    .selectFrom('model_publications')
    .select('model_version_id as id')
    .where('kind', '=', 'final')
    .execute()
  return new Set(rows.map(({ id }) => id))
}
