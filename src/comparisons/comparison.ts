import type { CategoryPeriod, TermOfYear } from '#days/index.ts'
import type { ServiceModel } from '#model/index.ts'
import type { SchoolStatus } from '#schools/index.ts'
import type { SchoolYear } from '#shared/school-year.ts'

/** How many models can be laid over one register at once. */
export const MOST_MODELS = 5

/** A school as every model sees it: what the register and the categories of need say. */
export type RegisteredSchool = {
  id: string
  name: string
  status: SchoolStatus
  phaseName: string | null
  typeName: string | null
  typeGroupName: string | null
  resourcedProvision: string | null
  /** In which categories of the service's own model it stands in the year; none where nobody decided any. */
  categories: readonly CategoryPeriod[]
}

/** A group with the schools that it has on the day by which the year is reckoned. */
export type RegisteredGroup = {
  id: string
  name: string
  kind: string
  /** Null where its kind is not one that is recognised or not. */
  isRecognised: boolean | null
  schoolIds: readonly string[]
}

/** Somebody whose days count: the roles held in the service's own model, and the half-days of each term; undefined where nobody said. */
export type StaffMember = {
  personId: string
  name: string
  roles: readonly string[]
  byTerm: readonly number[] | undefined
  /** Whether what they have to give is taken from the year before, for nobody said it of this one. */
  isOfYearBefore: boolean
}

/** What all models are laid over: read once, the same for each. */
export type Register = {
  year: SchoolYear
  /** The model that the service runs by in that year: its words for categories, roles and groups are the register's. */
  own: ServiceModel
  terms: readonly TermOfYear[]
  schools: readonly RegisteredSchool[]
  groups: readonly RegisteredGroup[]
  staff: readonly StaffMember[]
  /** Half-days that schools ordered by the day in the last year of which orders are known, less what was free. */
  tradedHalfDays: number
}

/** What is assumed of all models alike. */
export type Assumptions = {
  /** What a day costs the service, in pence; undefined where nobody says. */
  costPence: number | undefined
  /** Whose number that is: typed here, or the rate by the day that a model pays to others, with whose model it is. */
  costFrom: { is: 'typed' } | { is: 'rate'; of: string } | { is: 'nowhere' }
  /** Half-days of a visit to which a model gives no length: 1 or 2. */
  visitHalfDays: 1 | 2
  /** Whether every school takes up a programme that it may subscribe to, or none. */
  takeUp: 'all' | 'none'
  /** Half-days that schools order by the day in the year, of every model that offers any. */
  tradedHalfDays: number
}

/** How the register's own words are read by another model: categories of need, roles and kinds of group. */
export type Mapping = {
  /** Own category → that model's; undefined where a school of it stands where the model begins. */
  categories: ReadonlyMap<string, string | undefined>
  /** Own role → that model's; undefined where it has no such work. */
  roles: ReadonlyMap<string, string | undefined>
  /** That model's kind of group → the register's; undefined where no group stands for it. */
  groups: ReadonlyMap<string, string | undefined>
}

/** A model to be laid over the register. */
export type ModelToCompare = {
  /** By what an address names it: the id of a kept version, or the name of one that comes with the product. */
  key: string
  /** A few words that tell it from the others. */
  label: string
  model: ServiceModel
  /** Where it comes from, in a sentence. */
  comesFrom: string
}

/** A number of half-days by term. */
export type ByTerm = readonly number[]

/** What one school is given by one model. */
export type SchoolGets = {
  schoolId: string
  isServed: boolean
  /** Half-days of its own. */
  halfDays: number
  /** Its even part of the half-days of its groups. */
  shareOfGroups: number
  /** What it pays, in pence. */
  pays: number
}

/** What one role is asked for, of what those who would hold it have to give. */
export type RoleLine = { role: string; name: string; due: number; byTerm: ByTerm; there: number; people: number }

/** One model over the register. */
export type Outcome = ModelToCompare & {
  mapping: Mapping
  schools: readonly SchoolGets[]
  /** Half-days due in all, of which so many to groups and so many ordered by the day. */
  due: number
  dueToGroups: number
  traded: number
  byTerm: ByTerm
  roles: readonly RoleLine[]
  /** Minutes of preparation and writing beside visits that are counted as visits. */
  besideMinutes: number
  dayMinutes: number
  /** Half-days that those have to give who would hold a role of the model; undefined where nobody's are known. */
  there: number | undefined
  thereByTerm: ByTerm
  /** People whose roles this model has no work for, with their half-days. */
  withoutRole: { people: number; halfDays: number }
  costPence: number | undefined
  incomePence: number
  income: readonly { says: string; pence: number }[]
  /** What of the year's reduction is to be earned, where the model says so. */
  toOffsetPence: number | undefined
}

/** Hours that are left over, or missing where below nothing; undefined where nobody said what there is to give. */
export function spareHours({
  due,
  there,
  besideMinutes,
  dayMinutes,
}: Pick<Outcome, 'due' | 'there' | 'besideMinutes' | 'dayMinutes'>): number | undefined {
  return there === undefined ? undefined : (((there - due) * dayMinutes) / 2 - besideMinutes) / 60
}

/** Whether a school is given nothing at all. */
export const getsNothing = ({ halfDays, shareOfGroups }: SchoolGets): boolean => halfDays + shareOfGroups === 0

/** What a school is given in all, in half-days: its own and its part of its groups'. */
export const allOf = ({ halfDays, shareOfGroups }: SchoolGets): number => halfDays + shareOfGroups
