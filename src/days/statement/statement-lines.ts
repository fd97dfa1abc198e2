import type { PlainDate } from '#shared/plain-date.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import type { Look } from '#work/work.ts'
import { newestStatements } from './statement-store.ts'
import { isSame } from './statement.ts'
import { tellSchools } from './tell-schools.ts'

/** none: not sent one · changed: something else is true by now · issued: it has what is true. */
export const STATEMENT_STANDS = ['none', 'changed', 'issued'] as const
export type StatementStands = (typeof STATEMENT_STANDS)[number]

/** Where one school stands with its statement of a year. */
export type StatementLine = {
  schoolId: string
  schoolName: string
  stands: StatementStands
  version: number | null
  issuedOn: PlainDate | null
}

/** SH-20. Where every school that is served stands with its statement of a year, by name; some of them where they are named. */
export async function statementLines(
  look: Look,
  schoolYear: SchoolYear,
  ids?: readonly string[],
): Promise<StatementLine[]> {
  const toTell = (await tellSchools(look, schoolYear, ids)).filter(({ isServed }) => isServed)
  const newest = await newestStatements(look, schoolYear, ids)
  return toTell.map(({ schoolId, schoolName, told }) => {
    const last = newest.get(schoolId)
    return {
      ...{ schoolId, schoolName },
      stands: !last ? 'none' : isSame(last.content, told) ? 'issued' : 'changed',
      version: last?.version ?? null,
      issuedOn: last?.issuedOn ?? null,
    }
  })
}
