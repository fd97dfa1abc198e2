import { quoted } from '#files/index.ts'
import type { Finding } from '#shared/finding.ts'
import { showMoment } from '#shared/show-date.ts'
import { DATA_SET_ACTIONS, type DataSet, type DataSetAction } from '../data-set.ts'

/** XX-11. A file is read, applied, undone or thrown away from where it stands, once; whoever comes second is told. */
export function whyNotInStatus(found: DataSet, action: DataSetAction): Finding[] {
  if (DATA_SET_ACTIONS[action].from.includes(found.status)) return []
  return [firm('figures-status', whereItStands(found), 'XX-11')]
}

/** NF-57. Figures are marked as checked once. */
export function whyCannotBeChecked(found: DataSet): Finding[] {
  const status = whyNotInStatus(found, 'check')
  if (status.length > 0 || !found.checkedAt) return status
  const by = found.checkedByName ? ` by ${found.checkedByName}` : ''
  return [
    firm('figures-checked', `These figures were marked as checked${by} at ${showMoment(found.checkedAt)}.`, 'NF-57'),
  ]
}

/** NF-57. A mark is taken back where there is one. */
export function whyMarkCannotBeTakenBack(found: DataSet): Finding[] {
  const status = whyNotInStatus(found, 'uncheck')
  if (status.length > 0 || found.checkedAt) return status
  return [
    firm('figures-not-checked', 'These figures are not marked as checked: there is nothing to take back.', 'NF-57'),
  ]
}

/** XX-11. What came to nothing is not applied: no figure of a school of this service. */
export function whyNothingToApply(found: DataSet): Finding[] {
  if (found.status !== 'previewed' || found.counts.schools + found.counts.authorities + found.counts.england > 0)
    return []
  const says =
    'No row of this file is of a school of this service, of its local authority or of England: there is nothing to apply.'
  return [firm('figures-none', says, 'XX-11')]
}

/** XX-11. What no publication knows is a spreadsheet only if it has two columns, one of them for the school, and a row beneath. */
export function whyNoSpreadsheet(name: string, headings: readonly string[], hasRows: boolean): Finding[] {
  if (headings.filter((each) => each !== '').length > 1 && hasRows) return []
  const says = `${quoted(name)} is no spreadsheet of figures: it has no columns with a row for each school beneath. Nothing was saved: choose a .csv or .xlsx file`
  return [{ ...firm('figures-no-spreadsheet', says, 'XX-11'), field: 'file' }]
}

/** What is asked of a file before it is read: its year must be one that it can be of. */
export type YearFacts = {
  year: number
  /** The year that the file's own columns carry. */
  carried: number | undefined
  years: { from: number; until?: number | undefined } | undefined
  /** The year in which the school year of today ends. */
  thisYear: number
  isEstimate: boolean
  says: (year: number) => string
}

/** XX-11. A file of another year, or of a year that is not over, is refused before it is read. */
export function whyNotOfYear({ year, carried, years, thisYear, isEstimate, says }: YearFacts): Finding[] {
  if (carried !== undefined && carried !== year)
    return [
      asked(
        `The columns of this file are those of ${says(carried)}, not of ${says(year)}: choose that year, or the other file`,
      ),
    ]
  if (years && (year < years.from || year > (years.until ?? Infinity))) {
    const until = years.until === undefined ? ' and later' : ` to ${says(years.until)}`
    return [asked(`A file with these columns is of ${says(years.from)}${until}, not of ${says(year)}`)]
  }
  if (!isEstimate && year > thisYear)
    return [
      asked(`${says(year)} is still to come: results are of a year that has begun. Estimates may be of a later one`),
    ]
  return []
}

function asked(text: string): Finding {
  return { kind: 'figures', id: 'figures-year', source: 'XX-11', says: text, field: 'year', weight: 'firm' }
}

function whereItStands(found: DataSet): string {
  const { status, appliedAt, appliedByName, undoneAt, undoneByName } = found
  const when = (at: Date | null, by: string | null) => `${at ? ` at ${showMoment(at)}` : ''}${by ? ` by ${by}` : ''}`
  if (status === 'applied') return `These figures were applied already${when(appliedAt, appliedByName)}.`
  if (status === 'undone')
    return `These figures were undone${when(undoneAt, undoneByName)}. To bring them back, add the file again.`
  if (status === 'discarded') return 'This preview was thrown away. Add the file again.'
  if (status === 'uploaded') return 'Something is still to be said of this file before it is read.'
  return 'These figures have not been applied yet: it is a preview.'
}

function firm(id: string, says: string, source: string): Finding {
  return { kind: 'figures', id, source, says, weight: 'firm' }
}
