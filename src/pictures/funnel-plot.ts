import { limitsAt, type Funnel, type Limits } from '#statistics/funnel.ts'
import { show, showCount, type Unit } from './figure.ts'
import { type PictureTable } from './picture.tsx'

/** A school as a point: what it did, and of how many pupils. */
export type Point = { readonly value: number; readonly of: number }

/** The limits at one size of cohort, in the unit of the picture. */
export type LimitsAtSize = Limits & { readonly of: number }

/** Where a school stands among others of all sizes. Limits from the smallest cohort to the largest, at least two. */
export type FunnelPlot = {
  readonly id: string
  readonly title: string
  readonly unit: Unit
  /** What the axis along the foot counts: 'pupils aged 11'. */
  readonly pupils: string
  /** The school that is marked; left out where those of a place are. */
  readonly school?: (Point & { readonly name: string }) | undefined
  /** The schools of a district or a group, marked among the others. */
  readonly marked?: { readonly name: string; readonly points: readonly Point[] } | undefined
  readonly others: readonly Point[]
  /** What the line is of; `short` where it stands beside the line. */
  readonly target: { readonly name: string; readonly short?: string; readonly value: number }
  readonly limits: readonly LimitsAtSize[]
}

/** The most other schools that are drawn; of more, every second, third or fourth, and the key says so. */
export const MOST_DOTS = 500

/** The limits of a funnel at sizes up to the largest, closest together where they bend; shares as percentages. */
export function limitsAlong(funnel: Funnel, largest: number): LimitsAtSize[] {
  const times = funnel.scale.kind === 'shares' ? 100 : 1
  const steps = 40
  return Array.from({ length: steps }, (_, at) => {
    const of = 3 + (Math.max(10, largest) - 3) * (at / (steps - 1)) ** 2
    const { low998, low95, high95, high998 } = limitsAt(funnel, of)
    return { of, low998: low998 * times, low95: low95 * times, high95: high95 * times, high998: high998 * times }
  })
}

/** The limits at a size of cohort, between the nearest given by the straight line. */
export function limitsNear(limits: readonly LimitsAtSize[], of: number): LimitsAtSize {
  const above = Math.max(
    1,
    limits.findIndex((each) => each.of >= of),
  )
  const [one, other] = [limits[above - 1]!, limits[above] ?? limits.at(-1)!]
  const part = other.of === one.of ? 0 : Math.min(1, Math.max(0, (of - one.of) / (other.of - one.of)))
  const between = (name: keyof Limits) => one[name] + part * (other[name] - one[name])
  return {
    of,
    low998: between('low998'),
    low95: between('low95'),
    high95: between('high95'),
    high998: between('high998'),
  }
}

/** 'Hollin Bank: 48% of 31 pupils, below England (63%), within the limits of 19 in 20.' */
export function saysOfFunnel(plot: FunnelPlot, out = countOutside(plot.others, plot.limits)): string {
  const { school, marked, limits, others } = plot
  const among =
    others.length > 0
      ? ` Of ${showCount(others.length)} others, ${showCount(out.low)} lie below the limits and ${showCount(out.high)} above.`
      : ''
  return `${marked ? saysOfMarked(marked, limits) : ''}${school ? saysOfSchool(school, plot) : ''}${among}`
}

/** 'Gosport: of 16 schools 3 lie below the limits of 19 in 20, 13 within them and none above.' */
function saysOfMarked({ name, points }: NonNullable<FunnelPlot['marked']>, limits: readonly LimitsAtSize[]): string {
  const { low, high } = countOutside(points, limits)
  const count = (of: number) => (of === 0 ? 'none' : showCount(of))
  const schools = points.length === 1 ? '1 school' : `${showCount(points.length)} schools`
  return `${name}: of ${schools} ${count(low)} ${low === 1 ? 'lies' : 'lie'} below the limits of 19 in 20, ${count(points.length - low - high)} within them and ${count(high)} above.`
}

function saysOfSchool(
  school: NonNullable<FunnelPlot['school']>,
  { target, unit, limits }: Pick<FunnelPlot, 'target' | 'unit' | 'limits'>,
): string {
  const near = limitsNear(limits, school.of)
  const beside = `${target.name} (${show(target.value, unit)})`
  const side = school.value < target.value ? 'below' : school.value > target.value ? 'above' : 'level with'
  const isLow = school.value < target.value
  const isOut = (outer: number) => (isLow ? school.value < outer : school.value > outer)
  const where = isOut(isLow ? near.low998 : near.high998)
    ? `far ${side} ${beside}: outside the wider limits, of 998 in 1,000`
    : isOut(isLow ? near.low95 : near.high95)
      ? `${side} ${beside}: outside the limits of 19 in 20`
      : side === 'level with'
        ? `${side} ${beside}`
        : `${side} ${beside}, within the limits of 19 in 20`
  return `${school.name}: ${show(school.value, unit)} of ${showCount(school.of)} pupils, ${where}.`
}

/** The school, its own limits, and the limits at round sizes; other schools are counted, not listed. */
export function tableOfFunnel(
  plot: FunnelPlot,
  sizes: readonly number[],
  out = countOutside(plot.others, plot.limits),
): PictureTable {
  const { school, marked, target, unit, limits, others } = plot
  const cells = ({ low998, low95, high95, high998 }: Limits) =>
    [low998, low95, high95, high998].map((each) => show(each, unit))
  return {
    head: ['', 'Pupils', 'Figure', '99.8% from', '95% from', '95% to', '99.8% to'],
    rows: [
      ...(school
        ? [[school.name, showCount(school.of), show(school.value, unit), ...cells(limitsNear(limits, school.of))]]
        : []),
      ...sizes.map((size) => ['Limits', showCount(size), '', ...cells(limitsNear(limits, size))]),
      [target.name, '', show(target.value, unit)],
      ...(marked ? rowsOfMarked(marked, limits) : []),
      ['Other schools below the limits', '', showCount(out.low)],
      ['Other schools within them', '', showCount(others.length - out.low - out.high)],
      ['Other schools above the limits', '', showCount(out.high)],
    ],
  }
}

function rowsOfMarked({ name, points }: NonNullable<FunnelPlot['marked']>, limits: readonly LimitsAtSize[]) {
  const { low, high } = countOutside(points, limits)
  return [
    [`${name}: schools below the limits`, '', showCount(low)],
    [`${name}: schools within them`, '', showCount(points.length - low - high)],
    [`${name}: schools above the limits`, '', showCount(high)],
  ]
}

/** How many schools lie outside the limits of 19 in 20. */
export function countOutside(others: readonly Point[], limits: readonly LimitsAtSize[]): { low: number; high: number } {
  // There are hundreds of dots of a few dozen sizes.
  const bySize = new Map<number, LimitsAtSize>()
  let [low, high] = [0, 0]
  for (const { value, of } of others) {
    let near = bySize.get(of)
    if (!near) bySize.set(of, (near = limitsNear(limits, of)))
    if (value < near.low95) low += 1
    else if (value > near.high95) high += 1
  }
  return { low, high }
}
