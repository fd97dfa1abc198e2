import type { MissionMeasure } from '#model/index.ts'
import { TrendFigure } from '#pictures/trend-picture.tsx'
import { showDate } from '#shared/show-date.ts'
import { percentOf } from './figure-rules.ts'
import type { LevelsOverTime } from './mission-figure.ts'
import { trendOfLevels } from './trends.ts'

type Props = { measure: MissionMeasure; levels: LevelsOverTime | undefined }

/** RO-04. How many schools moved to at least the next level; from when on inspections say no levels; and today's measure beside it, never joined. */
export function LevelsPart({ measure, levels }: Props) {
  if (measure.counted.by !== 'moved') return null
  if (!levels)
    return (
      <p class="govuk-body">
        It is counted from the level of each school at the start: when that was has not been said.
      </p>
    )
  const { startedOn, on, movement, endedOn, withGrade, without } = levels
  const { both, moved, atTheTop } = movement
  return (
    <>
      <p class="govuk-body">
        <strong>At the start ({showDate(startedOn)}):</strong> 0 of {both} had moved.
        <br />
        <strong>Now ({showDate(on)}):</strong>{' '}
        {both === 0
          ? 'no school has a level both then and now.'
          : `${moved} of ${both} schools moved to at least the next level, ${percentOf({ reached: moved, total: both })}%.`}
        {atTheTop > 0 &&
          ` ${atTheTop} of the others ${atTheTop === 1 ? 'was and is' : 'were and are'} at the highest level.`}
      </p>
      {both > 0 && <TrendFigure trend={trendOfLevels(measure, levels)} isTitled={false} />}
      <p class="govuk-body-s">
        Levels are overall grades of inspections, as they were published; schools without one then or now are not
        counted.{' '}
        <a class="govuk-link" href={`/mission/levels/${measure.id}`}>
          School by school
        </a>
      </p>
      {endedOn && on >= endedOn && (
        <p class="govuk-body">
          Inspections have given no overall grade since {showDate(endedOn)}: {withGrade}{' '}
          {withGrade === 1 ? 'school still has one as its latest' : 'schools still have one as their latest'}, {without}{' '}
          {without === 1 ? 'was' : 'were'} inspected without one.
        </p>
      )}
      {endedOn && on >= endedOn && <Today {...{ measure, levels }} />}
    </>
  )
}

/** The measure of today, which starts from a figure of the model's own. */
function Today({ measure, levels: { today: found } }: { measure: MissionMeasure; levels: LevelsOverTime }) {
  const today = measure.counted.by === 'moved' ? measure.counted.today : undefined
  if (!today) return null
  const { percent, own } = today.start
  const share = percentOf({ reached: found.good, total: found.of })
  return (
    <>
      <h3 class="govuk-heading-s">
        {today.name}: {share === undefined ? 'no school has a report card yet' : `${share}%`}
      </h3>
      <p class="govuk-body">
        {today.says} It starts from {percent}%{own && ', the service’s own figure'}, and is another measure than the one
        above: neither is carried on by the other.
        {share !== undefined && ` ${found.good} of ${found.of} schools now.`}
      </p>
    </>
  )
}
