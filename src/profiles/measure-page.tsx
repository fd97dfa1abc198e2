import { saysSource, type FigureSource } from '#figures/index.ts'
import { findGroup, findReason, showMeasureYear, showValue, type Measures } from '#measures/index.ts'
import { FunnelFigure } from '#pictures/funnel-picture.tsx'
import { GapFigure } from '#pictures/gap-picture.tsx'
import type { FunnelPlot } from '#pictures/funnel-plot.ts'
import { StripFigure, type Strip } from '#pictures/strip-picture.tsx'
import { TrendFigure } from '#pictures/trend-picture.tsx'
import { crumbsTo, type School } from '#schools/index.ts'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { Table } from '#govuk/table.tsx'
import { gapPictureOf, namesOf, type Gap, type GroupLine } from './groups-of-measure.ts'
import { saysMethod } from './method-words.ts'
import { saysPredecessor, saysRange, saysTogether, saysValue, whyMissing } from './measure-words.ts'
import { trendOf } from './pictures-of-measure.ts'
import type { MeasureLine } from './profile.ts'

type Props = {
  frame: Frame
  measures: Measures
  school: School
  line: MeasureLine
  groups: readonly GroupLine[]
  gaps: readonly Gap[]
  funnel: FunnelPlot | undefined
  strip: Strip | undefined
  sources: readonly FigureSource[]
}

/** One measure of a school: its years, its groups of pupils and their gaps, where it stands, and where all of it is from. */
export function MeasurePage(props: Props) {
  const { frame, measures, school, line, groups, gaps, funnel, strip, sources } = props
  const { measure, latest, stands } = line
  const { figure } = latest
  const missing = whyMissing(measures, latest)
  const picture = gapPictureOf(measures, measure, gaps)
  const figures = { text: 'Figures', href: `/schools/${school.id}/figures` }
  return (
    <Page
      frame={frame}
      title={`${measure.name}, ${school.name}`}
      breadcrumbs={[...crumbsTo(school), figures, { text: measure.short }]}
    >
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">
          {school.name}, {showMeasureYear(latest.year)}
        </span>
        {measure.name}
        {figure && figure.value !== null ? `: ${saysValue(measure, figure)}` : ''}
      </h1>
      <p class="govuk-body-l">
        {missing ? `${missing}.` : stands.says && `${stands.says}.`} {saysTogether(line) && `${saysTogether(line)}.`}
      </p>
      {figure && figure.asSchool && <p class="govuk-body">{saysPredecessor(figure)}</p>}
      {figure?.missing && missing && <p class="govuk-body">{findReason(measures, figure.missing)?.says ?? ''}</p>}
      <div class="wm-cols wm-cols--2">
        <div>
          <TrendFigure trend={trendOf(measures, line)} />
          {funnel && <FunnelFigure plot={funnel} />}
        </div>
        <div>
          <GroupTable {...{ measures, line, groups }} />
          {gaps.length > 0 && <GapTable {...{ measures, line, gaps }} />}
          {picture && <GapFigure gaps={picture} />}
          {strip && <StripFigure strip={strip} />}
        </div>
      </div>
      <h2 class="govuk-heading-m">Method and source</h2>
      {saysMethod(line).map((says) => (
        <p class="govuk-body">{says}</p>
      ))}
      <ul class="govuk-list govuk-list--bullet">
        {sources.map((source) => (
          <li>{saysSource(source)}</li>
        ))}
      </ul>
    </Page>
  )
}

function GroupTable({ measures, line, groups }: Pick<Props, 'measures' | 'line' | 'groups'>) {
  const { measure, latest } = line
  const all = { group: findGroup(measures, 'all') ?? { id: 'all', name: 'all pupils' }, line }
  return (
    <div class="wm-scroll" tabindex={0} role="region" aria-label="By group of pupils">
      <Table
        caption={`By group of pupils, ${showMeasureYear(latest.year)}`}
        captionSize="s"
        smallOnMobile
        rowHeaders
        columns={[
          { head: 'Group', cell: ({ group }: GroupLine) => capital(group.name) },
          { head: 'Pupils', numeric: true, cell: ({ line: { latest } }) => latest.figure?.cohort ?? '' },
          {
            head: 'School',
            numeric: true,
            cell: ({ line: { latest } }) =>
              whyMissing(measures, latest) ?? showValue(measure, latest.figure?.value ?? 0),
          },
          { head: '95% range', numeric: true, cell: ({ line }) => saysRange(measure, line.latest.range).slice(6) },
          {
            head: 'England',
            numeric: true,
            cell: ({ line: { latest } }) => (latest.england === undefined ? '' : showValue(measure, latest.england)),
          },
        ]}
        rows={[all, ...groups]}
      />
    </div>
  )
}

function GapTable({ measures, line, gaps }: Pick<Props, 'measures' | 'line' | 'gaps'>) {
  const points = { ...line.measure, unit: '', kind: 'progress' as const }
  const why = ({ one, other }: Gap) =>
    whyMissing(measures, one.line.latest) ?? whyMissing(measures, other.line.latest) ?? 'no range is known'
  return (
    <div class="wm-scroll" tabindex={0} role="region" aria-label="Gaps between groups">
      <Table
        caption="Gaps between groups, in points"
        captionSize="s"
        smallOnMobile
        rowHeaders
        columns={[
          { head: 'Between', cell: (gap: Gap) => namesOf(gap) },
          {
            head: 'Gap',
            numeric: true,
            cell: (gap) => (gap.range ? showValue(points, gap.range.estimate) : why(gap)),
          },
          { head: '95% range', numeric: true, cell: ({ range }) => saysRange(points, range).slice(6) },
          {
            head: 'England',
            numeric: true,
            cell: ({ england }) => (england === undefined ? '' : showValue(points, england)),
          },
        ]}
        rows={gaps}
      />
    </div>
  )
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
