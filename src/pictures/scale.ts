/** From a figure to a place on paper along a straight line, to a tenth of a pixel. */
export type Scale = (value: number) => number

export function straight([from, to]: readonly [number, number], [start, end]: readonly [number, number]): Scale {
  const each = to === from ? 0 : (end - start) / (to - from)
  return (value) => tenth(start + (value - from) * each)
}

/** To a tenth: what nobody sees need not be sent. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10
}

/** Round figures to put beside an axis, about so many: steps of 1, 2 or 5 and their tens. */
export function ticksOf(from: number, to: number, about: number): number[] {
  const step = stepOf(from, to, about)
  const first = Math.ceil(from / step - 1e-9)
  const last = Math.floor(to / step + 1e-9)
  return Array.from({ length: last - first + 1 }, (_, at) => clean((first + at) * step))
}

/** From which to which round figure an axis runs so that it holds all values, within what can be. */
export function endsAround(values: readonly number[], within: readonly [number, number]): [number, number] {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const room = Math.max((most - least) * 0.08, Math.abs(most) * 0.005, 0.5)
  const step = stepOf(least - room, most + room, 4)
  const from = clean(Math.floor((least - room) / step) * step)
  const to = clean(Math.ceil((most + room) / step) * step)
  return [Math.max(within[0], from), Math.min(within[1], to)]
}

function stepOf(from: number, to: number, about: number): number {
  const rough = Math.max(to - from, 1e-9) / Math.max(1, about)
  const ten = 10 ** Math.floor(Math.log10(rough))
  const times = rough / ten
  if (times <= 1) return ten
  if (times <= 2) return 2 * ten
  return times <= 5 ? 5 * ten : 10 * ten
}

/** 0.30000000000000004 is 0.3. */
function clean(value: number): number {
  return Number(value.toPrecision(12))
}

/** A line through points. */
export function lineThrough(points: readonly (readonly [number, number])[]): string {
  return points.map(([x, y], at) => `${at ? 'L' : 'M'}${x} ${y}`).join('')
}
