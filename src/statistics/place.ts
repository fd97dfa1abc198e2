/**
 * The place of a value among others, 0 to 1: those below it and half of those equal to it, itself among them. Schools that
 * are equal have the same place. The mid-distribution function: Parzen, E. (2004), Quantile probability and statistical data
 * modeling, Statistical Science 19, 652-662. Throws RangeError where there are none.
 */
export function placeAmong(values: ArrayLike<number>, value: number): number {
  if (values.length === 0) throw new RangeError('among none there is no place')
  let below = 0
  let equal = 0
  for (let at = 0; at < values.length; at += 1) {
    if (values[at]! < value) below += 1
    else if (values[at]! === value) equal += 1
  }
  return (below + equal / 2) / values.length
}

/** The places of all values among themselves, in their order, by one sort. */
export function placesOf(values: Float64Array): Float64Array {
  const order = Uint32Array.from(values, (_, at) => at).sort((one, other) => values[one]! - values[other]!)
  const places = new Float64Array(values.length)
  for (let from = 0; from < order.length;) {
    let to = from + 1
    while (to < order.length && values[order[to]!] === values[order[from]!]) to += 1
    const place = (from + to) / 2 / values.length
    for (let at = from; at < to; at += 1) places[order[at]!] = place
    from = to
  }
  return places
}

/** The band of a place, 1 the lowest: quarters for 4, fifths for 5. On a boundary it is the higher one. */
export function bandOf(place: number, bands: number): number {
  return Math.min(bands, Math.floor(place * bands + 1e-12) + 1)
}
