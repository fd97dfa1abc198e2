import type { ComponentChildren } from 'preact'
import type { MissionMeasure, MissionRule, ServiceModel } from '#model/index.ts'
import { andList } from '#model/index.ts'
import { measuresOf } from '#measures/index.ts'
import { showCount } from '#pictures/figure.ts'
import { TrendFigure } from '#pictures/trend-picture.tsx'
import { showDate } from '#shared/show-date.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { isOnTarget, percentOf } from './figure-rules.ts'
import { LevelsPart } from './levels-part.tsx'
import { startAndNow, type Mission } from './read-mission.ts'
import type { MeasureOverYears } from './mission-figure.ts'
import { trendOfGiven, trendOfPublished } from './trends.ts'

/** The way to the mission. */
export const HOME = { text: 'The mission', href: '/mission' }

type Props = {
  frame: Frame
  model: ServiceModel
  rule: MissionRule
  mission: Mission
  links: readonly { text: string; href: string }[]
  done: string | undefined
}

/** RO-01 to RO-06, RO-09. What the partnership is tested by: each measure at the start and now, with its trend, target and source; its principles and foci. */
export function MissionPage({ frame, model, rule, mission, links, done }: Props) {
  const { startedOn, given, levels } = mission
  const heading = headingOf(rule, mission)
  return (
    <Page {...{ frame, done }} title={heading}>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">The mission</span> {heading}
      </h1>
      <p class="govuk-body">{rule.says}</p>
      <p class="govuk-body">
        {startedOn
          ? `It began on ${showDate(startedOn)}: that is the start of each measure.`
          : 'When it began has not been said yet: each measure starts with the first year of which figures are given.'}
      </p>
      <ul class="wm-tools">
        {links.map(({ text, href }) => (
          <li>
            <a class="govuk-link" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ul>
      {rule.measures.map((measure) => {
        const years = given.find((each) => each.measure.id === measure.id)
        const level = levels.get(measure.id)
        return (
          <Measure measure={measure}>
            {years && <Given years={years} />}
            {measure.counted.by === 'moved' && <LevelsPart measure={measure} levels={level} />}
            {measure.counted.by === 'published' && (
              <Published model={model} mission={mission} id={measure.counted.measure} place={measure.id} />
            )}
          </Measure>
        )
      })}
      <Foci {...{ model, rule, mission }} />
      <Principles rule={rule} />
    </Page>
  )
}

/** How many measures are where they are meant to be, of those that show something. */
function headingOf({ measures }: MissionRule, { given, levels }: Mission): string {
  const known = measures.flatMap((measure) => isThere(measure, given, levels) ?? [])
  if (known.length === 0) return 'Nothing is known of its measures yet'
  const met = known.filter(Boolean).length
  if (known.length === 1) return `One measure is known: it is ${met === 1 ? '' : 'not '}where it is meant to be`
  return `${met === 0 ? 'None' : String(met)} of ${known.length} measures ${met === 1 ? 'is' : 'are'} where ${met === 1 ? 'it is' : 'they are'} meant to be`
}

function isThere(measure: MissionMeasure, given: Mission['given'], levels: Mission['levels']): boolean | undefined {
  const years = given.find((each) => each.measure.id === measure.id)?.years
  const share = years && startAndNow(years).now?.share
  if (share) return isOnTarget(measure, measure.counted.by === 'number' ? share.reached : percentOf(share))
  const movement = levels.get(measure.id)?.movement
  return movement && movement.both > 0
    ? isOnTarget(measure, percentOf({ reached: movement.moved, total: movement.both }))
    : undefined
}

const aimOf = ({ counted, target }: MissionMeasure): string => (counted.by === 'number' ? String(target) : `${target}%`)

function Measure({ measure, children }: { measure: MissionMeasure; children: ComponentChildren }) {
  return (
    <section id={`measure-${measure.id}`}>
      <h2 class="govuk-heading-m">{measure.name}</h2>
      <p class="govuk-body">
        {measure.says} Aimed at: {aimOf(measure)}.
      </p>
      {children}
    </section>
  )
}

/** RO-01 to RO-03. What schools gave, at the start and now, and the trend. */
function Given({ years }: { years: MeasureOverYears }) {
  const { measure, givenOn, restsOn } = years
  const { start, now } = startAndNow(years.years)
  const { of } = measure.counted
  const says = (each: typeof now) =>
    each?.share &&
    (measure.counted.by === 'number'
      ? `${showCount(each.share.reached)} of ${showCount(each.share.total)} ${of}, of ${schools(each.share.schools)}`
      : `${percentOf(each.share) ?? 0}%: ${showCount(each.share.reached)} of ${showCount(each.share.total)} ${of}, of ${schools(each.share.schools)}`)
  return (
    <>
      <p class="govuk-body">
        <strong>At the start{start ? ` (${showSchoolYear(start.year)})` : ''}:</strong>{' '}
        {says(start) ?? 'no figures are told'}.
        <br />
        <strong>Now{now ? ` (${showSchoolYear(now.year)})` : ''}:</strong> {says(now) ?? 'no figures are told'}.
      </p>
      {now && <TrendFigure trend={trendOfGiven(years)} isTitled={false} />}
      <p class="govuk-body-s">
        {now && givenOn
          ? `Given by schools; the newest on ${showDate(givenOn)}. Rests on: ${sources(restsOn)}.`
          : 'Given by schools, one by one.'}{' '}
        <a class="govuk-link" href={`/mission/figures?measure=${measure.id}`}>
          School by school
        </a>
      </p>
    </>
  )
}

const schools = (count: number) => (count === 1 ? 'one school' : `${count} schools`)
const MOST_SOURCES = 3

/** What the newest figures rest on: the first few, and how many more. */
function sources(restsOn: readonly string[]): string {
  const more = restsOn.length - MOST_SOURCES
  return andList([...restsOn.slice(0, MOST_SOURCES), ...(more > 0 ? [`${more} more`] : [])])
}

type PublishedProps = { model: ServiceModel; mission: Pick<Mission, 'published'>; id: string; place: string }

/** RO-06. A published measure of all schools together, weighed by their pupils. */
function Published({ model, mission, id, place }: PublishedProps) {
  const measure = measuresOf(model).measures.find((each) => each.id === id)
  const years = mission.published.get(id) ?? []
  const last = years.findLast(({ value }) => value !== undefined)
  if (!measure || !last) return <p class="govuk-body">No published figures are held.</p>
  return (
    <>
      <TrendFigure trend={trendOfPublished(place, measure.name, measure.decimals, years)} isTitled={false} />
      <p class="govuk-body-s">
        Published: {measure.name.toLowerCase()}, of {showCount(last.pupils)} pupils of {schools(last.schools)} in{' '}
        {last.year}, each school weighed by its pupils.
        {last.lowest !== undefined && last.highest !== undefined && (
          <>
            {' '}
            A quarter of the schools lie at {Math.round(last.lowest)}% or below, a quarter at {Math.round(last.highest)}
            % or above.
          </>
        )}
      </p>
    </>
  )
}

function Foci({ model, rule, mission }: Pick<Props, 'model' | 'rule' | 'mission'>) {
  if (rule.foci.length === 0) return null
  return (
    <section id="foci">
      <h2 class="govuk-heading-l">What it is to address above all</h2>
      {rule.foci.map(({ id, name, measure }) => (
        <section id={`focus-${id}`}>
          <h3 class="govuk-heading-m">{name}</h3>
          {measure && <Published {...{ model, mission }} id={measure} place={`of-${id}`} />}
        </section>
      ))}
    </section>
  )
}

function Principles({ rule: { principles } }: { rule: MissionRule }) {
  if (principles.length === 0) return null
  return (
    <section id="principles">
      <h2 class="govuk-heading-m">Its principles</h2>
      <ul class="govuk-list govuk-list--bullet">
        {principles.map(({ says }) => (
          <li>{says}</li>
        ))}
      </ul>
    </section>
  )
}
