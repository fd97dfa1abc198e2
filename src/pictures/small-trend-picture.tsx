import { isKnown, show } from './figure.ts'
import { Diamond, Dot, UprightRanges } from './marks.tsx'
import { CARD, type Drawing, Drawn, type Picture, type ToDraw } from './picture.tsx'
import { endsAround, lineThrough, straight, tenth } from './scale.ts'
import { spreadOut, widthOf } from './text-on-paper.ts'
import { isProvisional, notesOf, runsOf, schoolValue, type Trend } from './trend.ts'
import { jagged } from './trend-picture.tsx'
import { keyOfTrend, saysOfTrend, tableOfTrend } from './trend-words.ts'

/** `card` has its years and last figures written on it; `row` is a line of 150 pixels without words, beside which its row says them. */
export type SmallTrendSize = 'card' | 'row'

const SIZES = { card: { width: CARD, height: 118 }, row: { width: 150, height: 56 } } as const

/** A trend small enough for a school's first page or a row of measures. Its table stands on the page it leads to. */
export function SmallTrend({ trend, size }: { trend: Trend; size: SmallTrendSize }) {
  return <Drawn picture={drawnSmall(trend, size)} width={SIZES[size].width} name={size} />
}

export function smallTrendPicture(trend: Trend, size: SmallTrendSize): Picture {
  return { ...drawnSmall(trend, size), key: keyOfTrend(trend), table: tableOfTrend(trend) }
}

function drawnSmall(trend: Trend, size: SmallTrendSize): ToDraw {
  return {
    id: `${trend.id}-small`,
    title: trend.title,
    says: saysOfTrend(trend),
    draw: () => drawSmall(trend, size),
  }
}

function drawSmall({ years, unit }: Trend, size: SmallTrendSize): Drawing {
  const { width, height } = SIZES[size]
  const isCard = size === 'card'
  const known = years.flatMap(({ school, england }) => [
    ...(isKnown(school) ? [school.value, school.low ?? school.value, school.high ?? school.value] : []),
    ...(england === undefined ? [] : [england]),
  ])
  const last = years.findLast(({ school }) => isKnown(school))
  const england = years.findLast(({ england }) => england !== undefined)?.england
  const labels = isCard
    ? [
        ...(last && isKnown(last.school) ? [{ value: last.school.value, name: 't-b' }] : []),
        ...(england === undefined ? [] : [{ value: england, name: 't-m' }]),
      ].map((label) => ({ ...label, text: show(label.value, unit) }))
    : []
  const right = tenth(width - Math.max(4, ...labels.map(({ text }) => widthOf(text, true) + 10)))
  const [top, bottom] = isCard ? [8, height - 24] : [4, height - 6]
  const y = straight(known.length > 0 ? endsAround(known, [-Infinity, Infinity]) : [0, 100], [bottom, top])
  const step = (right - 4) / Math.max(1, years.length)
  const x = (at: number) => tenth(4 + step * (at + 0.5))
  const places = spreadOut(
    labels.map(({ value }) => y(value)),
    top + 4,
    bottom - 4,
  )
  const marks = (
    <>
      <path class="c-axis" d={`M4 ${bottom}H${right}`} />
      {notesOf(years).map(({ from, to, isBreak }) =>
        isBreak ? (
          <path class="c-break" d={jagged(tenth(x(from) - step / 2), top, bottom)} />
        ) : (
          <rect
            class="c-gap"
            x={tenth(x(from) - step / 2)}
            y={top}
            width={tenth((to - from + 1) * step)}
            height={bottom - top}
          />
        ),
      )}
      <UprightRanges
        ranges={years.flatMap(({ school }, at) =>
          isKnown(school) && school.low !== undefined && school.high !== undefined
            ? [{ x: x(at), low: y(school.low), high: y(school.high) }]
            : [],
        )}
      />
      {runsOf(years, ({ england }) => england).map((run) => (
        <path class="c-eng" d={lineThrough(run.map(({ at, value }) => [x(at), y(value)]))} />
      ))}
      {isCard && england !== undefined && (
        <Diamond x={x(years.findLastIndex((year) => year.england === england))} y={y(england)} />
      )}
      {runsOf(years, schoolValue).map((run) => (
        <>
          {run.length > 1 && <path class="c-us" d={lineThrough(run.map(({ at, value }) => [x(at), y(value)]))} />}
          {run.map(({ at, value }) => (
            <Dot x={x(at)} y={y(value)} size={4} isOpen={isProvisional(years[at])} />
          ))}
        </>
      ))}
      {labels.map(({ text, name }, at) => (
        <text class={name} x={tenth(right + 7)} y={tenth(places[at]! + 4.5)}>
          {text}
        </text>
      ))}
      {isCard && !last && (
        <text class="t-m t-c" x={tenth((4 + right) / 2)} y={tenth((top + bottom) / 2 + 4)}>
          no figures
        </text>
      )}
      {isCard && <Ends years={years.map(({ shown }) => shown)} x={x} y={height - 6} left={4} right={right} />}
    </>
  )
  return { height, marks }
}

/** The first year and the last. */
function Ends({
  years,
  x,
  y,
  left,
  right,
}: {
  years: readonly string[]
  x: (at: number) => number
  y: number
  left: number
  right: number
}) {
  const last = years.length - 1
  const middle = (at: number) => {
    const half = widthOf(years[at]!) / 2
    return tenth(Math.min(Math.max(x(at), left + half), right - Math.min(half, 6)))
  }
  return (
    <>
      {[0, last]
        .filter((at, place, all) => years[at] !== undefined && all.indexOf(at) === place)
        .map((at) => (
          <text class="t-c" x={middle(at)} y={y}>
            {years[at]}
          </text>
        ))}
    </>
  )
}
