import type { PlainDate } from '#shared/plain-date.ts'
import type { SchoolYear } from '#shared/school-year.ts'

/** SH-23. What a service has chosen to look at in all its schools in a year. */
export type Theme = {
  id: string
  schoolYear: SchoolYear
  name: string
  /** What visits are to ask of it. */
  asks: string | null
  setByName: string
  setOn: PlainDate
  withdrawnOn: PlainDate | null
  revision: number
}

/** How a line of a record names its theme: by its id and the name that it bore, so that what was issued keeps the words of its day (XX-06). */
export const subjectOfTheme = ({ id, name }: Pick<Theme, 'id' | 'name'>): string => `${id} ${name}`

/** The theme that a line names: nothing where none was chosen yet. */
export function themeOfSubject(subject: string): { id: string; name: string } | undefined {
  const [, id, name] = /^([0-9a-f-]{36}) (.+)$/.exec(subject) ?? []
  return id && name ? { id, name } : undefined
}
