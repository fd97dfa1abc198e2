import type { SentContent } from '#records/index.ts'
import { linesByPart, type Around } from './parts.ts'
import { isToBeChanged, type Mark, type Reply } from './reply.ts'

/** XX-06. The marks of lines that were to be changed and still read as the school was sent them. */
export function stillToChange<M extends Pick<Mark, 'section' | 'quoted' | 'outcome' | 'settled'>>(
  marks: readonly M[],
  record: SentContent,
  around: Around,
): M[] {
  const now = linesByPart(record, around).flatMap(({ lines }) => lines)
  return marks
    .filter(isToBeChanged)
    .filter(({ section, quoted }) => now.some((line) => line.section === section && line.text === quoted))
}

/** A reply with what is known of each of its lines once the record is looked at: whether what was to be changed is. */
export function asItStands(reply: Reply, record: SentContent, around: Around): Reply {
  const left = stillToChange(reply.marks, record, around)
  return { ...reply, marks: reply.marks.map((mark) => ({ ...mark, isStillToChange: left.includes(mark) })) }
}
