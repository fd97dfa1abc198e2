/** What the adviser asks of the figures and the evidence before judging: in the authority's word, a key question. */
export type Question = {
  id: string
  /** Its place among those of the visit, the first of them lowest. */
  place: number
  asks: string
  /** False while its author keeps it to themselves. */
  isShared: boolean
  /** When the school could first read it, unless it is kept back: at once, or as all of them were issued. Null until then. */
  issuedAt: Date | null
  /** The reasoning from which it was drafted, in words and numbers; null where somebody thought of it. */
  because: string | null
  drawnFrom: string | null
  askedAt: Date
  askedBy: string
  revision: number
}
