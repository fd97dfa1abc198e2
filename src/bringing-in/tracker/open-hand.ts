import { openActionsAtOnce } from '#actions/index.ts'
import { listRolesIn, listRolesOf } from '#people/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { schoolYearOf } from '#shared/school-year.ts'
import { openVisitsAtOnce } from '#visits/index.ts'
import { Refused } from '#work/failures.ts'
import type { Look, Work } from '#work/work.ts'
import type { OwnRow } from '../bringing-in.ts'
import { whomRowsConcern } from '../concerned.ts'
import { findKnown } from '../known.ts'
import { dateIn } from '../read-cells.ts'
import type { Hand } from './tracker-row.ts'

/** Reads at once what the rows of a tracker ask of: their schools, the people whom they name or may mean, and their days. */
export async function openHand(work: Work, rows: readonly OwnRow[], importId: string): Promise<Hand> {
  const known = await findKnown(work)
  const { personIds, schoolIds } = whomRowsConcern(rows, known, ['lastBy', 'nextBy', 'owner'])
  const inSchools = await listRolesIn(work, schoolIds)
  const roles = [...inSchools, ...(await listRolesOf(work, personIds))]
  const days = rows.flatMap((row) => [dayIn(row, 'lastOn'), dayIn(row, 'nextOn')]).flatMap((on) => on ?? [])
  const inOrder = days.toSorted()
  return {
    ...{ known, importId },
    roles: [...new Map(roles.map((role) => [role.id, role])).values()],
    visits: await openVisitsAtOnce(work, {
      schoolIds,
      personIds: [...new Set([...personIds, ...inSchools.map(({ personId }) => personId)])],
      from: inOrder[0] ?? work.today,
      until: inOrder.at(-1) ?? work.today,
    }),
    actions: await openActionsAtOnce(work, schoolIds),
  }
}

/** The model in force on a day, asked for once a school year. */
export function modelsOfYears({ modelOn }: Pick<Look, 'modelOn'>): Look['modelOn'] {
  const known = new Map<number, ReturnType<Look['modelOn']>>()
  return (on) => {
    const year = schoolYearOf(on)
    const model = known.get(year) ?? modelOn(on)
    known.set(year, model)
    return model
  }
}

/** What cannot be read is refused with its row, and stands in nobody's way here. */
function dayIn(row: OwnRow, column: string): PlainDate | undefined {
  try {
    return dateIn(row, column)
  } catch (error) {
    if (error instanceof Refused) return undefined
    throw error
  }
}
