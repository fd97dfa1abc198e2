import type { Db } from '#db/database.ts'
import { readModel, type ServiceModel } from '#model/index.ts'

/** The models in use, each read once: a version's text never changes. */
export type ModelShelf = { get: (db: Db, modelVersionId: string) => Promise<ServiceModel> }

/** Keeps the models that were asked for last, so that a page costs no reading of YAML. */
export function openModelShelf(atMost = 500): ModelShelf {
  const shelf = new Map<string, ServiceModel>()
  // Same text, same model: a hundred services that run by one file share one reading of it.
  const readings = new Map<string, ServiceModel>()
  return {
    async get(db, modelVersionId) {
      const known = shelf.get(modelVersionId)
      if (known) return known
      const { body, checksum } = await db
        .selectFrom('model_versions')
        .select(['body', 'checksum'])
        .where('id', '=', modelVersionId)
        .executeTakeFirstOrThrow()
      const model = readings.get(checksum) ?? readStoredModel(body)
      if (shelf.size >= atMost) shelf.clear()
      if (readings.size >= atMost) readings.clear()
      readings.set(checksum, model)
      shelf.set(modelVersionId, model)
      return model
    },
  }
}

function readStoredModel(body: string): ServiceModel {
  const { model, faults } = readModel(body, 'the model in force')
  if (!model) throw new Error(`the stored model cannot be read: ${faults[0]?.wrong}`)
  return model
}
