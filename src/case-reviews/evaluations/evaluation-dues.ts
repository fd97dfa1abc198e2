import { liveCasesOf, pathwayOf } from '#cases/index.ts'
import { listHoldersAt } from '#people/index.ts'
import { addDays } from '#shared/plain-date.ts'
import type { Due, DueSource } from '#work/due.ts'
import { isAnywhere } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import { nameOfEvaluation } from './evaluation.ts'
import { listEvaluationsToCome, type ToCome } from './to-come-store.ts'

/** What comes later than this asks nothing of anybody yet. */
const DAYS_AHEAD = 28

/** WI-72, XX-10. Of whoever evaluates the school of a case: what was agreed with it, until it is written. */
export const evaluationDues: DueSource = {
  name: 'evaluations of cases',
  async list(look, { people, schoolId }) {
    if (!look.model.pathways.some(({ evaluations }) => evaluations) || !isAnywhere(look.reach('see-need'))) return []
    const found = await listEvaluationsToCome(look, { until: addDays(look.today, DAYS_AHEAD), schoolId })
    const all = await withRules(look, found)
    const holders = await listHoldersAt(
      look,
      [...new Set(all.map(({ of }) => of.schoolId))],
      [...new Set(all.map(({ role }) => role))],
    )
    return all.flatMap(({ of, role, ...due }): Due[] => {
      const its = holders.filter((each) => each.schoolId === of.schoolId && each.role === role)
      const owner = people ? its.find(({ personId }) => people.includes(personId)) : its[0]
      if (people && !owner) return []
      return [{ ...due, ownerId: owner?.personId, ownerName: owner?.name ?? 'Nobody holds the role' }]
    })
  },
}

type Found = Omit<Due, 'ownerId' | 'ownerName'> & { of: ToCome; role: string }

/** What each is called and who evaluates, by the model under which its case began. */
async function withRules(look: Look, found: readonly ToCome[]): Promise<Found[]> {
  const live = await liveCasesOf(look, [...new Set(found.map(({ schoolId }) => schoolId))])
  const all = await Promise.all(
    found.map(async (each): Promise<Found[]> => {
      const of = live.get(each.schoolId)
      const rule = of && of.id === each.caseId ? (await pathwayOf(look, of)).pathway.evaluations : undefined
      if (!rule) return []
      const name = nameOfEvaluation(rule, each)
      return [
        {
          ...{ of: each, role: rule.lead, kind: 'case', schoolId: each.schoolId, schoolName: each.schoolName },
          ...{ plainly: name, what: `${name}: ${each.schoolName}`, because: rule.says, dueOn: each.dueOn },
          ...{ href: `/cases/${each.caseId}/evaluations/${each.id}`, page: `/cases/${each.caseId}` },
        },
      ]
    }),
  )
  return all.flat()
}
