import { type Misfit } from './fault.ts'
import { idsOf } from './id-lists.ts'
import { suggest } from './nearest.ts'
import { mapsAt, textsAt } from './values.ts'

/** What does not fit between a visit type's rule on its record and the record's form. */
export function checkRecords(raw: unknown): Misfit[] {
  return mapsAt(raw, 'visitTypes.*.record').flatMap(({ path, value: record }) => [
    ...checkKept(path, record),
    ...checkMustHave(raw, path, record),
  ])
}

function checkKept(path: Misfit['path'], record: Readonly<Record<string, unknown>>): Misfit[] {
  if (record['keep'] === 'forbidden') {
    return ['form', 'mustHave', 'checkedBy']
      .filter((key) => key in record)
      .map((key) => ({
        path: [...path, key],
        atKey: true,
        wrong: `a record that is forbidden has no ${key}`,
        right: `keep: required or optional, or no ${key}`,
      }))
  }
  if (record['keep'] === 'required' && !('form' in record)) {
    return [{ path, wrong: 'a record that is required has no form', right: 'form: one of recordForms' }]
  }
  if ('holdOnly' in record && Array.isArray(record['holdOnly']) && record['holdOnly'].length > 0) {
    const wrong = 'holdOnly stands with a record that may be kept'
    return [{ path: [...path, 'holdOnly'], atKey: true, wrong, right: 'keep: forbidden, or no holdOnly' }]
  }
  return []
}

function checkMustHave(raw: unknown, path: Misfit['path'], record: Readonly<Record<string, unknown>>): Misfit[] {
  const form = idsOf(raw, 'recordForms').indexOf(String(record['form']))
  if (form < 0) return []
  const sections = textsAt(raw, `recordForms.${form}.sections.*.id`).map(({ value }) => value)
  return textsAt(raw, [...path, 'mustHave', 'sections', '*'].join('.'))
    .filter(({ value }) => !sections.includes(value))
    .map((each) => ({
      path: each.path,
      wrong: `the form ${String(record['form'])} has no section ${each.value}`,
      right: suggest(each.value, sections),
    }))
}
