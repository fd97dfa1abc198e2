import type { FigureKind } from '#figures/index.ts'

/** Met: so far beyond that few pupils do not explain it, or of all pupils. Unsure: met, by so few pupils that nobody can be sure. */
export const FLAG_STANDINGS = ['met', 'unsure'] as const
export type FlagStanding = (typeof FLAG_STANDINGS)[number]

/** What a figure was set beside when it was noticed. */
export type Beside = {
  /** The years before it, oldest first, where it has been falling. */
  before?: readonly (readonly [year: number, value: number])[]
  /** The group of pupils that is ahead of it. */
  other?: { pupils: string; value: number; cohort: number | null }
  /** How many schools it is among the lowest of, and whether they are all of England. */
  among?: { schools: number; isEngland: boolean }
}

/** Something of a school's figures that meets a trigger of the model. It decides nothing and begins nothing. */
export type Flag = {
  trigger: string
  measure: string
  pupils: string
  year: number
  figures: FigureKind
  standing: FlagStanding
  value: number
  cohort: number | null
  /** The range of what was tested; null where none is known. */
  low: number | null
  high: number | null
  than: number
  beside: Beside
  dataSetId: string
}
