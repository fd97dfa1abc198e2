import { concernName, kindInWords, latestOf, type HeldInspection } from '#figures/index.ts'
import type { InspectionPublication } from '#measures/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { shortlyOf } from '../history.ts'
import type { InspectedSchool } from './list-store.ts'

/** A school in the list, with its latest inspection in words. */
export type InspectionLine = {
  id: string
  name: string
  phase: string
  district: string
  on: PlainDate | null
  kind: string
  framework: string
  gave: string
  concern: string
  dataSetId: string | null
}

/** A school's row of the list: the same words on the page, in a file and printed. */
export function lineOf(publication: InspectionPublication, school: InspectedSchool): InspectionLine {
  const { id, name, phase, district, dataSetId, inspections } = school
  const latest: HeldInspection | undefined = latestOf(inspections ?? [])
  const here = { id, name, phase: phase ?? '', district: district ?? '', dataSetId }
  if (!latest) return { ...here, on: null, kind: '', framework: '', gave: 'no inspection is held', concern: '' }
  return {
    ...here,
    on: latest.startedOn,
    kind: kindInWords(latest),
    framework: publication.frameworks.find((each) => each.id === latest.framework)?.name ?? latest.framework,
    gave: shortlyOf(publication, { ...latest, dataSetId: dataSetId ?? '' }),
    concern: latest.concern ? concernName(publication, latest.concern) : '',
  }
}
