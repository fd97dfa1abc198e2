import type { SchoolYear } from '#shared/school-year.ts'
import type { Look } from '#work/work.ts'
import type { ModelVersion } from './model-version.ts'
import { stageFrom, type Stage } from './stage.ts'
import { listStages } from './stage-store.ts'
import { listVersions } from './version-store.ts'

/** A kept version with how far it has come. */
export type VersionStaged = ModelVersion & { stage: Stage }

/** Every version that was kept, each with how far it has come, the newest first; their texts are read once for all. */
export async function listVersionsStaged(look: Look): Promise<VersionStaged[]> {
  const [versions, stages] = [await listVersions(look), await listStages(look)]
  const models = await Promise.all(versions.map(({ id }) => look.modelOf(id)))
  return versions.map((version, at) => ({
    ...version,
    stage: stageFrom(models[at]?.identity.status ?? 'proposed', stages.get(version.id) ?? []),
  }))
}

/** The same of those that were written for a school year. */
export async function listVersionsOfYear(look: Look, year: SchoolYear): Promise<VersionStaged[]> {
  return (await listVersionsStaged(look)).filter(({ writtenFor }) => writtenFor === year)
}
