import { type ServiceModel } from '#model/index.ts'
import { isId } from '#shared/id.ts'
import { NotFound } from '#work/failures.ts'
import type { Look } from '#work/work.ts'
import type { ModelVersion } from './model-version.ts'
import { stageFrom, withStage, type Stage, type StageReached } from './stage.ts'
import { listStages } from './stage-store.ts'
import { findVersion } from './version-store.ts'

/** A version with its text, what it says, and how far it has come. */
export type VersionRead = {
  version: ModelVersion
  body: string
  /** Its status is the one that was recorded. */
  model: ServiceModel
  stage: Stage
  reached: readonly StageReached[]
}

/** A version that the service has kept. Throws NotFound. */
export async function getVersion(look: Look, id: string): Promise<VersionRead> {
  const found = isId(id) ? await findVersion(look, id) : undefined
  if (!found) throw new NotFound('model version', id)
  const { body, ...version } = found
  const model = await look.modelOf(id)
  const reached = (await listStages(look)).get(id) ?? []
  const stage = stageFrom(model.identity.status, reached)
  return { version, body, model: withStage(model, stage), stage, reached }
}

/** A model that runs, with its recorded status in the place of its own word. */
export async function asRecorded(
  look: Look,
  { modelVersionId, model }: { modelVersionId: string; model: ServiceModel },
): Promise<ServiceModel> {
  return withStage(model, stageFrom(model.identity.status, (await listStages(look)).get(modelVersionId) ?? []))
}
