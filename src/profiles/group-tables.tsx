import { findGroup, showMeasureYear, showValue, type Measures } from '#measures/index.ts'
import { ListTable } from '#web/list-table.tsx'
import { namesOf, type Gap, type GroupLine } from './groups-of-measure.ts'
import { saysRange, whyMissing } from './measure-words.ts'
import type { MeasureLine } from './profile.ts'

type Of = { measures: Measures; line: MeasureLine }

type OfGroups = {
  groups: readonly GroupLine[]
  /** The group that is set among schools of its size. */
  drawn: string
  url: string
}

/** WI-21. A measure's groups of pupils, all of them first: how many they are, what they did, its range, and England's. */
export function GroupTable({ measures, line, groups, drawn, url }: Of & OfGroups) {
  const { measure, latest } = line
  const all = { group: findGroup(measures, 'all') ?? { id: 'all', name: 'all pupils' }, line }
  const number = { isNumber: true, isShort: true, isLabelled: true }
  return (
    <ListTable
      caption={`By group of pupils, ${showMeasureYear(latest.year)}`}
      isCaptionSeen
      rows={[all, ...groups]}
      columns={[
        {
          head: 'Group',
          isName: true,
          cell: ({ group }: GroupLine) =>
            group.id === drawn ? (
              capital(group.name)
            ) : (
              <a class="govuk-link" href={group.id === 'all' ? url : `${url}?pupils=${group.id}`}>
                {capital(group.name)}
              </a>
            ),
        },
        { head: 'Pupils', ...number, cell: ({ line: { latest } }) => latest.figure?.cohort ?? '' },
        {
          head: 'School',
          ...number,
          cell: ({ line: { latest } }) => whyMissing(measures, latest) ?? showValue(measure, latest.figure?.value ?? 0),
        },
        { head: '95% range', ...number, cell: ({ line }) => saysRange(measure, line.latest.range).slice(6) },
        {
          head: 'England',
          ...number,
          cell: ({ line: { latest } }) => (latest.england === undefined ? '' : showValue(measure, latest.england)),
        },
      ]}
    />
  )
}

/** WI-21. The gaps between groups that are each other's other side, each with its range, and England's. */
export function GapTable({ measures, line, gaps }: Of & { gaps: readonly Gap[] }) {
  const points = { ...line.measure, unit: '', kind: 'progress' as const }
  const why = ({ one, other }: Gap) =>
    whyMissing(measures, one.line.latest) ?? whyMissing(measures, other.line.latest) ?? 'no range is known'
  const number = { isNumber: true, isShort: true, isLabelled: true }
  return (
    <ListTable
      caption="Gaps between groups, in points"
      isCaptionSeen
      rows={gaps}
      columns={[
        { head: 'Between', isName: true, cell: (gap: Gap) => namesOf(gap) },
        { head: 'Gap', ...number, cell: (gap) => (gap.range ? showValue(points, gap.range.estimate) : why(gap)) },
        { head: '95% range', ...number, cell: ({ range }) => saysRange(points, range).slice(6) },
        {
          head: 'England',
          ...number,
          cell: ({ england }) => (england === undefined ? '' : showValue(points, england)),
        },
      ]}
    />
  )
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
