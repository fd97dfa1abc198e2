/** Throws RangeError unless a number is a share: 0 to 1. */
export function requireShare(value: number, name: string): void {
  if (!(value >= 0 && value <= 1)) throw new RangeError(`${name} is ${value}, not between 0 and 1`)
}

/** Throws RangeError unless a number is a level of certainty: above 0 and below 1. */
export function requireLevel(level: number): void {
  if (!(level > 0 && level < 1)) throw new RangeError(`level is ${level}, not within 0 and 1`)
}

/** Throws RangeError unless a cohort has somebody in it; of nobody there is no figure. */
export function requireCohort(of: number): void {
  if (!(of > 0 && Number.isFinite(of))) throw new RangeError(`a cohort of ${of} has no figure`)
}

/** Throws RangeError unless so many of a cohort can be. */
export function requireCount(count: number, of: number): void {
  requireCohort(of)
  if (!(count >= 0 && count <= of)) throw new RangeError(`${count} of ${of} cannot be`)
}

/** Throws RangeError unless a number is one. */
export function requireFinite(value: number, name: string): void {
  if (!Number.isFinite(value)) throw new RangeError(`${name} is ${value}`)
}

/** A share that arithmetic has put a hair below 0 or above 1, put back. */
export function withinShares(value: number): number {
  return Math.min(1, Math.max(0, value))
}
