import { type Unit, show } from './figure.ts'
import { type Scale, tenth } from './scale.ts'
import { LINE, wrap } from './text-on-paper.ts'

type At = { x: number; y: number }

/** The school: a filled dot, open where the figure is provisional. */
export function Dot({ x, y, size = 4.5, isOpen }: At & { size?: number; isOpen?: boolean | undefined }) {
  return <circle class={isOpen ? 'c-us-o' : 'c-us-d'} cx={x} cy={y} r={size} />
}

/** England, or the second of two groups: an open diamond. */
export function Diamond({ x, y, size = 4.5 }: At & { size?: number }) {
  return <path class="c-eng-d" d={diamond(x, y, size)} />
}

/** The area around: an open square. */
export function Square({ x, y, size = 3.5 }: At & { size?: number }) {
  return <rect class="c-loc-d" x={tenth(x - size)} y={tenth(y - size)} width={size * 2} height={size * 2} />
}

export function diamond(x: number, y: number, size: number): string {
  return `M${x} ${tenth(y - size)}L${tenth(x + size)} ${y}L${x} ${tenth(y + size)}L${tenth(x - size)} ${y}Z`
}

/** The range in which a figure lies: a pale bar between two dark ends, upright. */
export function UprightRange({ x, low, high }: { x: number; low: number; high: number }) {
  return (
    <>
      <line class="c-range" x1={x} x2={x} y1={low} y2={high} />
      <path class="c-ends" d={`M${tenth(x - 4)} ${low}h8M${tenth(x - 4)} ${high}h8`} />
    </>
  )
}

/** Several of them in two strokes. */
export function UprightRanges({ ranges }: { ranges: readonly { x: number; low: number; high: number }[] }) {
  if (ranges.length === 0) return null
  const bars = ranges.map(({ x, low, high }) => `M${x} ${low}V${high}`).join('')
  const ends = ranges.map(({ x, low, high }) => `M${tenth(x - 4)} ${low}h8M${tenth(x - 4)} ${high}h8`).join('')
  return (
    <>
      <path class="c-range" d={bars} />
      <path class="c-ends" d={ends} />
    </>
  )
}

/** The same, lying. */
export function LyingRange({ y, low, high }: { y: number; low: number; high: number }) {
  return (
    <>
      <line class="c-range" x1={low} x2={high} y1={y} y2={y} />
      <path class="c-ends" d={`M${low} ${tenth(y - 4)}v8M${high} ${tenth(y - 4)}v8`} />
    </>
  )
}

type UprightAxisProps = { ticks: readonly number[]; unit: Unit; scale: Scale; left: number; right: number }

/** Rules across the picture with their figures at the left. */
export function UprightAxis({ ticks, unit, scale, left, right }: UprightAxisProps) {
  return (
    <>
      {ticks.map((tick) => (
        <>
          <line class="c-rule" x1={left} x2={right} y1={scale(tick)} y2={scale(tick)} />
          <text class="t-m t-e" x={left - 6} y={tenth(scale(tick) + 4.5)}>
            {show(tick, unit)}
          </text>
        </>
      ))}
    </>
  )
}

type LyingAxisProps = { ticks: readonly number[]; unit: Unit; scale: Scale; left: number; right: number; y: number }

/** An axis along the foot with its figures below. */
export function LyingAxis({ ticks, unit, scale, left, right, y }: LyingAxisProps) {
  return (
    <>
      <path class="c-axis" d={`M${left} ${y}H${right}${ticks.map((tick) => `M${scale(tick)} ${y}v5`).join('')}`} />
      {ticks.map((tick) => (
        <text class="t-m t-c" x={scale(tick)} y={y + 18}>
          {show(tick, unit)}
        </text>
      ))}
    </>
  )
}

/** What the letters and signs of a picture mean, at its foot; `linesOf` says how many lines that takes. */
export function Notes({ notes, y, width }: { notes: readonly string[]; y: number; width: number }) {
  return (
    <>
      {linesOf(notes, width).map((line, at) => (
        <text class="t-m" x={0} y={tenth(y + (at + 0.8) * LINE)}>
          {line}
        </text>
      ))}
    </>
  )
}

export function linesOf(notes: readonly string[], width: number): string[] {
  return notes.flatMap((note) => wrap(note, width))
}
