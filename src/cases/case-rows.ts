import { showShortDate } from '#shared/show-date.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look } from '#work/work.ts'
import { momentsOf } from './case-panel.ts'
import { stageNow, type Case } from './case.ts'
import { pathwayOf } from './get-case.ts'
import { leadsOfStages } from './leads.ts'

/** A case as a list tells it. */
export type CaseRow = Pick<Case, 'id' | 'schoolId' | 'schoolName' | 'openedOn' | 'endedOn' | 'outcome'> & {
  /** 'Significant support'. */
  pathway: string
  /** 'Stage 3 of 4: Providing support'. */
  stage: string
  stageSince: PlainDate | undefined
  leadName: string | undefined
  /** The next of what is to come: 'Mid-point review, 20 January 2005'. */
  nextSays: string | undefined
}

/** Some cases as a list tells them; as many questions whatever their number. */
export async function caseRows(look: Look, cases: readonly Case[]): Promise<CaseRow[]> {
  const [moments, leads, pathways] = await Promise.all([
    momentsOf(look, cases),
    leadsOfStages(
      look,
      cases.map(({ schoolId }) => schoolId),
    ),
    Promise.all(cases.map((each) => pathwayOf(look, each))),
  ])
  return cases.map((each, place) => {
    const pathway = pathways[place]?.pathway
    const stages = pathway?.stages ?? []
    const now = stageNow(each)
    const at = stages.findIndex(({ id }) => id === now?.stageId)
    const role = stages[Math.max(0, at)]?.lead
    const next = moments.find(({ caseId, on }) => caseId === each.id && on >= look.today)
    return {
      ...each,
      pathway: pathway?.name ?? '',
      stage: at < 0 ? `${stages[0]?.name ?? ''} has not begun` : `${at + 1} of ${stages.length}: ${stages[at]?.name}`,
      stageSince: now?.beganOn,
      leadName: leads.find(({ schoolId, role: held }) => schoolId === each.schoolId && held === role)?.name,
      nextSays: next && `${next.says}, ${showShortDate(next.on)}`,
    }
  })
}
