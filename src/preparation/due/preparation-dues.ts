import type { ServiceModel } from '#model/index.ts'
import { isAnywhere, isWithin } from '#work/reach.ts'
import type { DueSource } from '#work/due.ts'
import type { Look } from '#work/work.ts'
import { dueToAdvisers, dueToSchools, lateFrom, partsOf, type LateFromSchool, type Part } from './due-from.ts'
import { listVisitsToPrepare } from './to-prepare-store.ts'

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
      const parts = await listParts(look, { within, schoolId })
      return [...dueToSchools(parts, look.today), ...dueToAdvisers(parts, look.today)]
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
  return dueToSchools(await listParts(look, { within }), look.today)
}

async function advisersPart(look: Look, people: readonly string[]) {
  if (!isAnywhere(look.reach('write'))) return []
  return dueToAdvisers(await listPartsOf(look, people), look.today)
}

/** NF-16. What came late before some people's visits, or has not come though it was due. */
export async function listLateFromSchools(look: Look, adviserIds: readonly string[]): Promise<LateFromSchool[]> {
  if (!isAnywhere(look.reach('write'))) return []
  return lateFrom(await listPartsOf(look, adviserIds), look.today)
}

/** What stands before some advisers' visits: the first page asks it for what is due and for what came late. */
function listPartsOf(look: Look, adviserIds: readonly string[]): Promise<Part[]> {
  return look.once(`what is asked before the visits of ${adviserIds.join()}`, () =>
    listParts(look, { within: look.reach('write'), adviserIds }),
  )
}

async function listParts(look: Look, asked: Parameters<typeof listVisitsToPrepare>[1]): Promise<Part[]> {
  const visits = await listVisitsToPrepare(look, asked)
  const models = new Map<string, ServiceModel>()
  for (const id of new Set(visits.map(({ modelVersionId }) => modelVersionId))) models.set(id, await look.modelOf(id))
  return partsOf(visits, (id) => models.get(id) ?? look.model, look.today)
}
