import type { Due, DueSource } from '#work/due.ts'
import { isAnywhere } from '#work/reach.ts'
import { listLiveCases } from './case-store.ts'
import { stageNext, stageNow } from './case.ts'
import { pathwayOf } from './get-case.ts'
import { leadsOfStages } from './leads.ts'

/** SH-57, XX-10. Cases of which a stage is done and nobody has taken over the next: to whoever leads it then. */
export const caseDues: DueSource = {
  name: 'case',
  async list(look, { people, schoolId }) {
    if (look.model.pathways.length === 0 || !isAnywhere(look.reach('see-need'))) return []
    const cases = (await listLiveCases(look)).filter((each) => !schoolId || each.schoolId === schoolId)
    const waiting = cases.filter((each) => stageNow(each)?.finishedOn)
    const leads = await leadsOfStages(
      look,
      waiting.map((each) => each.schoolId),
    )
    const found = await Promise.all(
      waiting.map(async (each): Promise<Due[]> => {
        const { pathway } = await pathwayOf(look, each)
        const next = stageNext(pathway, each)
        const doneOn = stageNow(each)?.finishedOn
        if (!next?.handOver || !doneOn) return []
        const lead = leads.find(({ schoolId: at, role }) => at === each.schoolId && role === next.lead)
        return [
          {
            ...{ kind: 'case', plainly: 'Case to take over', what: `Take over the case: ${next.name}` },
            ...{ because: next.says, href: `/cases/${each.id}/hand-over`, page: `/cases/${each.id}` },
            ...{ ownerId: lead?.personId, ownerName: lead?.name ?? 'Whoever steers cases', dueOn: doneOn },
            ...{ schoolId: each.schoolId, schoolName: each.schoolName },
          },
        ]
      }),
    )
    return found.flat().filter(({ ownerId }) => !people || (ownerId !== undefined && people.includes(ownerId)))
  },
}
