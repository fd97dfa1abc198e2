import { PERCENT, show, showCount } from './figure.ts'
import { diamond, LyingAxis, UprightAxis } from './marks.tsx'
import { type Drawing, type Picture, PictureFigure, WIDE } from './picture.tsx'
import { endsAround, lineThrough, type Scale, straight, tenth, ticksOf } from './scale.ts'
import {
  countOutside,
  type FunnelPlot,
  type LimitsAtSize,
  limitsNear,
  MOST_DOTS,
  type Point,
  saysOfFunnel,
  tableOfFunnel,
} from './funnel-plot.ts'
import { LINE, shortened, spreadOut, widthOf } from './text-on-paper.ts'

const COUNT = { after: '', decimals: 0 }

/** Where a school stands among others of all sizes. */
export function FunnelFigure({ plot, isTitled }: { plot: FunnelPlot; isTitled?: boolean | undefined }) {
  return <PictureFigure picture={funnelPicture(plot)} isTitled={isTitled} />
}

export function funnelPicture(plot: FunnelPlot): Picture {
  const { others, target, marked, limits } = plot
  const out = countOutside(others, limits)
  const extent = extentOf(plot)
  const every = Math.ceil(others.length / MOST_DOTS)
  const dots = others.filter((_, at) => at % every === 0)
  const thinned = every > 1 ? ` (${showCount(dots.length)} of ${showCount(others.length)} are drawn)` : ''
  return {
    id: plot.id,
    title: plot.title,
    says: saysOfFunnel(plot, out),
    key: `◆ ${marked ? marked.name : 'the school'} · ○ other schools${thinned} · dash and dot ${target.name} · shaded, within 19 in 20 · dashed, within 998 in 1,000`,
    table: tableOfFunnel(plot, ticksOf(1, extent.largest, 4), out),
    draw: (width) => drawFunnelPlot(plot, dots, extent, width),
  }
}

/** The limits to the largest cohort that is drawn, and no further. */
function limitsUpTo(limits: readonly LimitsAtSize[], largest: number): LimitsAtSize[] {
  return [...limits.filter(({ of }) => of < largest), limitsNear(limits, largest)]
}

type Extent = { largest: number; least: number; most: number }

/** The largest cohort of all points, and between which figures they lie. */
function extentOf({ school, marked, others }: FunnelPlot): Extent {
  let [largest, least, most] = [10, Infinity, -Infinity]
  for (const points of [school ? [school] : [], marked?.points ?? [], others])
    for (const { value, of } of points) {
      if (of > largest) largest = of
      if (value < least) least = value
      if (value > most) most = value
    }
  return { largest, least, most }
}

function drawFunnelPlot(
  plot: FunnelPlot,
  dots: readonly Point[],
  { largest, least, most }: Extent,
  width: number,
): Drawing {
  const { school, marked, target, unit, limits } = plot
  const wide = limitsNear(limits, largest / 8)
  const isShare = unit.after === PERCENT.after
  const [from, to] = endsAround(
    [...(most < least ? [] : [least, most]), target.value, wide.low998, wide.high998],
    isShare ? [0, 100] : [-Infinity, Infinity],
  )
  const ticks = ticksOf(from, to, 5)
  const left = tenth(Math.max(...ticks.map((tick) => widthOf(show(tick, unit)))) + 8)
  const drawn = limitsUpTo(limits, largest)
  const ends = drawn.at(-1)!
  const name = shortened(target.short ?? target.name, width * 0.22)
  const labels = [
    { value: ends.high998, text: '99.8%' },
    { value: ends.high95, text: '95%' },
    { value: target.value, text: name, isBold: true },
    { value: target.value - 1e-6, text: show(target.value, unit) },
  ]
  const right = tenth(width - Math.max(...labels.map(({ text, isBold }) => widthOf(text, isBold))) - 8)
  const top = (school ? LINE * 2 : 0) + 12
  const bottom = top + (width >= WIDE ? 300 : 230)
  const x = straight([0, largest], [left, right - 6])
  const y = straight([from, to], [bottom, top])
  const held = (value: number) => y(Math.min(to, Math.max(from, value)))
  const places = spreadOut(
    labels.map(({ value }) => held(value)),
    top + 4,
    bottom - 4,
  )
  const line = (name: 'low998' | 'low95' | 'high95' | 'high998') =>
    lineThrough(drawn.map((each) => [x(each.of), held(each[name])] as const))
  const back = [...drawn].reverse().map((each) => [x(each.of), held(each.low95)] as const)

  const marks = (
    <>
      <path class="c-band" d={`${line('high95')}${lineThrough(back).replace('M', 'L')}Z`} />
      <UprightAxis ticks={ticks} unit={unit} scale={y} left={left} right={right} />
      <path class="c-lim" d={`${line('low95')}${line('high95')}`} />
      <path class="c-lim c-dash" d={`${line('low998')}${line('high998')}`} />
      <path class="c-target" d={`M${left} ${y(target.value)}H${right}`} />
      <Dots dots={dots} x={x} y={y} />
      {labels.map(({ text, isBold }, at) => (
        <text class={isBold ? 't-b' : 't-m'} x={right + 4} y={tenth(places[at]! + 4.5)}>
          {text}
        </text>
      ))}
      <LyingAxis
        ticks={ticksOf(0, largest, width >= WIDE ? 6 : 4)}
        unit={COUNT}
        scale={x}
        left={left}
        right={right}
        y={bottom}
      />
      <text class="t-m t-c" x={tenth((left + right) / 2)} y={bottom + 20 + LINE}>
        {plot.pupils}
      </text>
      {marked?.points.map(({ of, value }) => (
        <path class="c-school" d={diamond(x(of), held(value), 5)} />
      ))}
      {school && <School {...{ school, unit, width }} x={x(school.of)} y={held(school.value)} />}
    </>
  )
  return { marks, height: bottom + 26 + LINE }
}

/** Hundreds of dots as two strokes of one path: a ring each. */
function Dots({ dots, x, y }: { dots: readonly Point[]; x: Scale; y: Scale }) {
  const path = dots.map(({ of, value }) => `M${x(of)} ${y(value)}h0`).join('')
  if (path === '') return null
  return (
    <>
      <path class="c-dots" d={path} />
      <path class="c-dots-in" d={path} />
    </>
  )
}

type SchoolProps = Required<Pick<FunnelPlot, 'school' | 'unit'>> & { x: number; y: number; width: number }

/** The school's diamond, led to from its name and figure above the picture, where no dots are. */
function School({ school, unit, x, y, width }: SchoolProps) {
  if (!school) return null
  const says = `${show(school.value, unit)} of ${showCount(school.of)} pupils`
  const name = shortened(school.name, width - 4, true)
  const at = (text: string) => tenth(Math.min(Math.max(x, widthOf(text, true) / 2), width - widthOf(text, true) / 2))
  return (
    <>
      <path class="c-lead" d={`M${x} ${LINE * 2 + 2}V${y}`} />
      <text class="t-b t-c" x={at(name)} y={LINE - 4}>
        {name}
      </text>
      <text class="t-c" x={at(says)} y={LINE * 2 - 4}>
        {says}
      </text>
      <path class="c-school" d={diamond(x, y, 8)} />
    </>
  )
}
