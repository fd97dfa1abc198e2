import type { AnnualReportRule } from '#model/index.ts'
import type { MadeSchool } from '../making.ts'
import { ofNotes } from './of-notes.ts'
import type { Told } from './passage.ts'
import { focusOf, passagesOf, yearGroupsOf } from './write-sections.ts'

/** What a section of a school's report of the year says: of what its own records of the year speak, and no two schools alike. The first begins with what was found, since that is the heading of the report. */
export function writeOfYear(
  school: MadeSchool,
  { id, gathers }: AnnualReportRule['sections'][number],
  isFirst: boolean,
): string {
  const urn = Number(school.row.urn)
  const years = yearGroupsOf(school.row)
  const told: Told = {
    ...focusOf(school),
    isStrong: urn % 3 !== 0,
    people: 'the headteacher',
    yearGroup: years[urn % years.length]!,
    few: ['two', 'three', 'four'][urn % 3]!,
  }
  const known = gathers.flatMap(({ sections }) => sections).flatMap((each) => passagesOf(each) ?? [])
  const ways = known.length > 0 ? known : (passagesOf(id) ?? ofNotes.evaluation!)
  // Two of the ways, each school beginning with another.
  const first = Math.floor(urn / 3) % ways.length
  const ofYear = [...new Set([ways[first]!, ways[(first + Math.ceil(ways.length / 2)) % ways.length]!])]
    .map((tell) => tell(told))
    .join('\n')
  return isFirst && !ofYear.startsWith(told.finding) ? `${told.finding}\n${ofYear}` : ofYear
}
