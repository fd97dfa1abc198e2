import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { showFault, type ServiceModel } from '#model/index.ts'
import { type Measures } from './measures.ts'
import { readMeasures, type MeasuresRead } from './read-measures.ts'

/** The folder of what is measured, at the root of the program. */
export const MEASURES_FOLDER = fileURLToPath(new URL('../../measures/', import.meta.url))

/** Reads a folder of measures from the disk. Throws when there is no such folder. */
export function readMeasuresFolder(folder: string): MeasuresRead {
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
  return readMeasures(names.sort().map((name) => ({ name, text: readFileSync(join(folder, name)) })))
}

let published: Measures | undefined

/** What is measured everywhere, read once. Throws with every fault. */
export function publishedMeasures(): Measures {
  if (published) return published
  const { measures, faults } = readMeasuresFolder(MEASURES_FOLDER)
  if (!measures) throw new Error(`measures/ has faults:\n${faults.map(showFault).join('\n')}`)
  return (published = measures)
}

const merged = new WeakMap<ServiceModel, Measures>()

/** What is measured in a service: what is published, and what its model adds or calls differently. */
export function measuresOf(model: ServiceModel): Measures {
  const known = merged.get(model)
  if (known) return known
  const { groups, measures, hideBelow, ...rest } = publishedMeasures()
  const own = model.measures
  const made: Measures = {
    ...rest,
    hideBelow: own.hideBelow ?? hideBelow,
    groups: over(groups, own.groups),
    measures: over(measures, own.measures),
  }
  merged.set(model, made)
  return made
}

/** A list with another's items in the place of those of the same id, and the rest after it. */
function over<T extends { id: string }>(list: readonly T[], others: readonly T[]): T[] {
  const replaced = list.map((each) => others.find(({ id }) => id === each.id) ?? each)
  return [...replaced, ...others.filter(({ id }) => !list.some((each) => each.id === id))]
}
