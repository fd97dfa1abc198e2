/** Drawing by lot, the same way every time for one seed. */
export type Chance = {
  /** From 0 up to, not including, 1. */
  readonly share: () => number
  /** A whole number, both ends included. */
  readonly whole: (least: number, most: number) => number
  readonly one: <Item>(items: readonly Item[]) => Item
  /** Whether something happens that happens so often: 0.25 is one time in four. */
  readonly happens: (share: number) => boolean
  /** Around 0, seldom beyond -1 or 1. */
  readonly around: () => number
}

/** The lots that belong to a seed. */
export function chanceOf(seed: string): Chance {
  let state = hash(seed)
  // Mulberry32: small, fast, and good enough for places and numbers that nobody relies on.
  const share = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    share,
    whole: (least, most) => least + Math.floor(share() * (most - least + 1)),
    one: (items) => items[Math.floor(share() * items.length)]!,
    happens: (often) => share() < often,
    around: () => (share() + share() + share() + share() - 2) * 0.75,
  }
}

function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return value ^ (value >>> 13)
}
