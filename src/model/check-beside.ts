import { type Misfit } from './fault.ts'
import { idsOf } from './id-lists.ts'
import { suggest } from './nearest.ts'
import { mapsAt, textsAt } from './values.ts'

/** What stands beside a section of a record while it is written: its form has that section, and something is written of the visit. */
export function checkBeside(raw: unknown): Misfit[] {
  return mapsAt(raw, 'visitTypes.*').flatMap(({ path }) => {
    const at = path.join('.')
    const form = idsOf(raw, 'recordForms').indexOf(textsAt(raw, `${at}.record.form`)[0]?.value ?? '')
    const known = form < 0 ? [] : textsAt(raw, `recordForms.${form}.sections.*.id`).map(({ value }) => value)
    const named = ['figures', 'hypotheses', 'impact'].flatMap((part) => textsAt(raw, `${at}.${part}.section`))
    const isKept = textsAt(raw, `${at}.record.keep`)[0]?.value !== 'forbidden'
    const tested = isKept ? [] : ['hypotheses', 'impact'].flatMap((part) => mapsAt(raw, `${at}.${part}`))
    return [
      ...named
        .filter(({ value }) => !known.includes(value))
        .map((each) => ({
          path: each.path,
          wrong: `its form has no section ${each.value}`,
          right: suggest(each.value, known),
        })),
      ...tested.map((each) => ({
        path: each.path,
        wrong: 'nothing may be written of this visit',
        right: 'none here, or a record that may be kept',
      })),
    ]
  })
}
