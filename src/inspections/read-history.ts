import { inspectionsOfSchool, type InspectionSource } from '#figures/index.ts'
import { measuresOf } from '#measures/index.ts'
import type { Look } from '#work/work.ts'
import { publicationOf, type HeldInspections } from './history.ts'

/** Every inspection that is held of a school, with the frameworks and where each is from. One query. */
export async function readInspections(look: Look, schoolId: string): Promise<HeldInspections> {
  const found = await inspectionsOfSchool(look, schoolId)
  return { ...found, publication: publicationOf(measuresOf(look.model), found.newest) }
}

/** The files that inspections were read from, the newest first; the newest also where it has none of the school. */
export function sourcesOf({ inspections, sources, newest }: HeldInspections): InspectionSource[] {
  const used = new Set([...inspections.map(({ dataSetId }) => dataSetId), newest?.dataSetId])
  return [...sources.values()].filter(({ dataSetId }) => used.has(dataSetId))
}
