import { drawFromFund, takeBackDraw } from '#funds/index.ts'
import type { Work } from '#work/work.ts'
import type { PlanInModel } from './get-plan.ts'
import { linesOf, type Plan, type Resource } from './plan.ts'
import { findBefore } from './time-of-plan.ts'

/** SH-52. Draws the money of a plan from the funds that it names, as the service agrees it. Gives what became of each line. Throws Refused. */
export async function drawMoney(work: Work, { plan, rule }: PlanInModel): Promise<Record<string, string>> {
  const before = await findBefore(work, plan)
  const purpose = rule.parts.find(({ kind }) => kind === 'resources')?.purpose
  const drawn: Record<string, string> = {}
  for (const line of linesOf(plan, 'resources')) {
    if (!line.fundId || !line.pence) continue
    const of = { fundId: line.fundId, schoolId: plan.schoolId, pence: line.pence }
    drawn[line.id] =
      drawnBefore(before, line) ??
      (await drawFromFund(work, { ...of, purpose: purpose ?? line.says, says: line.says }, { hasLeave: true }))
    work.kept.length = 0
  }
  return drawn
}

/** Gives back the money that a plan drew, but for what another version of it holds too. */
export async function giveMoneyBack(
  work: Work,
  drawn: Plan['drawn'],
  other: Plan['drawn'] | undefined,
  because: string,
): Promise<void> {
  const kept = new Set(Object.values(other?.funds ?? {}))
  for (const id of Object.values(drawn.funds ?? {}))
    if (!kept.has(id)) await takeBackDraw(work, id, because, { hasLeave: true })
}

function drawnBefore(before: Plan | undefined, line: Resource): string | undefined {
  if (!before) return undefined
  const isSame = linesOf(before, 'resources').some(
    ({ id, fundId, pence }) => id === line.id && fundId === line.fundId && pence === line.pence,
  )
  return isSame ? before.drawn.funds?.[line.id] : undefined
}
