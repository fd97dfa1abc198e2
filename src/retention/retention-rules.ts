import type { Finding } from '#shared/finding.ts'

/** XX-06. Nothing goes that was not chosen, and nothing before its date. */
export function whyCannotBeDisposedOf(chosen: readonly string[], pastTheirDate: readonly string[]): Finding[] {
  if (chosen.length === 0) return [firm('nothing-to-dispose-of', 'Choose what is to be disposed of', 'papers')]
  if (chosen.every((key) => pastTheirDate.includes(key))) return []
  return [
    firm(
      'not-past-its-date',
      'Something that you chose is not past its date, or is gone already. Load the page again.',
      'papers',
    ),
  ]
}

/** XX-06. A record that is being corrected is not past anything yet. */
export function whyRecordStays(records: readonly { status: string }[]): Finding[] {
  if (records.every(({ status }) => status === 'issued')) return []
  return [firm('correction-open', 'A correction of one of these is being written. Finish it first.', 'papers')]
}

const firm = (id: string, says: string, field: string): Finding => ({
  ...{ kind: id, id, source: 'XX-06', says, field, weight: 'firm' },
})
