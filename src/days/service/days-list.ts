import type { SchoolYear } from '#shared/school-year.ts'
import type { Look } from '#work/work.ts'
import { yearIn } from '../days-form.ts'
import { GIVER_STANDS, type GiverLine, type GiverStands } from './giver-lines.ts'

/** What the list of people is asked for in its address; what makes no sense there is as if it were not. */
export type DaysList = {
  year: SchoolYear
  role: string | undefined
  stands: GiverStands | undefined
  after: string | undefined
}

export function readDaysList(look: Look, query: Readonly<Record<string, string>>): DaysList {
  const roles = (look.model.days?.capacity.usual ?? []).map(({ role }) => role)
  return {
    year: yearIn(look, query.year),
    role: roles.find((role) => role === query.role),
    stands: GIVER_STANDS.find((stands) => stands === query.stands),
    after: query.after?.slice(0, 60),
  }
}

/** Those of the lines for which a list asks. */
export const linesAskedFor = (lines: readonly GiverLine[], { role, stands }: DaysList): GiverLine[] =>
  lines.filter((line) => (!role || line.roles.includes(role)) && (!stands || line.stands === stands))

/** How a line is known in the address of the page after it. */
export const keyOf = ({ personId, roles }: GiverLine): string => personId ?? roles.join()

/** What a list asks for, as its address says it. */
export const askOfDays = ({ year, role, stands }: DaysList): Record<string, string> => ({
  year: String(year),
  ...(role && { role }),
  ...(stands && { stands }),
})

/** The address of a list. */
export const addressOfDays = (list: DaysList): string =>
  `/days?${new URLSearchParams({ ...askOfDays(list), ...(list.after && { after: list.after }) }).toString()}`
