import { logEvent } from '#history/index.ts'
import type { Finding } from '#shared/finding.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { mayLoadData } from '../import-policy.ts'
import { holdImports } from '../import-store.ts'
import { addFromEngland, findHereAndThere } from './england-store.ts'

/**
 * Takes a school of another authority over from the register of England, by its URN: from then on it is one of this
 * service's, and its imports keep it up to date. Throws Refused when there is none, or when it stands here already.
 */
export async function takeOverSchool(work: Work, urn: string): Promise<string> {
  requireThat(mayLoadData(work), work, `take over school ${urn}`)
  await holdImports(work)
  refuseIf(work, await whyCannotBeTakenOver(work, urn))

  const schoolId = await addFromEngland(work, urn)
  await logEvent(work, {
    name: 'register.school-taken-over',
    subjects: [{ kind: 'school', id: schoolId }],
    audience: 'see-register',
    changes: { urn: { after: urn } },
  })
  return schoolId
}

async function whyCannotBeTakenOver(work: Work, urn: string): Promise<Finding[]> {
  const { nameHere, isInEngland } = await findHereAndThere(work, urn)
  if (nameHere) return [firm(`${nameHere} stands in your register already`)]
  return isInEngland ? [] : [firm(`The register of England that is loaded here has no school with the URN ${urn}`)]
}

function firm(says: string): Finding {
  return { kind: 'import', id: 'take-over', source: 'XX-13', says, field: 'urn', weight: 'firm' }
}
