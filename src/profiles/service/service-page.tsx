import { saysSource, type FigureSource } from '#figures/index.ts'
import { Pagination } from '#govuk/pagination.tsx'
import type { ServiceModel } from '#model/index.ts'
import { FileLinks } from '#papers/index.ts'
import { FunnelFigure } from '#pictures/funnel-picture.tsx'
import type { FunnelPlot } from '#pictures/funnel-plot.ts'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { SaveList } from '#web/save-list.tsx'
import { addressOfFigures, queryOf } from './figures-ask.ts'
import { MOST_TOGETHER, type FiguresList, type WholeList } from './read-service-figures.ts'
import { SchoolTable } from './school-table.tsx'
import { ServiceFilters } from './service-filters.tsx'
import type { SchoolLine } from './service-figures.ts'
import { headingOfService, saysEngland, saysNarrowed, saysOrder, saysWhat, TOO_MANY } from './service-words.ts'
import { SummaryTable } from './summary-table.tsx'

export type ServiceProps = {
  frame: Frame
  model: ServiceModel
  list: FiguresList
  /** All schools of the list: on its first page, and wherever its order rests on them. */
  whole: WholeList | undefined
  lines: readonly SchoolLine[]
  /** The last school of this page, where there are more. */
  next: string | undefined
  funnel: FunnelPlot | undefined
  sources: readonly FigureSource[]
  /** Whether they may see which files are loaded, and who loads them. */
  maySeeFiles: boolean
}

/** ES-60, RO-47. One measure of the schools of the service, by district and school by school. */
export function ServicePage(props: ServiceProps) {
  const { frame, model, list, whole, lines, next, funnel, sources, maySeeFiles } = props
  const { ask, measures, choices } = list
  const isLoaded = choices.measured.length > 0
  const isFirst = ask.after === ''
  const heading = !isLoaded
    ? 'No figures are loaded yet'
    : !isFirst
      ? 'Further schools'
      : whole
        ? headingOfService(whole.schools)
        : `More than ${MOST_TOGETHER.toLocaleString('en-GB')} schools`
  const query = queryOf(ask)
  return (
    <Page frame={frame} title={`Figures: ${heading}`}>
      <h1 class="govuk-heading-l">
        {isLoaded && <span class="govuk-caption-l">{saysWhat(measures, ask)}</span>}
        {heading}
      </h1>
      {!isLoaded ? (
        <p class="govuk-body">Once published files are loaded, one measure of all schools stands here at a time.</p>
      ) : (
        <>
          <ServiceFilters {...{ frame, model, list }} />
          {isFirst && whole && <Together {...{ list, whole, funnel }} />}
          {isFirst && !whole && <p class="govuk-body">{TOO_MANY}</p>}
          <h2 class="govuk-heading-m">School by school</h2>
          <p class="govuk-body">{saysOrder(ask, whole !== undefined || !isFirst)}</p>
          {lines.length === 0 ? (
            <p class="govuk-body">No school fits these filters.</p>
          ) : (
            <SchoolTable {...{ list, lines }} />
          )}
          {next && <Pagination next={{ href: addressOfFigures(ask, { after: next }), text: 'Next schools' }} />}
          {!isFirst && (
            <p class="govuk-body">
              <a class="govuk-link" href={addressOfFigures(ask)}>
                Back to the first of them
              </a>
            </p>
          )}
          <SaveList url="/schools/figures" query={query} />
          <p class="govuk-body">
            School summary report, a page a district:{' '}
            <FileLinks
              href="/schools/figures"
              query={`?${new URLSearchParams(query).toString()}`}
              of="the school summary report"
            />
          </p>
          {sources.map((source) => (
            <p class="govuk-body-s wm-muted">{saysSource(source)}</p>
          ))}
        </>
      )}
      {maySeeFiles && (
        <p class="govuk-body">
          <a class="govuk-link" href="/figures">
            Which files are loaded, and who loads them
          </a>
        </p>
      )}
    </Page>
  )
}

/** The districts together, or the one that is asked for among schools of all sizes. */
function Together({ list, whole, funnel }: { list: FiguresList; whole: WholeList; funnel: FunnelPlot | undefined }) {
  const { ask } = list
  const england = saysEngland(list)
  const narrowed = saysNarrowed(list)
  return (
    <>
      <h2 class="govuk-heading-m">{narrowed ? `Together: ${narrowed}` : 'Together'}</h2>
      <p class="govuk-body">
        {ask.measure.kind !== 'count' && (england === '' ? 'No figure of England is held.' : `England: ${england}.`)}
        {list.englandByKind.length > 0 && ' Each school stands beside England’s schools of its kind.'}
      </p>
      <SummaryTable list={list} whole={whole} />
      {funnel && <FunnelFigure plot={funnel} />}
    </>
  )
}
