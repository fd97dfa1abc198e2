import { type z } from 'zod'
import { type Measure, type PupilGroup } from '#model/index.ts'
import { type dictionarySchema, type reasonSchema } from './dictionary-schema.ts'
import { type inspectionsSchema } from './inspection-schema.ts'
import { type layoutSchema, type publicationSchema, type SCHOOL_KINDS } from './publication-schema.ts'

export type { Measure, PupilGroup }

type Frozen<T> = T extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Frozen<T[Key]> }
    : T

/** Why a value is not there, with a sentence. */
export type MissingReason = Frozen<z.output<typeof reasonSchema>>

/** What measures/measures.yaml says. */
export type Dictionary = Frozen<z.output<typeof dictionarySchema>>

/** What kind of school a row of a file is of; empty where the file does not tell. */
export type SchoolKind = (typeof SCHOOL_KINDS)[number] | ''

/** A layout as its file writes it, before `like` is followed. */
export type WrittenLayout = Frozen<z.output<typeof layoutSchema>>

/** A layout with everything that it has. */
export type Layout = WrittenLayout & {
  readonly [Key in 'recognise' | 'urn' | 'rows' | 'schoolKind' | 'groups' | 'figures']: NonNullable<WrittenLayout[Key]>
}

/** A publication whose files are read, with its layouts made whole. */
export type Publication = Omit<Frozen<z.output<typeof publicationSchema>>, 'layouts'> & {
  readonly layouts: readonly Layout[]
}

/** A publication of inspections: its frameworks with their scales, and in which columns of which layout each grade stands. */
export type InspectionPublication = Frozen<z.output<typeof inspectionsSchema>>
export type InspectionLayout = InspectionPublication['layouts'][number]
export type InspectionBlock = InspectionLayout['inspections'][number]
export type Framework = InspectionPublication['frameworks'][number]

/** What is measured of schools in one service: the dictionary and what its model adds, and the publications. */
export type Measures = {
  readonly hideBelow: number
  readonly groups: readonly PupilGroup[]
  readonly reasons: readonly MissingReason[]
  readonly measures: readonly Measure[]
  /** What people write in their own spreadsheets where there is no value. */
  readonly missing: Readonly<Record<string, string>>
  readonly publications: readonly Publication[]
  readonly inspections: readonly InspectionPublication[]
}

/** The measure of an id; undefined for one that is no longer known. */
export function findMeasure({ measures }: Pick<Measures, 'measures'>, id: string): Measure | undefined {
  return measures.find((each) => each.id === id)
}

/** The group of pupils of an id; undefined for one that is no longer known. */
export function findGroup({ groups }: Pick<Measures, 'groups'>, id: string): PupilGroup | undefined {
  return groups.find((each) => each.id === id)
}

/** The reason of an id; undefined for one that is no longer known. */
export function findReason({ reasons }: Pick<Measures, 'reasons'>, id: string): MissingReason | undefined {
  return reasons.find((each) => each.id === id)
}

/** Whether the values of two years may be compared: both in one span of the measure, or the measure has no spans. */
export function mayCompare({ comparable }: Measure, one: number, other: number): boolean {
  if (comparable.length === 0) return true
  return comparable.some(({ from, until = Infinity }) => [one, other].every((year) => year >= from && year <= until))
}

/** Why there are no values of a measure in a year; undefined where there should be. */
export function whyNotPublished({ notPublished }: Measure, year: number): string | undefined {
  return notPublished.find(({ years }) => years.includes(year))?.says
}
