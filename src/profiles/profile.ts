import type { ComparisonFigure, Distribution, FigureSource, SchoolFigure } from '#figures/index.ts'
import type { Measure } from '#measures/index.ts'
import type { Standing } from '#statistics/funnel.ts'

/** Everything that is published of a school in some years, and what stands beside it. */
export type Held = {
  /** The authority whose figures stand beside the school's. */
  laCode: string | null
  figures: readonly SchoolFigure[]
  others: readonly ComparisonFigure[]
  spreads: readonly Distribution[]
}

/** A figure with the range in which what it stands for lies, in its own unit. */
export type Ranged = { estimate: number; low: number; high: number; level: number }

/** One year of a measure: the school's figure with its range, and the figures of the authority and of England. */
export type YearOfMeasure = {
  year: number
  figure: SchoolFigure | undefined
  range: Ranged | undefined
  local: number | undefined
  england: number | undefined
  /** Why there is none for anybody. */
  notPublished: string | undefined
  /** Whether it may not be compared with the year before it on the line. */
  isApart: boolean
}

/** Years put together, with England's over the same years. */
export type Together = { years: readonly number[]; of: number; range: Ranged; england: number | undefined }

export type Side = 'lower' | 'higher' | 'level'

/** Where a figure stands, as it is said: beside England, and among schools of all sizes. */
export type Stands = {
  side: Side | undefined
  /** Whether the whole of its range lies on that side; undefined where no number of pupils is known. */
  isSure: boolean | undefined
  funnel: Standing | undefined
  /** Among which schools that is, where they are not all of England's. */
  among: string | undefined
  says: string
  /** The same without what chance would give, for rows above which that stands once. */
  alone: string
}

/** A measure of a school: its years, oldest first, and what they come to. */
export type MeasureLine = {
  measure: Measure
  pupils: string
  years: readonly YearOfMeasure[]
  latest: YearOfMeasure
  together: Together | undefined
  stands: Stands
  standsTogether: Stands | undefined
}

/** What is held of a school, and where each figure is from. */
export type Profile = {
  lines: readonly MeasureLine[]
  sources: ReadonlyMap<string, FigureSource>
  /** The newest of the sources. */
  newest: FigureSource | undefined
}

/** What each topic of measures is called, in the order in which they stand. */
export const TOPICS = {
  attainment: 'What pupils achieve',
  progress: 'Progress',
  attendance: 'Attendance',
  destinations: 'Where pupils go',
  context: 'Who the pupils are',
  other: 'Other',
} as const satisfies Record<Measure['topic'], string>
