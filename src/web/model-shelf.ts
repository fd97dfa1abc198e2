import { sql } from 'kysely'
import type { Db } from '#db/database.ts'
import { readModel, type ServiceModel } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { schoolYearOf } from '#shared/school-year.ts'

/** The models in use, each read once: a version's text never changes. */
export type ModelShelf = { get: (db: Db, modelVersionId: string) => Promise<ServiceModel> }

/** The version in force on a day: adopted for its school year, or for the last year before it that has one. */
export async function findVersionOn(db: Db, on: PlainDate): Promise<string> {
  const year = schoolYearOf(on)
  const { model_version_id } = await db
    .selectFrom('model_adoptions')
    .select('model_version_id')
    .orderBy(sql`school_year <= ${year}`, 'desc')
    .orderBy(sql`abs(school_year - ${year})`)
    .orderBy('adopted_at', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return model_version_id
}

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
