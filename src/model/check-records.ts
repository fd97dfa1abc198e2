import { type Misfit } from './fault.ts'
import { idsOf } from './id-lists.ts'
import { KINDS_OF_USER } from './kinds-of-user.ts'
import { suggest } from './nearest.ts'
import { POWERS_OF_KIND } from './powers-of-kind.ts'
import { mapsAt, textsAt } from './values.ts'

/** What does not fit between a visit type's rule on its record and the record's form. */
export function checkRecords(raw: unknown): Misfit[] {
  return [
    ...mapsAt(raw, 'visitTypes.*.record').flatMap(({ path, value: record }) => [
      ...checkKept(path, record),
      ...checkMustHave(raw, path, record),
      ...checkGoesTo(raw, path),
    ]),
    ...mapsAt(raw, 'recordForms.*').flatMap(({ path }) => checkEntries(raw, path)),
  ]
}

/** A list of entries is one section of a form, and only what takes evidence names kinds of it. */
function checkEntries(raw: unknown, form: Misfit['path']): Misfit[] {
  const seen = new Set<unknown>()
  return mapsAt(raw, [...form, 'sections', '*'].join('.')).flatMap(({ path, value: section }) => {
    const holds = section['entries']
    const isTwice = holds !== undefined && seen.has(holds)
    seen.add(holds)
    const kinds = section['evidenceKinds']
    return [
      ...(isTwice
        ? [
            {
              path: [...path, 'entries'],
              wrong: `the form has two sections for ${String(holds)}`,
              right: 'one of them',
            },
          ]
        : []),
      ...(Array.isArray(kinds) && kinds.length > 0 && holds !== 'evidence'
        ? [
            {
              path: [...path, 'evidenceKinds'],
              atKey: true,
              wrong: 'kinds stand in a section without evidence',
              right: 'entries: evidence',
            },
          ]
        : []),
      ...(holds === 'evidence' && idsOf(raw, 'evidenceKinds').length === 0
        ? [
            {
              path: [...path, 'entries'],
              wrong: 'the file names no kinds of evidence',
              right: 'evidenceKinds, each with id, name and source',
            },
          ]
        : []),
    ]
  })
}

function checkKept(path: Misfit['path'], record: Readonly<Record<string, unknown>>): Misfit[] {
  if (record['keep'] === 'forbidden') {
    return ['form', 'mustHave', 'checkedBy', 'reply', 'goesTo']
      .filter((key) => key in record)
      .map((key) => ({
        path: [...path, key],
        atKey: true,
        wrong: `a record that is forbidden has no ${key}`,
        right: `keep: required or optional, or no ${key}`,
      }))
  }
  if ('feedbackForm' in record) {
    const wrong = 'a form is left only where no record may be kept'
    return [{ path: [...path, 'feedbackForm'], atKey: true, wrong, right: 'keep: forbidden, or no feedbackForm' }]
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

/** Whoever is sent a record reads it where it stands. */
function checkGoesTo(raw: unknown, path: Misfit['path']): Misfit[] {
  const ids = idsOf(raw, 'roles')
  const reads = (at: number) => {
    const kind = KINDS_OF_USER.find((each) => each === textsAt(raw, `roles.${at}.kind`)[0]?.value)
    if (at < 0 || kind === undefined) return true
    const withheld = textsAt(raw, `roles.${at}.powers.withholds.*`).map(({ value }) => value)
    const added = textsAt(raw, `roles.${at}.powers.adds.*`).map(({ value }) => value)
    const has: readonly string[] = [...POWERS_OF_KIND[kind].here, ...added]
    return has.includes('read-records') && !withheld.includes('read-records')
  }
  return textsAt(raw, [...path, 'goesTo', '*'].join('.'))
    .filter(({ value }) => !reads(ids.indexOf(value)))
    .map((each) => ({
      path: each.path,
      wrong: `the role ${each.value} may not read what it would be sent`,
      right: 'a role with the power read-records',
    }))
}
