import type { Gathered } from './spread.ts'

/** Gathers figures of many schools without a value of the language for each: three lists of numbers that grow by halves. */
export type Gatherer = { add: (value: number, cohort: number, half: number) => void; take: () => Gathered }

/** A gatherer for one figure of one kind of school. */
export function gatherer(): Gatherer {
  let values = new Float64Array(64)
  let cohorts = new Uint32Array(64)
  let halves = new Float64Array(0)
  let count = 0
  return {
    add(value, cohort, half) {
      if (count === values.length) {
        values = grown(values, new Float64Array(count * 2))
        cohorts = grown(cohorts, new Uint32Array(count * 2))
      }
      values[count] = value
      cohorts[count] = cohort
      if (half > 0) {
        if (halves.length < values.length) halves = grown(halves, new Float64Array(values.length))
        halves[count] = half
      }
      count += 1
    },
    take: () => ({
      values: values.subarray(0, count),
      cohorts: cohorts.subarray(0, count),
      halves:
        halves.length > 0 ? grown(halves, new Float64Array(values.length)).subarray(0, count) : new Float64Array(count),
    }),
  }
}

function grown<T extends Float64Array | Uint32Array>(from: T, into: T): T {
  into.set(from)
  return into
}
