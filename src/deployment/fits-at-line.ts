import { openFits } from '#people/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { Look } from '#work/work.ts'
import type { Deployment, DeploymentLine } from './deployment.ts'
import { beginsOn } from './deployment-rules.ts'

/** What stands against each of some people at the school or group of a line, by the rules of the role that the proposal is of. */
export async function openFitsAtLine(
  look: Look,
  { role, schoolYear }: Deployment,
  { schoolId, groupId }: DeploymentLine,
  personIds: readonly string[],
): Promise<(personId: string) => readonly Finding[]> {
  const schoolIds = schoolId ? [schoolId] : []
  const groupIds = groupId ? [groupId] : []
  const startedOn = beginsOn(schoolYear, look.today)
  const fits = await openFits(look, { role, personIds, schoolIds, groupIds, startedOn })
  return (personId) =>
    fits(personId, schoolId ? { scope: 'school', id: schoolId } : { scope: 'group', id: groupId ?? '' })
}
