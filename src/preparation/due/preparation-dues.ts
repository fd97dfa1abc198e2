import type { ServiceModel } from '#model/index.ts'
import { isAnywhere, isWithin } from '#work/reach.ts'
import type { DueSource } from '#work/due.ts'
import type { Look } from '#work/work.ts'
import { dueFrom, lateFrom, type LateFromSchool } from './due-from.ts'
import { listVisitsToPrepare, type VisitToPrepare } from './to-prepare-store.ts'

/**
 * XX-10. What is asked before visits: of the people of a school what it still has to do, of an adviser what they have to
 * propose first. What schools have to do is not the service's: there it is left out.
 */
export const preparationDues: DueSource = {
  name: 'preparation',
  async list(look, { people, schoolId }) {
    if (schoolId) {
      const within = look.reach('see-school')
      if (!isWithin(within, schoolId)) return []
      const { school, adviser } = await duesOf(look, await listVisitsToPrepare(look, { within, schoolId }))
      return [...school, ...adviser]
    }
    if (!people) return []
    const [school, adviser] = await Promise.all([schoolsPart(look), advisersPart(look, people)])
    return [...school, ...adviser]
  },
}

/** Whoever may do it everywhere looks after the service, and answers for no school. */
async function schoolsPart(look: Look) {
  const within = look.reach('prepare-visit')
  if (within.everything || !isAnywhere(within)) return []
  return (await duesOf(look, await listVisitsToPrepare(look, { within }))).school
}

async function advisersPart(look: Look, people: readonly string[]) {
  const within = look.reach('write')
  if (!isAnywhere(within)) return []
  return (await duesOf(look, await listVisitsToPrepare(look, { within, adviserIds: people }))).adviser
}

/** NF-16. What came late before some people's visits, or has not come though it was due. */
export async function listLateFromSchools(look: Look, adviserIds: readonly string[]): Promise<LateFromSchool[]> {
  const within = look.reach('write')
  if (!isAnywhere(within)) return []
  const visits = await listVisitsToPrepare(look, { within, adviserIds })
  return lateFrom(visits, await modelsOf(look, visits), look.today)
}

async function duesOf(look: Look, visits: readonly VisitToPrepare[]) {
  return dueFrom(visits, await modelsOf(look, visits), look.today)
}

async function modelsOf(look: Look, visits: readonly VisitToPrepare[]): Promise<(id: string) => ServiceModel> {
  const models = new Map<string, ServiceModel>()
  for (const id of new Set(visits.map(({ modelVersionId }) => modelVersionId))) models.set(id, await look.modelOf(id))
  return (id) => models.get(id) ?? look.model
}
