import {
  gradesInWords,
  kindInWords,
  saysInspectionSource,
  type SaidGrade,
  type SchoolInspection,
} from '#figures/index.ts'
import { Table } from '#govuk/table.tsx'
import type { InspectionPublication, Measures } from '#measures/index.ts'
import { InspectionsFigure } from '#pictures/inspections-picture.tsx'
import { crumbsTo, type School } from '#schools/index.ts'
import { showDate } from '#shared/show-date.ts'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { headingOf, historyOf, type HeldInspections } from './history.ts'
import { sourcesOf } from './read-history.ts'

type Props = { frame: Frame; measures: Measures; school: School; held: HeldInspections; mayLoad: boolean }

/** A school's inspections: the latest in the heading, all on one line, then each with every grade or why there is none. */
export function InspectionsPage({ frame, measures, school, held, mayLoad }: Props) {
  const { publication, inspections, newest } = held
  return (
    <Page frame={frame} title={`Inspections, ${school.name}`} breadcrumbs={crumbsTo(school, 'Inspections')}>
      <span class="govuk-caption-l">{school.name}</span>
      <h1 class="govuk-heading-l">{headingOf(held)}</h1>
      {publication && inspections.length > 0 && (
        <>
          <InspectionsFigure history={historyOf(publication, inspections)} isTitled={false} />
          {[...inspections].reverse().map((inspection) => (
            <OneInspection {...{ measures, publication, inspection }} />
          ))}
        </>
      )}
      {inspections.length === 0 && <NoInspection isLoaded={newest !== undefined} mayLoad={mayLoad} />}
      <p class="govuk-body">
        <a class="govuk-link" href="/schools/inspections">
          All schools by their latest inspection
        </a>
      </p>
      {newest && (
        <>
          <h2 class="govuk-heading-m">Where this is from</h2>
          <ul class="govuk-list govuk-list--bullet">
            {sourcesOf(held).map((source) => (
              <li>{saysInspectionSource(source)}</li>
            ))}
          </ul>
        </>
      )}
    </Page>
  )
}

type OneProps = { measures: Measures; publication: InspectionPublication; inspection: SchoolInspection }

function OneInspection({ measures, publication, inspection }: OneProps) {
  const { startedOn, publishedOn, framework, urnThen, nameThen } = inspection
  const rows = gradesInWords(measures, publication, inspection)
  const era = publication.frameworks.find(({ id }) => id === framework)
  return (
    <section>
      <h2 class="govuk-heading-m">{showDate(startedOn)}</h2>
      <p class="govuk-body">
        {kindInWords(inspection)}
        {era && `, framework: ${era.name.toLowerCase()}, ${era.when}`}
        {publishedOn && `; published on ${showDate(publishedOn)}`}.
        {urnThen && ` The school was then ${nameThen ?? 'another one'}, URN ${urnThen}.`}
      </p>
      {rows.length > 0 && (
        <Table
          caption="What it gave"
          captionSize="s"
          smallOnMobile
          rowHeaders
          columns={[
            { head: 'What', cell: ({ what }: SaidGrade) => what },
            {
              head: 'Grade',
              cell: ({ grade, isGrade, on }) =>
                isGrade ? (
                  <>
                    {grade}
                    {on && `, graded on ${on}`}
                  </>
                ) : (
                  <span class="wm-muted">{grade}</span>
                ),
            },
          ]}
          rows={rows}
        />
      )}
    </section>
  )
}

function NoInspection({ isLoaded, mayLoad }: { isLoaded: boolean; mayLoad: boolean }) {
  if (isLoaded) return <p class="govuk-body">The file that is loaded has no inspection of this school.</p>
  return (
    <p class="govuk-body">
      The school’s inspections stand here once Ofsted’s management information is loaded, each under its framework.{' '}
      {mayLoad ? (
        <a class="govuk-link" href="/figures/add">
          Load published files
        </a>
      ) : (
        'Whoever looks after the service’s data loads it.'
      )}
    </p>
  )
}
