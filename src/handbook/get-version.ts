import { readModel, type ServiceModel } from '#model/index.ts'
import { isId } from '#shared/id.ts'
import { NotFound } from '#work/failures.ts'
import type { Look } from '#work/work.ts'
import type { ModelVersion } from './model-version.ts'
import { findVersion } from './version-store.ts'

/** A version that the service has kept, with its text and what it says. Throws NotFound. */
export async function getVersion(
  look: Look,
  id: string,
): Promise<{ version: ModelVersion; body: string; model: ServiceModel }> {
  const found = isId(id) ? await findVersion(look, id) : undefined
  if (!found) throw new NotFound('model version', id)
  const { body, ...version } = found
  const { model, faults } = readModel(body, version.title)
  if (!model) throw new Error(`the stored model ${id} cannot be read: ${faults[0]?.wrong}`)
  return { version, body, model }
}
