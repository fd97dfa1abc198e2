import { tickStep, ticks } from 'd3-array'

/** From a figure to a place on paper along a straight line, to a tenth of a pixel. */
export type Scale = (value: number) => number

/** A scale from figures to places. Where all figures are one, all stand at the start. */
export function straight([from, to]: readonly [number, number], [start, end]: readonly [number, number]): Scale {
  if (to === from) return () => tenth(start)
  const span = to - from
  return (value) => {
    const part = (value - from) / span
    return tenth(start * (1 - part) + end * part)
  }
}

/** To a tenth: what nobody sees need not be sent. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10
}

/** Round figures to put beside an axis, so many steps at most: of 1, 2 or 5 and their tens. */
export function ticksOf(from: number, to: number, most: number): number[] {
  if (to <= from) return [from]
  // A library's count is a wish, and there is no room for more.
  for (let wish = most; wish > 1; wish--) {
    const found = ticks(from, to, wish)
    if (found.length <= most + 1) return found
  }
  return ticks(from, to, 1)
}

/** From which to which round figure an axis runs so that it holds all values, within what can be. */
export function endsAround(values: readonly number[], within: readonly [number, number]): [number, number] {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const room = Math.max((most - least) * 0.08, Math.abs(most) * 0.005, 0.5)
  const step = tickStep(least - room, most + room, 4)
  const from = clean(Math.floor((least - room) / step) * step)
  const to = clean(Math.ceil((most + room) / step) * step)
  return [Math.max(within[0], from), Math.min(within[1], to)]
}

/** 0.30000000000000004 is 0.3. */
function clean(value: number): number {
  return Number(value.toPrecision(12))
}

/** A line through points. */
export function lineThrough(points: readonly (readonly [number, number])[]): string {
  // One point alone is closed, so that a round cap shows it.
  return points.length === 0 ? '' : `M${points.join('L')}${points.length === 1 ? 'Z' : ''}`
}
