import { type Figure, isKnown, type Known, show, showCount, showFigure, showRange, type Unit } from './figure.ts'
import { Diamond, Dot, LyingAxis, LyingRange, linesOf } from './marks.tsx'
import { type Drawing, type Picture, PictureFigure, type PictureTable } from './picture.tsx'
import { type Scale, straight, tenth, ticksOf } from './scale.ts'
import { LINE, widthOf } from './text-on-paper.ts'

/** Two groups of pupils of one measure, or one pair over years: a row each. */
export type GapRow = {
  /** 'Disadvantaged and others', or '2025' where the rows are years. */
  readonly name: string
  readonly one: Figure
  readonly other: Figure
  /** One less the other, in points, with its range; nothing where either is missing. */
  readonly gap?: Known | undefined
  /** The same gap in England, in points. */
  readonly england?: number | undefined
}

/** Gaps between groups of pupils of a school. */
export type Gaps = {
  readonly id: string
  readonly title: string
  readonly unit: Unit
  /** The two sides of every row: 'disadvantaged pupils', 'others'. */
  readonly sides: readonly [string, string]
  readonly rows: readonly GapRow[]
}

/** Gaps between groups of pupils: two marks and what lies between. */
export function GapFigure({ gaps, isTitled }: { gaps: Gaps; isTitled?: boolean | undefined }) {
  return <PictureFigure picture={gapPicture(gaps)} isTitled={isTitled} />
}

export function gapPicture(gaps: Gaps): Picture {
  return {
    id: gaps.id,
    title: gaps.title,
    says: `${gaps.rows.map((row) => saysOfRow(row, gaps.unit)).join('; ') || 'No groups are held'}.`,
    key: `● ${gaps.sides[0]} · ◇ ${gaps.sides[1]} · pale bars their 95% ranges`,
    table: tableOfGaps(gaps),
    draw: (width) => drawGaps(gaps, width),
  }
}

function drawGaps({ rows, unit }: Gaps, width: number): Drawing {
  // Room beside the ends for what stands outside the marks: 0% and 100%.
  const [left, right] = [36, width - 54]
  const x = straight([0, 100], [left, right])
  let y = 0
  const drawn = rows.map((row) => {
    const words = linesOf([gapInWords(row, unit)], width)
    const top = y
    const isPair = isKnown(row.one) && isKnown(row.other)
    const line = top + LINE * (1 + words.length) + (isPair ? 26 : 0)
    y = line + (isPair ? 28 : 16)
    return { row, words, top, line }
  })
  const marks = (
    <>
      {drawn.map(({ row, words, top, line }) => (
        <>
          <text class="t-b" x={0} y={top + 13}>
            {row.name}
          </text>
          {words.map((each, at) => (
            <text class="t-m" x={0} y={top + 13 + LINE * (at + 1)}>
              {each}
            </text>
          ))}
          {isKnown(row.one) && isKnown(row.other) && (
            <Pair group={row.one} rest={row.other} x={x} y={line} width={width} unit={unit} />
          )}
        </>
      ))}
      <LyingAxis ticks={ticksOf(0, 100, 5)} unit={unit} scale={x} left={left} right={right} y={y} />
    </>
  )
  return { marks, height: y + 26 }
}

type PairProps = { group: Known; rest: Known; x: Scale; y: number; width: number; unit: Unit }

function Pair({ group: one, rest: other, x, y, width, unit }: PairProps) {
  const isLeft = one.value <= other.value
  return (
    <>
      <path class="c-between" d={`M${x(one.value)} ${y}H${x(other.value)}`} />
      {one.low !== undefined && one.high !== undefined && <LyingRange y={y + 11} low={x(one.low)} high={x(one.high)} />}
      {other.low !== undefined && other.high !== undefined && (
        <LyingRange y={y - 11} low={x(other.low)} high={x(other.high)} />
      )}
      <Diamond x={x(other.value)} y={y} size={6.5} />
      <Dot x={x(one.value)} y={y} size={5.5} />
      <Beside text={show(one.value, unit)} x={x(one.value)} y={y} width={width} isLeft={isLeft} />
      <Beside text={show(other.value, unit)} x={x(other.value)} y={y} width={width} isLeft={!isLeft} />
    </>
  )
}

/** A mark's figure beside it, outwards. */
function Beside({ text, x, y, isLeft, width }: { text: string; x: number; y: number; isLeft: boolean; width: number }) {
  const wide = widthOf(text, true)
  const start = isLeft ? Math.max(0, x - 11 - wide) : Math.min(width - wide, x + 11)
  return (
    <text class="t-b t-over" x={tenth(start)} y={y + 4.5}>
      {text}
    </text>
  )
}

/** 'Girls +16 points (range −18 to +46; England +6)' */
function saysOfRow({ name, one, other, gap, england }: GapRow, unit: Unit): string {
  if (!isKnown(one) || !isKnown(other)) return `${name} not shown`
  const points = { after: '', decimals: unit.decimals, isSigned: true }
  const known = gap ?? { value: one.value - other.value }
  const range = showRange(known, points)
  const beside = [range && `range ${range}`, england === undefined ? '' : `England ${show(england, points)}`].filter(
    Boolean,
  )
  return `${name} ${show(known.value, points)} points${beside.length > 0 ? ` (${beside.join('; ')})` : ''}`
}

/** 'gap 25 points, range −5 to 50; England 21', or why there is none. */
export function gapInWords({ one, other, gap, england }: GapRow, unit: Unit): string {
  if (!isKnown(one)) return `no gap is shown: ${one.missing}`
  if (!isKnown(other)) return `no gap is shown: ${other.missing}`
  const points = { after: '', decimals: unit.decimals, isSigned: true }
  const known = gap ?? { value: one.value - other.value }
  const range = showRange(known, points)
  const beside = england === undefined ? '' : `; England ${show(england, points)}`
  return `gap ${show(known.value, points)} points${range ? `, range ${range}` : ''}${beside}`
}

function tableOfGaps({ rows, unit, sides }: Gaps): PictureTable {
  const cells = (figure: Figure) => [
    showFigure(figure, unit),
    isKnown(figure) ? showRange(figure, unit) : '',
    isKnown(figure) && figure.of !== undefined ? showCount(figure.of) : '',
  ]
  const [one, other] = sides
  return {
    head: ['', one, 'Range', 'Pupils', other, 'Range', 'Pupils', 'Gap in points'],
    rows: rows.map((row) => [
      row.name,
      ...cells(row.one),
      ...cells(row.other),
      gapInWords(row, unit).replace(/^gap | points/g, ''),
    ]),
  }
}
