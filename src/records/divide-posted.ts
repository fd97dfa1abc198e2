import type { RecordForm } from '#model/index.ts'
import { behind, divideAtHeadings } from './divide-text.ts'
import type { SectionSave } from './save-rules.ts'

/**
 * What was posted of a record's sections, with each text divided at the titles of others: theirs goes behind what they say already. Of
 * what nobody touched only that which was added to is saved.
 */
export function dividePosted(
  form: RecordForm,
  touched: readonly SectionSave[],
  untouched: readonly SectionSave[],
): SectionSave[] {
  const posted = [...touched, ...untouched]
  const titles = form.sections.filter(({ entries }) => !entries)
  const bodies = new Map(posted.map(({ section, body }) => [section, body]))
  for (const { section, body } of posted) {
    const pieces = divideAtHeadings(body, titles, section)
    if (!pieces?.every((piece) => bodies.has(piece.section))) continue
    bodies.set(section, '')
    for (const piece of pieces) bodies.set(piece.section, behind(bodies.get(piece.section) ?? '', piece.text))
  }
  const said = (each: SectionSave) => ({ ...each, body: bodies.get(each.section) ?? each.body })
  return [...touched.map(said), ...untouched.filter((each) => said(each).body !== each.body).map(said)]
}
