import { saysSource } from '#figures/index.ts'
import { Button } from '#govuk/button.tsx'
import { Select } from '#govuk/select.tsx'
import { Table } from '#govuk/table.tsx'
import { showMeasureYear, showValue, type Measures } from '#measures/index.ts'
import { FileLinks } from '#papers/index.ts'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { SaveList } from '#web/save-list.tsx'
import { isShare } from '../range-of.ts'
import { queryOf, type ServiceFigures } from './read-service-figures.ts'
import type { SchoolLine, Summary } from './service-figures.ts'
import { cellsOf, cellsOfSummary, headingOfService, saysOrder } from './service-words.ts'

type Props = { frame: Frame; measures: Measures; found: ServiceFigures }

/** ES-60, RO-47. One measure of the schools of the service, by district and school by school. */
export function ServicePage({ frame, measures, found }: Props) {
  const { ask, years, lines, summaries, england, sources } = found
  const { measure, year } = ask
  const query = queryOf(ask)
  const asked = `?${new URLSearchParams(query).toString()}`
  const heading = years.length === 0 ? 'No figures are loaded yet' : headingOfService(lines)
  return (
    <Page frame={frame} title={`Figures: ${heading}`}>
      <h1 class="govuk-heading-l">
        {years.length > 0 && (
          <span class="govuk-caption-l">
            {measure.name}, {showMeasureYear(year)}
          </span>
        )}
        {heading}
      </h1>
      {years.length === 0 ? (
        <p class="govuk-body">Once published files are loaded, one measure of all schools stands here at a time.</p>
      ) : (
        <>
          <Filters found={found} measures={measures} />
          <h2 class="govuk-heading-m">Together</h2>
          <p class="govuk-body">
            {england === undefined ? 'No figure of England is held.' : `England: ${showValue(measure, england)}.`}
          </p>
          <Scrolling name="Together">
            <Table
              smallOnMobile
              rowHeaders
              columns={[
                { head: 'District', cell: ({ name }: Summary) => name },
                { head: 'Schools with a figure', numeric: true, cell: (each) => cellsOfSummary(ask, each).schools },
                { head: 'Pupils', numeric: true, cell: (each) => cellsOfSummary(ask, each).pupils },
                { head: 'Figure', numeric: true, cell: (each) => cellsOfSummary(ask, each).value },
                { head: '95% range', numeric: true, cell: (each) => cellsOfSummary(ask, each).range },
              ]}
              rows={summaries}
            />
          </Scrolling>
          <h2 class="govuk-heading-m">School by school</h2>
          <p class="govuk-body">{saysOrder(ask)}</p>
          {lines.length === 0 ? (
            <p class="govuk-body">No school fits these filters.</p>
          ) : (
            <Scrolling name="School by school">
              <Table
                smallOnMobile
                rowHeaders
                columns={[
                  {
                    head: 'School',
                    cell: ({ id, name, figure }: SchoolLine) => (
                      <a class="govuk-link" href={`/schools/${id}/figures${figure ? `/${measure.id}` : ''}`}>
                        {name}
                      </a>
                    ),
                  },
                  { head: 'District', cell: ({ district }) => district ?? '' },
                  { head: 'Figure', cell: (line) => cellsOf(measures, ask, line).value },
                  { head: '95% range', numeric: true, cell: (line) => cellsOf(measures, ask, line).range },
                  { head: 'Change', numeric: true, cell: (line) => cellsOf(measures, ask, line).change },
                  { head: 'Where it stands', cell: (line) => cellsOf(measures, ask, line).stands },
                  ...(isShare(measure)
                    ? [
                        {
                          head: 'Estimate',
                          numeric: true,
                          cell: (line: SchoolLine) => cellsOf(measures, ask, line).drawnIn,
                        },
                      ]
                    : []),
                ]}
                rows={lines}
              />
            </Scrolling>
          )}
          <SaveList url="/schools/figures" query={query} />
          <p class="govuk-body">
            School summary report: <FileLinks href="/schools/figures" query={asked} of="the school summary report" />
          </p>
          {sources.map((source) => (
            <p class="govuk-body-s wm-muted">{saysSource(source)}</p>
          ))}
        </>
      )}
    </Page>
  )
}

function Scrolling({ name, children }: { name: string; children: preact.ComponentChildren }) {
  return (
    <div class="wm-scroll" tabindex={0} role="region" aria-label={name}>
      {children}
    </div>
  )
}

function Filters({ found: { ask, years, phases, districts, groups }, measures }: Pick<Props, 'found' | 'measures'>) {
  const all = (label: string) => ({ value: '', label })
  const plain = (each: string) => ({ value: each, label: each })
  const named = measures.measures.map(({ id, short }) => ({ value: id, label: short }))
  return (
    <form method="get" action="/schools/figures" class="wm-filters">
      <Select name="measure" label="Measure" choices={named} value={ask.measure.id} />
      <Select
        name="year"
        label="Year"
        choices={years.map((year) => ({ value: String(year), label: showMeasureYear(year) }))}
        value={String(ask.year)}
      />
      <Select name="phase" label="Phase" choices={[all('All'), ...phases.map(plain)]} value={ask.phase} />
      <Select name="district" label="District" choices={[all('All'), ...districts.map(plain)]} value={ask.district} />
      <Select
        name="group"
        label="Group"
        choices={[all('All'), ...groups.map(({ id, name }) => ({ value: id, label: name }))]}
        value={ask.group}
      />
      <Select
        name="whose"
        label="Whose"
        choices={[all('All schools'), { value: 'mine', label: 'Mine' }]}
        value={ask.whose}
      />
      <Select
        name="order"
        label="In order of"
        choices={[all('Name'), { value: 'estimate', label: 'The estimate' }]}
        value={ask.isRanked ? 'estimate' : ''}
      />
      <Button kind="secondary">Show</Button>
    </form>
  )
}
