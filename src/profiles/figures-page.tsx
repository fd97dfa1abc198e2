import { saysSource } from '#figures/index.ts'
import { showMeasureYear, showValue, type Measures } from '#measures/index.ts'
import { FileLinks } from '#papers/index.ts'
import { SmallTrend } from '#pictures/small-trend-picture.tsx'
import { InspectionsSection, type HeldInspections } from '#inspections/index.ts'
import { crumbsTo, type School } from '#schools/index.ts'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { SaveList } from '#web/save-list.tsx'
import { headingOf, saysRange, saysTogetherInRow, whyMissing } from './measure-words.ts'
import { trendOf } from './pictures-of-measure.ts'
import { saysOfAll } from './stands.ts'
import { TOPICS, type MeasureLine, type Profile } from './profile.ts'

type Props = {
  frame: Frame
  measures: Measures
  school: School
  profile: Profile
  inspections: HeldInspections
  /** What the service calls its printed figures. */
  printed: string
  mayLoad: boolean
}

/** The figures of a school: a measure a row, by topic, each with what it can and cannot tell. */
export function FiguresPage({ frame, measures, school, profile, inspections, printed, mayLoad }: Props) {
  const { lines, newest } = profile
  const topics = Object.entries(TOPICS).filter(([topic]) => lines.some(({ measure }) => measure.topic === topic))
  const url = `/schools/${school.id}/figures`
  const ofAll = saysOfAll(lines.map(({ stands }) => stands))
  return (
    <Page frame={frame} title={`Figures, ${school.name}`} breadcrumbs={crumbsTo(school, 'Figures')}>
      <span class="govuk-caption-l">
        {school.name}
        {school.pupils !== null && `, ${school.pupils} pupils`}
      </span>
      <h1 class="govuk-heading-l">{lines.length === 0 ? 'No figures are loaded yet' : headingOf(lines)}</h1>
      {lines.length === 0 ? (
        <NoFigures mayLoad={mayLoad} />
      ) : (
        <>
          <p class="govuk-body-l">
            One year of few pupils says little by itself. Each row shows the latest year, its range, and years together.
            {ofAll && ` Each that has limits lies ${ofAll}.`}
          </p>
          {newest && <p class="govuk-body wm-muted">The newest: {saysSource(newest)}</p>}
          <p class="govuk-body">
            {printed}, two pages: <FileLinks href={`${url}/profile`} of={printed} />
          </p>
          <SaveList url={url} query={{}} />
          <p class="govuk-body">
            <a class="govuk-link" href="/schools/figures">
              One measure of all schools
            </a>
          </p>
          {topics.map(([topic, name]) => (
            <section aria-labelledby={topic}>
              <h2 class="govuk-heading-m" id={topic}>
                {name}
              </h2>
              <div class="wm-measure__cols wm-measure__cols--plain" aria-hidden="true">
                <span>Measure</span>
                <span>Years</span>
                <span>Latest</span>
                <span>Others</span>
                <span>Where it stands</span>
              </div>
              {lines
                .filter(({ measure }) => measure.topic === topic)
                .map((line) => (
                  <MeasureRow line={line} measures={measures} url={url} isSaidOfAll={ofAll !== undefined} />
                ))}
            </section>
          ))}
          <HowToRead />
        </>
      )}
      <InspectionsSection schoolId={school.id} held={inspections} />
    </Page>
  )
}

function NoFigures({ mayLoad }: { mayLoad: boolean }) {
  return (
    <p class="govuk-body">
      What is published of the school stands here once its files are loaded: three years of each measure beside the
      authority and England.{' '}
      {mayLoad ? (
        <a class="govuk-link" href="/figures/add">
          Load published files
        </a>
      ) : (
        'Whoever looks after the service’s data loads them.'
      )}
    </p>
  )
}

type RowProps = {
  line: MeasureLine
  measures: Measures
  url: string
  /** Whether that figures lie within their limits stands above all rows. */
  isSaidOfAll?: boolean
}

/** One measure in a row; its name leads to its groups, table, method and source. */
export function MeasureRow({ line, measures, url, isSaidOfAll = false }: RowProps) {
  const { measure, latest, stands, together } = line
  const { figure, range, local, england, year } = latest
  const missing = whyMissing(measures, latest)
  return (
    <div class="wm-measure">
      <div class="wm-measure__row">
        <a class="govuk-link wm-measure__name" href={`${url}/${measure.id}`}>
          {measure.name}
        </a>
        <SmallTrend trend={trendOf(measures, line)} size="row" />
        <span>
          {missing === undefined && figure && figure.value !== null ? (
            <>
              <span class="wm-measure__n">{showValue(measure, figure.value)}</span>{' '}
              <span class="wm-nowrap">
                {figure.cohort !== null && measure.kind !== 'count' && `of ${figure.cohort} pupils`}
              </span>
            </>
          ) : (
            <strong>{missing}</strong>
          )}
          <br />
          <span class="wm-muted">
            {showMeasureYear(year)}
            {range && `, ${saysRange(measure, range)}`}
          </span>
        </span>
        <span>
          {local !== undefined && `Local ${showValue(measure, local)}`}
          {local !== undefined && <br />}
          {england !== undefined
            ? `England ${showValue(measure, england)}`
            : measure.kind !== 'count' && 'No figure of England'}
        </span>
        <span>
          {(isSaidOfAll ? stands.alone : stands.says) ||
            (measure.better === 'neither' ? 'Says who the pupils are' : '–')}
          {together && (
            <>
              <br />
              <span class="wm-muted">{saysTogetherInRow(line)}</span>
            </>
          )}
        </span>
      </div>
    </div>
  )
}

/** How the rows of figures are to be read. */
export function HowToRead() {
  return (
    <p class="govuk-body-s wm-muted">
      ● and solid line: the school. Dashed line: England. Pale bar: the 95% range. Each small picture has its own scale.
      Of forty figures of schools that are no different from England about one is called different all the same.
    </p>
  )
}
