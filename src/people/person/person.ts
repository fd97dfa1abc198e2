/** Somebody known to one service. */
export type Person = {
  id: string
  name: string
  email: string | null
  telephone: string | null
  /** The phases that are the person's own, by the model's ids; empty where nobody said. */
  phases: readonly string[]
  invitedAt: Date | null
  revision: number
}

/** A name in lower case, for order and search. */
export function sortedName(name: string): string {
  return name.toLowerCase()
}
