import { type Known, show, showRange, type Unit } from './figure.ts'
import { diamond, LyingAxis, LyingRange } from './marks.tsx'
import { type Drawing, type Picture, PictureFigure, type PictureTable } from './picture.tsx'
import { endsAround, straight, tenth, ticksOf } from './scale.ts'
import { LINE, shortened, widthOf } from './text-on-paper.ts'

/** A school among those that are like it; the others have no names. */
export type Strip = {
  readonly id: string
  readonly title: string
  readonly unit: Unit
  /** What they have in common: '20 schools of like size and intake'. */
  readonly like: string
  readonly school: Known & { readonly name: string }
  readonly others: readonly number[]
  readonly england?: number | undefined
}

const DOT = 9

/** A school among those that are like it, a dot each. */
export function StripFigure({ strip, isTitled }: { strip: Strip; isTitled?: boolean | undefined }) {
  return <PictureFigure picture={stripPicture(strip)} isTitled={isTitled} />
}

export function stripPicture(strip: Strip): Picture {
  const { id, title, school, england } = strip
  const hasRange = school.low !== undefined && school.high !== undefined
  return {
    id,
    title,
    says: saysOfStrip(strip),
    key: `◆ the school${hasRange ? ', the bar its 95% range' : ''} · ○ ${strip.like}${england === undefined ? '' : ' · dash and dot England'}`,
    table: tableOfStrip(strip),
    draw: (width) => drawStrip(strip, width),
  }
}

function drawStrip({ school, others, england, unit }: Strip, width: number): Drawing {
  const values = [
    ...others,
    school.value,
    school.low ?? school.value,
    school.high ?? school.value,
    ...(england === undefined ? [] : [england]),
  ]
  const [from, to] = endsAround(values, unit.after === '%' ? [0, 100] : [-Infinity, Infinity])
  const [left, right] = [24, width - 24]
  const x = straight([from, to], [left, right])
  const piles = pile(others.map(x))
  const highest = Math.max(1, ...piles.map(({ place }) => place + 1))
  const top = LINE * 2 + 12
  const foot = top + highest * DOT + 16
  const name = `${show(school.value, unit)} ${school.name}`
  const own = shortened(name, width - 4, true)
  const at = x(school.value)
  const besides = england === undefined ? '' : `England ${show(england, unit)}`
  const marks = (
    <>
      <Named text={own} x={at} y={LINE - 4} width={width} isBold to={foot} />
      {england !== undefined && (
        <>
          <path class="c-target" d={`M${x(england)} ${LINE * 2 + 2}V${foot}`} />
          <Label text={besides} x={beside(x(england), at, besides)} y={LINE * 2 - 3} width={width} name="t-m" />
        </>
      )}
      {piles.map(({ x, place }) => (
        <circle class="c-dot" cx={x} cy={tenth(foot - 14 - place * DOT)} r={4} />
      ))}
      {school.low !== undefined && school.high !== undefined && (
        <LyingRange y={foot} low={x(school.low)} high={x(school.high)} />
      )}
      <path class="c-school" d={diamond(at, foot, 7)} />
      <LyingAxis
        ticks={ticksOf(from, to, width > 400 ? 6 : 4)}
        unit={unit}
        scale={x}
        left={left}
        right={right}
        y={foot + 14}
      />
    </>
  )
  return { marks, height: foot + 14 + 24 }
}

/** Where words over a place have their middle so that the line down to the school does not run through them. */
function beside(place: number, school: number, text: string): number {
  const half = widthOf(text, true) / 2 + 5
  if (Math.abs(place - school) >= half) return place
  return place < school ? school - half : school + half
}

/** Dots that would lie on each other are piled up. */
function pile(places: readonly number[]): { x: number; place: number }[] {
  const heights = new Map<number, number>()
  return [...places]
    .sort((one, other) => one - other)
    .map((each) => {
      const column = Math.round(each / DOT)
      const place = heights.get(column) ?? 0
      heights.set(column, place + 1)
      return { x: tenth(column * DOT), place }
    })
}

type LabelProps = { text: string; x: number; y: number; width: number; name: string }

/** Words over a place, drawn in from the picture's edges. */
function Label({ text, x, y, width, name }: LabelProps) {
  const half = widthOf(text, true) / 2
  return (
    <text class={`${name} t-c`} x={tenth(Math.min(Math.max(x, half), width - half))} y={y}>
      {text}
    </text>
  )
}

function Named({
  text,
  x,
  y,
  width,
  to,
}: {
  text: string
  x: number
  y: number
  width: number
  isBold: true
  to: number
}) {
  return (
    <>
      <path class="c-lead" d={`M${x} ${y + 4}V${to}`} />
      <Label text={text} x={x} y={y} width={width} name="t-b" />
    </>
  )
}

function saysOfStrip({ school, others, england, unit, like }: Strip): string {
  const lower = others.filter((value) => value < school.value).length
  const equal = others.filter((value) => value === school.value).length
  const level = equal > 0 ? `, level with ${equal}` : ''
  const beside = england === undefined ? '' : `; England ${show(england, unit)}`
  return `${school.name}: ${show(school.value, unit)}, above ${lower}${level} and below ${others.length - lower - equal} of ${like}${beside}.`
}

function tableOfStrip({ school, others, england, unit }: Strip): PictureTable {
  const counted = new Map<number, number>()
  for (const value of others) counted.set(value, (counted.get(value) ?? 0) + 1)
  const range = showRange(school, unit)
  return {
    head: ['Figure', 'Schools'],
    rows: [
      [show(school.value, unit), range ? `${school.name}, range ${range}` : school.name],
      ...(england === undefined ? [] : [[show(england, unit), 'England']]),
      ...[...counted]
        .sort(([one], [other]) => other - one)
        .map(([value, count]) => [show(value, unit), count === 1 ? '1 other' : `${count} others`]),
    ],
  }
}
