import { type Misfit } from './fault.ts'
import { idsOf } from './id-lists.ts'
import { suggest } from './nearest.ts'
import { mapsAt, textsAt } from './values.ts'

/** What does not fit between the annual report and the forms of the records from which it is gathered. */
export function checkAnnualReport(raw: unknown): Misfit[] {
  return mapsAt(raw, 'annualReport.sections.*.gathers.*').flatMap(({ path, value }) => {
    const form = idsOf(raw, 'recordForms').indexOf(String(value['form']))
    if (form < 0) return []
    const known = textsAt(raw, `recordForms.${form}.sections.*.id`).map((each) => each.value)
    return textsAt(raw, [...path, 'sections', '*'].join('.'))
      .filter((each) => !known.includes(each.value))
      .map((each) => ({
        path: each.path,
        wrong: `the form ${String(value['form'])} has no section ${each.value}`,
        right: suggest(each.value, known),
      }))
  })
}
