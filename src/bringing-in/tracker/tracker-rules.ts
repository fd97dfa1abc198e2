import type { VisitType } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'

/**
 * NF-86, NF-87. Of a kind of visit of which nothing may be written, no row brings a word: it is refused with the
 * authority's own sentence, whatever else stands in it.
 */
export function whyTextCannotBeTaken(type: VisitType, texts: Readonly<Record<string, string>>): Finding[] {
  if (type.record.keep !== 'forbidden') return []
  const { id, says, source } = type.record
  const written = Object.entries(texts).find(([, text]) => text.trim() !== '')
  return written ? [{ kind: 'record-forbidden', id, source, says, field: written[0], weight: 'firm' }] : []
}
