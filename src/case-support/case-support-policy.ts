import { mayLead, type Case } from '#cases/index.ts'
import { isWithin } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import type { TeamPart } from './case-team.ts'

/** SH-57, SH-76. Who keeps the team of a case: whoever leads its support today, and whoever steers the school's case. */
export async function mayKeepTeam(look: Look, of: Case): Promise<boolean> {
  return isWithin(look.reach('designate'), of.schoolId) || mayLead(look, of, 'support')
}

/** SH-73. Who writes in the log: everybody who is of the team by a role at the school, and who keeps it. */
export async function mayWriteLog(look: Look, of: Case, parts: readonly TeamPart[]): Promise<boolean> {
  const isOfIt = parts.some(({ people }) => people.some(({ personId }) => personId === look.actor.personId))
  return isOfIt || mayKeepTeam(look, of)
}

/** SH-61. Who asks for specialists: whoever answers for the school. */
export const mayAsk = (look: Look, { schoolId }: Pick<Case, 'schoolId'>) => isWithin(look.reach('reply'), schoolId)
