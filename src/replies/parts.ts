import type { RecordForm, ServiceModel, VisitType } from '#model/index.ts'
import { partsOf, readParts, type SentContent } from '#records/index.ts'

/** One line that the school reads and can say something of; `section` is the part of the record in which it stands. */
export type PartLine = { section: string; line: number; text: string }

/** A part of a record as a school reads it on a phone: a heading, and its lines. */
export type LinedPart = { id: string; title: string; lines: PartLine[] }

export type Around = { form: RecordForm; type: VisitType; model: ServiceModel }

/** What a record says, in short lines. Line 0 is what stands of a part beside its text: that it was not discussed, or how it was judged. */
export function linesByPart(content: SentContent, { form, type, model }: Around): LinedPart[] {
  return readParts(partsOf(form, type, model), content, { model, type }).map(
    ({ id, title, lines: read, isNotDiscussed, judged }) => {
      const lines = read.map(({ line, text: says }) => ({ section: id, line, text: says }))
      const mark = isNotDiscussed ? 'Not discussed.' : judged && `${judged}.`
      return { id, title, lines: mark ? [...lines, { section: id, line: 0, text: mark }] : lines }
    },
  )
}

/** The line of a record that a mark is about, as it was sent; undefined where there is no such line. */
export function findLine(parts: readonly LinedPart[], section: string, line: number): PartLine | undefined {
  return parts.flatMap(({ lines }) => lines).find((each) => each.section === section && each.line === line)
}
