/** What the adviser asks of the figures and the evidence before judging: in the authority's word, a key question. */
export type Question = {
  id: string
  /** Its place among those of the visit, the first of them lowest. */
  place: number
  asks: string
  /** False while its author keeps it to themselves. */
  isShared: boolean
  askedAt: Date
  askedBy: string
  revision: number
}
