import { showMeasureYear } from '#measures/index.ts'
import { londonDateOf } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import type { FigureSource } from './figure.ts'

/** NF-57. What stands under a figure: its source, year, how final it is, its date, and whether somebody has checked it. */
export function saysSource(source: FigureSource): string {
  const { title, year, release, kind, datedOn, appliedAt, checkedAt, checkedByName } = source
  const what = kind === 'estimate' ? 'estimates' : release
  const date = datedOn ? `of ${showDate(datedOn)}` : `loaded on ${showDate(londonDateOf(appliedAt))}`
  const checked = checkedAt
    ? `Checked by ${checkedByName ?? 'somebody'} on ${showDate(londonDateOf(checkedAt))}.`
    : 'Not checked yet.'
  return `${title}, ${showMeasureYear(year)}, ${what}, ${date}. ${checked}`
}
