/** A hypothesis that figures suggest: its sentence, and the reasoning in words and numbers. Nothing until the adviser keeps it. */
export type Draft = { key: string; asks: string; because: string }

/** What the adviser does with a draft: takes it, worded as they like, or does not want to see it again; else it stays a draft. */
export const DRAFT_CHOICES = ['keep', 'drop'] as const
export type DraftChoice = { key: string; does: (typeof DRAFT_CHOICES)[number]; asks: string }

/** What figures suggest before a visit: what is still open, what its adviser decided of the rest, and what was looked at. */
export type DraftsOfVisit = {
  open: readonly Draft[]
  kept: readonly string[]
  /** Dropped, and not kept after all: as far as figures still suggest them. */
  dropped: readonly Draft[]
  /** What is worse than in England, though of too few pupils to be sure: where nothing is drafted, for the adviser's own hand. */
  byHand: readonly Draft[]
  lookedAt: { measures: number; newest: number | undefined; flags: number; gaps: number }
}
