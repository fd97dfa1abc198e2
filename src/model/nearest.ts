/** The known name that was probably meant; undefined where none is near. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  let best: { name: string; steps: number } | undefined
  for (const each of known) {
    const steps = stepsBetween(name.toLowerCase(), each.toLowerCase())
    if (steps <= Math.max(2, Math.floor(each.length / 3)) && (!best || steps < best.steps)) best = { name: each, steps }
  }
  return best?.name
}

/** 'role-a', or 'one of role-a, role-b' with the nearest first where one is near. */
export function suggest(name: string, known: readonly string[]): string {
  const near = nearest(name, known)
  if (known.length === 0) return 'nothing: the file has none yet'
  const all = known.length === 1 ? `only ${known[0]}` : `one of ${known.join(', ')}`
  return near === undefined ? all : known.length === 1 ? near : `${near} (${all})`
}

// Letters to add, drop or change on the way from one to the other.
function stepsBetween(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let i = 1; i <= from.length; i++) {
    const next = [i]
    for (let j = 1; j <= to.length; j++) {
      const change = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[to.length] ?? 0
}
