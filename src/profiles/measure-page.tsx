import { saysSource, type FigureSource } from '#figures/index.ts'
import { findGroup, findReason, showMeasureYear, type Measures } from '#measures/index.ts'
import { FunnelFigure } from '#pictures/funnel-picture.tsx'
import { GapFigure } from '#pictures/gap-picture.tsx'
import type { FunnelPlot } from '#pictures/funnel-plot.ts'
import { StripFigure, type Strip } from '#pictures/strip-picture.tsx'
import { TrendFigure } from '#pictures/trend-picture.tsx'
import { crumbsTo, type School } from '#schools/index.ts'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { gapPictureOf, type Gap, type GroupLine } from './groups-of-measure.ts'
import { GapTable, GroupTable } from './group-tables.tsx'
import { saysMethod } from './method-words.ts'
import { saysPredecessor, saysTogether, saysValue, whyMissing } from './measure-words.ts'
import { trendOf } from './pictures-of-measure.ts'
import type { MeasureLine } from './profile.ts'

type Props = {
  frame: Frame
  measures: Measures
  school: School
  line: MeasureLine
  groups: readonly GroupLine[]
  /** The pupils that are set among schools of all sizes and of like size: all, or a group. */
  drawn: string
  gaps: readonly Gap[]
  funnel: FunnelPlot | undefined
  strip: Strip | undefined
  sources: readonly FigureSource[]
}

/** One measure of a school: its years, its groups of pupils and their gaps, where it stands, and where all of it is from. */
export function MeasurePage(props: Props) {
  const { frame, measures, school, line, groups, gaps, funnel, strip, sources, drawn } = props
  const { measure, latest, stands } = line
  const { figure } = latest
  const missing = whyMissing(measures, latest)
  const picture = gapPictureOf(measures, measure, gaps)
  const nameOf = (id: string) => findGroup(measures, id)?.name ?? id
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
          <GroupTable {...{ measures, line, groups, drawn }} url={`${figures.href}/${measure.id}`} />
          {groups.length > 0 && (
            <p class="govuk-body">
              {capital(nameOf(drawn))} {funnel || strip ? 'stand here' : 'cannot be set here'} beside other schools’;
              the name of another group sets that one beside them.
            </p>
          )}
          {gaps.length > 0 && <GapTable {...{ measures, line, gaps }} />}
          {picture && <GapFigure gaps={picture} />}
          {strip && <StripFigure strip={strip} />}
        </div>
      </div>
      <h2 class="govuk-heading-m">Method and source</h2>
      {saysMethod(line, strip).map((says) => (
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

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
