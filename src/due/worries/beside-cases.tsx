import type { CaseColumn } from '#cases/index.ts'
import type { Look } from '#work/work.ts'
import { shownOf } from './shown-of.ts'
import { columnsOfGiven } from './worries-table.tsx'

/** In the list of cases: what each school is given, and for whoever sees what is late in the service, what is late there; as among the schools that worry. */
export async function besideCasesOf(look: Look, schoolIds: readonly string[]): Promise<readonly CaseColumn[]> {
  const isLateSeen = look.reach('see-reports').everything
  const rows = await shownOf(
    look,
    schoolIds.map((schoolId) => ({ schoolId, schoolName: '', need: undefined, why: [] })),
    isLateSeen ? undefined : [],
  )
  const bySchool = new Map(rows.map((row) => [row.worry.schoolId, row]))
  return columnsOfGiven(look.model, look.today, rows)
    .filter(({ head }) => isLateSeen || head !== 'Late')
    .map(({ head, cell }) => ({
      head,
      cell(schoolId) {
        const row = bySchool.get(schoolId)
        return row && cell(row)
      },
    }))
}
