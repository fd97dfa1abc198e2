import { sql } from 'kysely'
import { functionsOf, namesOf, type ServiceModel } from '#model/index.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import type { Look } from '#work/work.ts'
import { maySeeEveryonesTime } from '../time-policy.ts'

/** Sees the time of everyone by function. */
export const maySeeReport = (look: Look): boolean =>
  !!look.model.time && (maySeeEveryonesTime(look) || look.reach('see-reports').everything)

/** The time of one function in a year, in school and off site, in minutes. */
export type FunctionLine = {
  function: string | null
  name: string
  inSchool: number
  offSite: number
  /** For how many schools, and by how many people. */
  schools: number
  people: number
}

/** What the ledger holds of a school year by function; and what is not confirmed yet. */
export type TimeReport = { lines: readonly FunctionLine[]; people: readonly Waiting[] }

/** Somebody whose weeks wait to be confirmed, with how many of them. */
export type Waiting = { personId: string; name: string; weeks: number }

/** WI-25, WI-22. The time of a school year by function and place, as it was confirmed. One query; each function of the model has its line. */
export async function functionLines(look: Look, schoolYear: SchoolYear): Promise<FunctionLine[]> {
  const rows = await look.db
    .selectFrom('ledger_lines')
    .select('function')
    .select(sql<number>`coalesce(sum(minutes) filter (where is_in_school), 0)::integer`.as('inSchool'))
    .select(sql<number>`coalesce(sum(minutes) filter (where not is_in_school), 0)::integer`.as('offSite'))
    .select(sql<number>`count(distinct school_id)::integer`.as('schools'))
    .select(sql<number>`count(distinct person_id)::integer`.as('people'))
    .where('kind', '=', 'worked')
    .where('school_year', '=', schoolYear)
    .groupBy('function')
    .execute()
  return linesFrom(look.model, rows)
}

type FoundLine = Omit<FunctionLine, 'name'>

/** The functions of a model in its order, those without time too; what is of none, and of one that the model no longer has, at the end. */
export function linesFrom(model: ServiceModel, rows: readonly FoundLine[]): FunctionLine[] {
  const known = functionsOf(model)
  const none = { inSchool: 0, offSite: 0, schools: 0, people: 0 }
  const of = (id: string | null) => rows.find((row) => row.function === id)
  const others = rows.filter((row) => row.function !== null && !known.some(({ id }) => id === row.function))
  const rest = of(null)
  return [
    ...known.map(({ id, name }) => ({ ...(of(id) ?? none), function: id, name })),
    ...others.map((row) => ({ ...row, name: namesOf(known, [row.function ?? '']).join() })),
    ...(rest ? [{ ...rest, name: 'Of no function' }] : []),
  ]
}
