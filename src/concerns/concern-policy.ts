import type { ConcernsRule, Power } from '#model/index.ts'
import { NotFound } from '#work/failures.ts'
import { isWithin } from '#work/reach.ts'
import type { Look } from '#work/work.ts'

/** The powers of those who talk with a school about its concerns: who advises it, and who proposes or decides what it needs. */
export const RECORDING: readonly Power[] = ['propose-need', 'designate', 'recommend']

/** What the model says of concerns. Throws NotFound where it says nothing. */
export function concernsRuleOf({ model }: Pick<Look, 'model'>): ConcernsRule {
  if (!model.concerns) throw new NotFound('page', 'concerns')
  return model.concerns
}

/** Who records a conversation and a concern at a school. */
export const mayRecordConcerns = (look: Look, schoolId: string) =>
  look.model.concerns !== undefined && RECORDING.some((power) => isWithin(look.reach(power), schoolId))

/** WI-09. Who knows of a school's concerns: its head, leaders and governors, and who works with it. */
export const maySeeConcerns = (look: Look, schoolId: string) =>
  look.model.concerns !== undefined && (isWithin(look.reach('see-need'), schoolId) || mayRecordConcerns(look, schoolId))

/** WI-09. Who reads all that was recorded or sent, as the head reads it: the head, and who records concerns there. */
export const mayReadAllRecorded = (look: Look, schoolId: string) =>
  look.model.concerns !== undefined && (isHeadOf(look, schoolId) || mayRecordConcerns(look, schoolId))

/** Whether somebody answers for a school: its head, or whoever acts for them. */
export const isHeadOf = (look: Look, schoolId: string) => isWithin(look.reach('reply'), schoolId)
