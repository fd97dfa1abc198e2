/** A heading as people write it in many ways: small letters and digits, one space between words. */
export function plainHeading(text: string): string {
  return text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** How alike two texts are spelt, from 0 to 1: the share of letters that need no change. */
export function closeness(one: string, other: string): number {
  const a = one.slice(0, longest)
  const b = other.slice(0, longest)
  if (a === b) return 1
  const most = Math.max(a.length, b.length)
  return most === 0 ? 1 : 1 - changesBetween(a, b) / most
}

/** The one of `among` that is spelt most like `wanted`, when any is like it at all. */
export function nearest(wanted: string, among: readonly string[]): string | undefined {
  let best: string | undefined
  let bestCloseness = 0.5
  for (const name of among) {
    const close = closeness(plainHeading(wanted), plainHeading(name))
    if (close > bestCloseness) [best, bestCloseness] = [name, close]
  }
  return best
}

/** The fewest letters to put in, take out or change. */
function changesBetween(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const changed = above[column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1)
      current.push(Math.min(changed, above[column]! + 1, current[column - 1]! + 1))
    }
    above = current
  }
  return above[b.length]!
}

/** Headings are compared by their first letters: a cell of thousands is no heading. */
const longest = 80
