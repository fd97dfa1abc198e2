import type { Finding } from '#shared/finding.ts'
import { showDate } from '#shared/show-date.ts'
import { firstDayOf, lastDayOf, showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import type { CapacityWanted } from './capacity-store.ts'
import type { Capacity } from './capacity.ts'

/** XX-09. Why a capacity cannot stand: its time leaves its school year, ends before it begins, or lies over another. */
export function whyCapacityCannotStand(
  { startedOn, finishedOn }: CapacityWanted,
  schoolYear: SchoolYear,
  others: readonly Capacity[],
): Finding[] {
  const [first, last] = [firstDayOf(schoolYear), lastDayOf(schoolYear)]
  const found: Finding[] = []
  if (startedOn < first || startedOn > last)
    found.push(
      own(
        'capacity-in-its-year',
        `The school year ${showSchoolYear(schoolYear)} is from ${showDate(first)} to ${showDate(last)}.`,
        'startedOn',
      ),
    )
  if (finishedOn < startedOn)
    found.push(own('capacity-ends-after-it-begins', 'The last day cannot be before the first.', 'finishedOn'))
  else if (finishedOn > last)
    found.push(own('capacity-in-its-year', `The school year ends on ${showDate(last)}.`, 'finishedOn'))
  const other = others.find((each) => each.startedOn <= finishedOn && startedOn <= each.finishedOn)
  if (other)
    found.push(
      own(
        'capacities-apart',
        `What ${other.personName} has to give from ${showDate(other.startedOn)} to ${showDate(other.finishedOn)} is said already: change that, or choose other days.`,
        'startedOn',
      ),
    )
  return found
}

function own(id: string, says: string, field: string): Finding {
  return { kind: id, id, source: 'XX-09', says, field, weight: 'firm' }
}
