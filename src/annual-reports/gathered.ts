import type { AnnualReportRule } from '#model/index.ts'
import type { GatheredRecord } from '#records/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showShortDate } from '#shared/show-date.ts'
import type { ReportWriting } from './annual-report-store.ts'

/** What one record of the year says for one section of the report. */
export type GatheredText = { visitId: string; from: string; heldOn: PlainDate; title: string; text: string }

/** WI-28. What the records of the year say, by the section of the report that gathers them, in the order of the visits. */
export function gatherSections(
  rule: AnnualReportRule,
  records: readonly GatheredRecord[],
): ReadonlyMap<string, GatheredText[]> {
  return new Map(
    rule.sections.map(({ id, gathers }) => [
      id,
      records.flatMap(({ form, name, heldOn, visitId, parts }) => {
        const wanted = gathers.filter((each) => each.form === form).flatMap(({ sections }) => sections)
        return parts
          .filter((part) => wanted.includes(part.id))
          .map(({ title, text, judged }) => ({
            ...{ visitId, from: name, heldOn, title },
            text: [text, judged ?? ''].filter((line) => line !== '').join('\n'),
          }))
          .filter(({ text }) => text !== '')
      }),
    ]),
  )
}

/** WI-28. A draft as it begins: under each section what the year's records say of it, each headed by its visit; an empty one stays empty. */
export function draftFrom(rule: AnnualReportRule, gathered: ReadonlyMap<string, GatheredText[]>): ReportWriting[] {
  return rule.sections.map(({ id }) => ({
    section: id,
    body: (gathered.get(id) ?? [])
      .map(({ from, heldOn, title, text }) => `${from}, ${showShortDate(heldOn)}: ${title}\n${text}`)
      .join('\n\n'),
  }))
}
