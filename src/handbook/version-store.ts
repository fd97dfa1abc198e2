import { newId } from '#shared/id.ts'
import type { Adoption } from '#calendar/index.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import type { Look, Work } from '#work/work.ts'
import type { ModelVersion } from './model-version.ts'

const COLUMNS = ['id', 'title', 'written_for_school_year', 'checksum', 'created_at'] as const

/** Every version of the model that the service has kept, the newest first: a handful. */
export async function listVersions(look: Look): Promise<ModelVersion[]> {
  const rows = await look.db
    .selectFrom('model_versions')
    .select(COLUMNS)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(versionOf)
}

export async function findVersion(look: Look, id: string): Promise<(ModelVersion & { body: string }) | undefined> {
  const row = await look.db
    .selectFrom('model_versions')
    .select([...COLUMNS, 'body'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { ...versionOf(row), body: row.body }
}

export async function findVersionByChecksum(look: Look, checksum: string): Promise<string | undefined> {
  const row = await look.db
    .selectFrom('model_versions')
    .select('id')
    .where('checksum', '=', checksum)
    .executeTakeFirst()
  return row?.id
}

type NewVersion = { format: number; title: string; writtenFor: SchoolYear; body: string; checksum: string }

export async function addVersion(work: Work, version: NewVersion): Promise<string> {
  const id = newId()
  await work.db
    .insertInto('model_versions')
    .values({
      authority_id: work.actor.authorityId,
      id,
      format: version.format,
      title: version.title,
      written_for_school_year: version.writtenFor,
      body: version.body,
      checksum: version.checksum,
      created_at: work.now,
    })
    .execute()
  return id
}

export async function addAdoption(work: Work, { modelVersionId, schoolYear, adoptedAt }: Adoption): Promise<void> {
  await work.db
    .insertInto('model_adoptions')
    .values({
      authority_id: work.actor.authorityId,
      id: newId(),
      school_year: schoolYear,
      model_version_id: modelVersionId,
      adopted_at: adoptedAt,
    })
    .execute()
}

/** Holds the service's models for this transaction: two people who adopt at once come one after the other. */
export async function holdModels(work: Work): Promise<void> {
  await work.db.selectFrom('authorities').select('id').forUpdate().execute()
}

type Row = { id: string; title: string; written_for_school_year: number; checksum: string; created_at: Date }

function versionOf(row: Row): ModelVersion {
  return {
    id: row.id,
    title: row.title,
    writtenFor: row.written_for_school_year,
    checksum: row.checksum,
    keptAt: row.created_at,
  }
}
