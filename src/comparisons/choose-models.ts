import { createHash } from 'node:crypto'
import { asWritten, listVersionsStaged, type VersionStaged } from '#handbook/index.ts'
import { MODEL_STATUSES, type ServiceModel } from '#model/index.ts'
import { listReadyModels } from '#set-up/index.ts'
import { londonDateOf } from '#shared/plain-date.ts'
import { showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import { showShortDate } from '#shared/show-date.ts'
import type { Look } from '#work/work.ts'
import type { ModelToCompare } from './comparison.ts'

/** A model that can be chosen: one that the service has kept, however far it has come, or one that comes with the product. */
export type ModelToChoose = Omit<ModelToCompare, 'label' | 'model'> & {
  name: string
  isOwn: boolean
  isShipped: boolean
}

/** Every model that can be laid over the register, the one that runs in the year first, then the other kept ones, the newest first, and those that come with the product. */
export async function modelsToChoose(look: Look, year: SchoolYear, runs: string): Promise<ModelToChoose[]> {
  const versions = await listVersionsStaged(look)
  const known = new Set(versions.map(({ checksum }) => checksum))
  const kept = versions.map((version) => ({
    ...{ key: version.id, name: nameOf(version.title, showSchoolYear(version.writtenFor)), isShipped: false },
    ...{ isOwn: version.id === runs, comesFrom: comesFrom(version, year, runs) },
  }))
  const ready = listReadyModels()
    // The same text as a kept version is that version.
    .filter(({ text }) => !known.has(createHash('sha256').update(asWritten(text)).digest('hex')))
    .map(({ name, model }) => ({
      ...{ key: name, name: nameOf(model.identity.title, model.identity.schoolYear), isOwn: false, isShipped: true },
      comesFrom: `Comes with Waymark, as ${model.identity.authority} wrote it.`,
    }))
  return [...kept.filter(({ isOwn }) => isOwn), ...kept.filter(({ isOwn }) => !isOwn), ...ready]
}

const nameOf = (title: string, year: string) => `${title}, ${year}`

function comesFrom({ id, stage, keptAt }: VersionStaged, year: SchoolYear, runs: string): string {
  const how = `Kept on ${showShortDate(londonDateOf(keptAt))}, ${MODEL_STATUSES[stage]}`
  return id === runs ? `Runs in ${showSchoolYear(year)}. ${how}.` : `${how}.`
}

/** The models of some keys, in their order, each with a few words that tell it from the others. Keys that name none are left out. */
export async function modelsOf(
  look: Look,
  keys: readonly string[],
  choices: readonly ModelToChoose[],
): Promise<ModelToCompare[]> {
  const found: Omit<ModelToCompare, 'label'>[] = []
  for (const key of keys) {
    const choice = choices.find((each) => each.key === key)
    if (!choice) continue
    const shipped = choice.isShipped ? listReadyModels().find(({ name }) => name === key)?.model : undefined
    found.push({ key, comesFrom: choice.comesFrom, model: shipped ?? (await look.modelOf(key)) })
  }
  return withLabels(found)
}

/** Whose model it is and of which year; where two are alike, the second and further ones are counted. */
export function withLabels(models: readonly Omit<ModelToCompare, 'label'>[]): ModelToCompare[] {
  const short = ({ identity }: ServiceModel) => `${identity.authority} ${identity.schoolYear}`
  return models.map((each, at) => {
    const before = models.slice(0, at).filter(({ model }) => short(model) === short(each.model)).length
    return { ...each, label: before === 0 ? short(each.model) : `${short(each.model)} (${before + 1})` }
  })
}
