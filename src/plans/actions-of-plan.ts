import { changeAction, keepAction, withdrawAction } from '#actions/index.ts'
import type { Work } from '#work/work.ts'
import { linesOf, type ActionLine, type Plan } from './plan.ts'

/**
 * SH-50. What a plan agrees to be done becomes actions of the school, each with its owner on one side; what the version before
 * agreed is changed, and taken back where the new one no longer has it. Gives what became of each line.
 */
export async function agreeActionsOf(
  work: Work,
  plan: Plan,
  before: Plan | undefined,
): Promise<Record<string, string>> {
  const lines = linesOf(plan, 'actions')
  const known = before?.drawn.actions ?? {}
  const drawn: Record<string, string> = {}
  for (const line of lines) {
    const id = known[line.id]
    const agreed = { ...agreedOf(line), knownBy: null }
    if (id) await changeAction(work, id, agreed)
    drawn[line.id] = id ?? (await keepAction(work, plan.schoolId, { ...agreed, visitId: null }))
  }
  for (const [line, id] of Object.entries(known))
    if (!drawn[line]) await withdrawAction(work, id, 'A further version was agreed without it.')
  return drawn
}

const agreedOf = ({ says, side, who, whoId, dueOn }: ActionLine) => ({
  ...{ says, ownedBy: side, ownerName: who, dueOn },
  ownerId: side === 'service' ? whoId : null,
})
