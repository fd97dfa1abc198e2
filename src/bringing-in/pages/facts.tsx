import { SummaryList, type SummaryRow } from '#govuk/summary-list.tsx'
import { showMoment } from '#shared/show-date.ts'
import type { OwnImport } from '../own-file.ts'

/** The file, who did what with it and when, and which of its columns were taken. */
export function Facts({ found }: { found: OwnImport }) {
  const { fileName, says, counts, columns, unknownColumns, status } = found
  const when = (at: Date | null, by: string | null) => (at ? `${by ?? ''}, ${showMoment(at)}` : '')
  const chosen = Object.values(columns ?? {})
  const facts: [string, string][] = [
    ['File', `${fileName}, ${says}`],
    ['Added by', when(found.previewedAt, found.previewedByName)],
    ['Brought in by', when(found.appliedAt, found.appliedByName)],
    ['Taken back by', when(found.undoneAt, found.undoneByName)],
    ['As before', status === 'uploaded' ? '' : rowsOf(counts.unchanged ?? 0)],
    ['Outside a rule', counts.marked ? `${rowsOf(counts.marked)}, each kept and counted` : ''],
    ['Columns taken', chosen.join(', ')],
    ['Columns left', status === 'uploaded' ? '' : unknownColumns.join(', ')],
  ]
  const rows: SummaryRow[] = facts
    .filter(([, value]) => value !== '')
    .map(([key, value]) => ({ key, value: <span class="govuk-!-text-break-word">{value}</span> }))
  return <SummaryList rows={rows} />
}

function rowsOf(count: number): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? 'row' : 'rows'}`
}
