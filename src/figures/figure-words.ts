import type { EventSentences } from '#history/index.ts'
import { showMeasureYear } from '#measures/index.ts'
import { londonDateOf } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import type { DataSet, DataSetStatus, FigureKind, Release } from './data-set.ts'

export const STATUS_WORDS: Readonly<Record<DataSetStatus, string>> = {
  uploaded: 'To be said',
  previewed: 'Preview',
  applied: 'Applied',
  undone: 'Undone',
  discarded: 'Thrown away',
}

export const RELEASE_WORDS: Readonly<Record<Release, string>> = {
  provisional: 'Provisional',
  revised: 'Revised',
  final: 'Final',
}

export const KIND_WORDS: Readonly<Record<FigureKind, string>> = { result: 'Results', estimate: 'Estimates' }

/** What a file of figures is called, before somebody has said where it is from too. */
export const titleOf = ({ title, fileName }: DataSet) => title || fileName

/** '331 schools'. */
export function schoolsIn({ counts }: DataSet): string {
  const schools = counts.schools ?? 0
  return `${schools.toLocaleString('en-GB')} ${schools === 1 ? 'school' : 'schools'}`
}

/** The heading of a file's page: what it comes to, and once that is past, who did it on which day. */
export function headingOf(found: DataSet): string {
  const { status, year, appliedAt, appliedByName, undoneAt, undoneByName } = found
  if (isOfDay(found)) return headingOfInspections(found)
  const of = year === null ? '' : ` for ${showMeasureYear(year)}`
  const byOn = (name: string | null, at: Date) => `by ${name ?? 'nobody'} on ${showDate(londonDateOf(at))}`
  if (status === 'applied' && appliedAt)
    return `Figures of ${schoolsIn(found)}${of}, applied ${byOn(appliedByName, appliedAt)}`
  if (status === 'undone' && undoneAt)
    return `Undone ${byOn(undoneByName, undoneAt)}: figures of ${schoolsIn(found)}${of}`
  if (status === 'discarded') return 'This preview was thrown away'
  if (status === 'uploaded') return 'Something is still to be said of this file'
  return `${schoolsIn(found)} would have figures${of}`
}

/** Whether a file is of a day rather than of a year and a release: inspections. */
export function isOfDay({ release, datedOn }: Pick<DataSet, 'release' | 'datedOn'>): boolean {
  return release === null && datedOn !== null
}

function headingOfInspections(found: DataSet): string {
  const { status, appliedAt, appliedByName, undoneAt, undoneByName, datedOn } = found
  const of = `of ${schoolsIn(found)}${datedOn ? ` as at ${showDate(datedOn)}` : ''}`
  const byOn = (name: string | null, at: Date) => `by ${name ?? 'nobody'} on ${showDate(londonDateOf(at))}`
  if (status === 'applied' && appliedAt) return `Inspections ${of}, applied ${byOn(appliedByName, appliedAt)}`
  if (status === 'undone' && undoneAt) return `Undone ${byOn(undoneByName, undoneAt)}: inspections ${of}`
  if (status === 'discarded') return 'This preview was thrown away'
  return `Inspections ${of} would be loaded`
}

/** How the history says what was done with figures. */
export const figureEventSentences: EventSentences = {
  kinds: { figures: () => 'figures' },
  sentences: {
    'figures.added': (event) => `Added a file of figures${named(event.changes)}.`,
    'figures.previewed': (event) => `Previewed figures${named(event.changes)}.`,
    'figures.applied': (event) => `Applied figures${named(event.changes)}.`,
    'figures.undone': (event) => `Undid figures${named(event.changes)}.`,
    'figures.discarded': (event) => `Threw away a preview of figures${named(event.changes)}.`,
    'figures.checked': (event) => `Marked figures as checked${named(event.changes)}.`,
    'figures.unchecked': (event) => `Took back that figures were checked${named(event.changes)}.`,
  },
}

function named(changes: Readonly<Record<string, { after?: unknown }>>): string {
  const [title, year] = [changes['title']?.after, changes['year']?.after]
  const of = typeof year === 'number' ? `, ${showMeasureYear(year)}` : ''
  return typeof title === 'string' && title !== '' ? `: ${title}${of}` : of
}
