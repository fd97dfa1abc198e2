import { type JSX } from 'preact'
import { isKnown, show, showCount } from './figure.ts'
import { Diamond, Dot, linesOf, Notes, Square, UprightAxis, UprightRange } from './marks.tsx'
import { type Drawing, type Picture, PictureFigure, WIDE } from './picture.tsx'
import { endsAround, lineThrough, type Scale, straight, tenth, ticksOf } from './scale.ts'
import { LINE, spreadOut, widthOf } from './text-on-paper.ts'
import { isProvisional, notesOf, type Placed, runsOf, schoolValue, type Trend, type TrendYear } from './trend.ts'
import { keyOfTrend, saysOfTrend, tableOfTrend } from './trend-words.ts'

/** A measure of a school over years beside England and the area around. */
export function TrendFigure({ trend, isTitled }: { trend: Trend; isTitled?: boolean | undefined }) {
  return <PictureFigure picture={trendPicture(trend)} isTitled={isTitled} />
}

export function trendPicture(trend: Trend): Picture {
  return {
    id: trend.id,
    title: trend.title,
    says: saysOfTrend(trend),
    key: keyOfTrend(trend),
    table: tableOfTrend(trend),
    draw: (width) => drawTrend(trend, width),
  }
}

type Series = {
  runs: Placed<number>[][]
  line: string
  mark: (at: { x: number; y: number; isOpen?: boolean }) => JSX.Element
}
type Label = { value: number; text: string; isBold?: boolean }

function drawTrend(trend: Trend, width: number): Drawing {
  const { years, unit } = trend
  const [from, to] = endsOf(trend)
  const ticks = ticksOf(from, to, 4)
  const labels = labelsOf(trend, width)
  const left = Math.max(...ticks.map((tick) => widthOf(show(tick, unit)))) + 8
  const right = tenth(width - Math.max(8, ...labels.map(({ text, isBold }) => widthOf(text, isBold) + 10)))
  const top = 16
  const bottom = top + (width >= WIDE ? 190 : 150)
  const y = straight([from, to], [bottom, top])
  const step = (right - left) / Math.max(1, years.length)
  const x = (at: number) => tenth(left + step * (at + 0.5))
  const places = spreadOut(
    labels.map(({ value }) => y(value)),
    top,
    bottom,
  )
  const notes = notesOf(years)
  const foot = [
    ...(from > 0 && unit.after === '%' ? [`The scale starts at ${show(from, unit)}.`] : []),
    ...notes.map(({ letter, says }) => `${letter} ${says}`),
  ]
  const hasCohorts = years.every(
    ({ school }) => !isKnown(school) || widthOf(`of ${showCount(school.of ?? 0)}`) < step - 2,
  )
  const footAt = bottom + 8 + LINE * (hasCohorts ? 2 : 1)

  const marks = (
    <>
      <UprightAxis ticks={ticks} unit={unit} scale={y} left={left} right={right} />
      {notes.map((note) => (
        <NoteMark note={note} x={x} step={step} top={top} bottom={bottom} />
      ))}
      {years.map(({ school }, at) =>
        isKnown(school) && school.low !== undefined && school.high !== undefined ? (
          <UprightRange x={x(at)} low={y(school.low)} high={y(school.high)} />
        ) : null,
      )}
      {seriesOf(years).map((series) => (
        <Line series={series} years={years} x={x} y={y} />
      ))}
      {labels.map(({ text, isBold }, at) => (
        <text class={isBold ? 't-b' : 't-m'} x={tenth(right + 8)} y={tenth(places[at]! + 4.5)}>
          {text}
        </text>
      ))}
      <YearsBelow years={years} x={x} step={step} y={bottom + LINE} hasCohorts={hasCohorts} />
      <Notes notes={foot} y={footAt} width={width} />
    </>
  )
  return { marks, height: footAt + 4 + linesOf(foot, width).length * LINE }
}

/** England first and the school last, so that it lies on top. */
function seriesOf(years: readonly TrendYear[]): Series[] {
  return [
    { runs: runsOf(years, ({ england }) => england), line: 'c-eng', mark: Diamond },
    { runs: runsOf(years, ({ local }) => local), line: 'c-loc', mark: Square },
    { runs: runsOf(years, schoolValue), line: 'c-us', mark: Dot },
  ]
}

type LineProps = { series: Series; years: readonly TrendYear[]; x: Scale; y: Scale }

function Line({ series: { runs, line, mark: Mark }, years, x, y }: LineProps) {
  return (
    <>
      {runs
        .filter((run) => run.length > 1)
        .map((run) => (
          <path class={line} d={lineThrough(run.map(({ at, value }) => [x(at), y(value)]))} />
        ))}
      {runs.flat().map(({ at, value }) => (
        <Mark x={x(at)} y={y(value)} isOpen={isProvisional(years[at])} />
      ))}
    </>
  )
}

/** The last figure of each line, at its end. */
function labelsOf({ years, unit, localName = 'local' }: Trend, width: number): Label[] {
  const room = width * 0.38
  const last = (pick: (year: TrendYear) => number | undefined) =>
    years.map(pick).findLast((value) => value !== undefined)
  const others: [string, number | undefined][] = [
    ['England', last(({ england }) => england)],
    [localName, last(({ local }) => local)],
  ]
  const own = last(schoolValue)
  return [
    ...(own === undefined ? [] : [{ value: own, text: show(own, unit), isBold: true }]),
    ...others.flatMap(([name, value]) => {
      if (value === undefined) return []
      const shown = show(value, unit)
      const whole = `${shown} ${name}`
      return [{ value, text: widthOf(whole) <= room ? whole : `${shown} local` }]
    }),
  ]
}

function endsOf({ years, unit, axis = 'whole' }: Trend): [number, number] {
  const values = years.flatMap(({ school, local, england }) => [
    ...(isKnown(school) ? [school.value, school.low ?? school.value, school.high ?? school.value] : []),
    ...[local, england].filter((value) => value !== undefined),
  ])
  const isPercentage = unit.after === '%'
  if ((isPercentage && axis === 'whole') || values.length === 0) return [0, 100]
  return endsAround(values, isPercentage ? [0, 100] : [-Infinity, Infinity])
}

type NoteMarkProps = { note: ReturnType<typeof notesOf>[number]; x: Scale; step: number; top: number; bottom: number }

/** A band where there is no figure, a jagged line where years may not be compared, each with its letter. */
function NoteMark({ note: { letter, from, to, isBreak }, x, step, top, bottom }: NoteMarkProps) {
  const start = tenth(x(from) - step / 2)
  if (isBreak)
    return (
      <>
        <path class="c-break" d={jagged(start, top, bottom)} />
        <text class="t-m t-c" x={start} y={top - 4}>
          {letter}
        </text>
      </>
    )
  const span = tenth((to - from + 1) * step)
  return (
    <>
      <rect class="c-gap" x={start} y={top} width={span} height={bottom - top} />
      <text class="t-m t-c" x={tenth(start + span / 2)} y={bottom - 8}>
        {letter}
      </text>
    </>
  )
}

/** A line that turns this way and that: what lies on either side of it is not the same thing. */
export function jagged(x: number, top: number, bottom: number): string {
  const turns = Math.max(2, Math.round((bottom - top) / 9))
  return lineThrough(
    Array.from({ length: turns + 1 }, (_, at) => [
      tenth(x + (at % 2 ? 3 : -3)),
      tenth(top + ((bottom - top) * at) / turns),
    ]),
  )
}

type YearsProps = { years: readonly TrendYear[]; x: Scale; step: number; y: number; hasCohorts: boolean }

/** The years, as many as there is room for and the last always; below each its cohort. */
function YearsBelow({ years, x, step, y, hasCohorts }: YearsProps) {
  const every = Math.ceil((Math.max(...years.map(({ shown }) => widthOf(shown))) + 6) / step)
  return (
    <>
      {years.map(({ shown, school }, at) => (
        <>
          {(years.length - 1 - at) % every === 0 && (
            <text class="t-c" x={x(at)} y={y}>
              {shown}
            </text>
          )}
          {hasCohorts && isKnown(school) && school.of !== undefined && (
            <text class="t-m t-c" x={x(at)} y={y + LINE}>{`of ${showCount(school.of)}`}</text>
          )}
        </>
      ))}
    </>
  )
}
