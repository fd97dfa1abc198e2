/** Everything that the service has said of one visit: what must be there, once, whatever was killed. */
export type Promised = {
  /** By section: the whole text that was acknowledged last, and how many saves made it. */
  texts: Map<string, { body: string; revision: number }>
  saves: Set<string>
  /** How often each thing happened, by the name of its event. */
  events: Map<string, number>
  /** Forms that were taken, and where each led. */
  keys: Map<string, string>
  /** How many letters somebody is to have had of it, by their address. */
  letters: Map<string, number>
}

export function nothingPromised(): Promised {
  return { texts: new Map(), saves: new Set(), events: new Map(), keys: new Map(), letters: new Map() }
}

/** One more of something. */
export function countUp(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1)
}
