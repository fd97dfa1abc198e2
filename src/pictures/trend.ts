import { type Figure, isKnown, type Known, type Unit } from './figure.ts'

/** One year of a measure: the school's figure or why there is none, and what others did. */
export type TrendYear = {
  /** The year of the results, by which years follow each other. */
  readonly year: number
  /** As it is shown: '2025', or '2024/25'. */
  readonly shown: string
  readonly school: Figure
  readonly local?: number | undefined
  readonly england?: number | undefined
  /** Why this year and those after it may not be compared with those before: 'the measure was defined anew'. */
  readonly breakBefore?: string | undefined
}

/** A measure of a school over years, oldest first, every year that is on the line given, also those without a figure. */
export type Trend = {
  readonly id: string
  /** 'Reading, writing and maths together: expected standard' */
  readonly title: string
  readonly unit: Unit
  readonly years: readonly TrendYear[]
  /** What the area around is called, in a word or two: 'Eskmoor'. */
  readonly localName?: string | undefined
  /** Whose figures they are and of whom, where it is not a school and its pupils: 'All schools', 'Teachers'. */
  readonly ownName?: string | undefined
  readonly ofName?: string | undefined
  /** From 0 to 100, or close to what there is, for attendance and scores. */
  readonly axis?: 'whole' | 'close' | undefined
}

/** A year with its place on the line. */
export type Placed<T> = { readonly at: number; readonly value: T }

/** Runs of years that may be joined by a line: broken where a year is missing or not comparable. */
export function runsOf(years: readonly TrendYear[], pick: (year: TrendYear) => number | undefined): Placed<number>[][] {
  const runs: Placed<number>[][] = []
  let run: Placed<number>[] = []
  years.forEach((year, at) => {
    const value = pick(year)
    const isApart = value === undefined || year.breakBefore !== undefined || isAfterGap(years, at)
    if (isApart && run.length > 0) {
      runs.push(run)
      run = []
    }
    if (value !== undefined) run.push({ at, value })
  })
  return run.length > 0 ? [...runs, run] : runs
}

/** Whether the calendar passed over a year that is not on the line. */
function isAfterGap(years: readonly TrendYear[], at: number): boolean {
  return at > 0 && years[at]!.year - years[at - 1]!.year > 1
}

/** Whether a figure will be put right: it is drawn open. */
export function isProvisional(year: TrendYear | undefined): boolean {
  return year !== undefined && isKnown(year.school) && year.school.note === 'provisional'
}

export function schoolValue({ school }: TrendYear): number | undefined {
  return isKnown(school) ? school.value : undefined
}

/** The years that have a figure of the school. */
export function knownYears(years: readonly TrendYear[]): (TrendYear & { readonly school: Known })[] {
  return years.filter((year): year is TrendYear & { readonly school: Known } => isKnown(year.school))
}

/** A letter beside a year or a break, and what it means. Years one after another for the same reason share theirs. */
export type TrendNote = {
  readonly letter: string
  readonly says: string
  readonly from: number
  readonly to: number
  readonly isBreak: boolean
}

export function notesOf(years: readonly TrendYear[]): TrendNote[] {
  const notes: TrendNote[] = []
  years.forEach(({ school, breakBefore, shown }, at) => {
    if (breakBefore !== undefined)
      notes.push({ letter: '', says: `from ${shown}: ${breakBefore}`, from: at, to: at, isBreak: true })
    if (isKnown(school)) return
    const last = notes.at(-1)
    const reason = school.missing
    if (last && !last.isBreak && last.to === at - 1 && last.says === reason)
      notes[notes.length - 1] = { ...last, to: at }
    else notes.push({ letter: '', says: reason, from: at, to: at, isBreak: false })
  })
  return notes.map((note, at) => ({ ...note, letter: String.fromCharCode(97 + at) }))
}
