import type { Finding } from '#shared/finding.ts'
import { isOpenFor, type VisitRecord } from './record.ts'

type Found = Pick<VisitRecord, 'visitId' | 'status'>

/**
 * What stands against a record, each leading to its line or part on the page where it is written, which shows there what is wrong;
 * nowhere while nobody may write in it. For the pages on which a record is handed in, sent or issued.
 */
export function leadingToLines(record: Found, findings: readonly Finding[]): Finding[] {
  return findings.map(({ field, ...finding }) => {
    if (field === undefined || !isOpenFor(record, 'write')) return finding
    return { ...finding, page: `/visits/${record.visitId}/record/write?mend=yes`, field: placeOf(field) }
  })
}

/** Parts of the product's own are found by their heading. */
const placeOf = (field: string) => (field.startsWith('_') ? `part-${field}` : field)
