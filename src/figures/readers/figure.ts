import type { PlainDate } from '#shared/plain-date.ts'
import type { FigureKind, Release } from '../data-set.ts'

/** Where a figure is from, as it stands under it. */
export type FigureSource = {
  dataSetId: string
  /** The publication's id, or 'own'. */
  source: string
  title: string
  year: number
  release: Release
  kind: FigureKind
  /** The source's own date, where somebody said one. */
  datedOn: PlainDate | null
  appliedAt: Date
  checkedAt: Date | null
  checkedByName: string | null
}

/** One figure of a school, an authority or England: its value, or why there is none. */
export type Figure = {
  measure: string
  /** The group of pupils: 'all', 'girls'. */
  pupils: string
  /** The calendar year in which the school year ends. */
  year: number
  kind: FigureKind
  value: number | null
  /** How many pupils it is of; null where that is not known, or hidden. */
  cohort: number | null
  lower: number | null
  upper: number | null
  /** The id of the reason why there is no value. */
  missing: string | null
  /** XX-11. It is of too few pupils for this person to see, or would tell of such. */
  isHidden: boolean
  /** What kind of school the source says it is of; empty where it does not say. */
  schoolKind: string
  dataSetId: string
}

/** A figure of a school, perhaps from when it was another one. */
export type SchoolFigure = Figure & {
  schoolId: string
  /** The school under whose number it was published, where that was a predecessor, and until when it was open. */
  asSchool: { name: string; until: PlainDate | null } | null
}

/** A figure of an authority, or of England where there is no code. */
export type ComparisonFigure = Figure & { laCode: string | null }

/** Figures, and where each is from. */
export type Figures<F extends Figure> = { figures: readonly F[]; sources: ReadonlyMap<string, FigureSource> }
