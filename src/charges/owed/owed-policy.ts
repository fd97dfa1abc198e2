import type { TradingRule } from '#model/index.ts'
import { mayWriteOf, type Visit } from '#visits/index.ts'
import { NotFound } from '#work/failures.ts'
import { isAnywhere, isWithin } from '#work/reach.ts'
import type { Look } from '#work/work.ts'

/** The rates by which others are paid. Throws NotFound where the model has none. */
export function requireOwed({ model }: Pick<Look, 'model'>): NonNullable<TradingRule['owed']> {
  const owed = model.trading?.owed
  if (!owed) throw new NotFound('page', 'what is owed')
  return owed
}

/** Who says what is owed for a visit: whoever made it, or whoever keeps the orders of its school. */
export const maySayOwed = (look: Look, visit: Pick<Visit, 'schoolId' | 'adviserId'>) =>
  mayWriteOf(look, visit) || isWithin(look.reach('keep-orders'), visit.schoolId)

/** Who reads what is owed. */
export const maySeeOwed = (look: Look) =>
  look.model.trading?.owed !== undefined && isAnywhere(look.reach('keep-orders'))

/** Who approves it and draws files of it. */
export const mayApproveOwed = (look: Look) => look.reach('keep-orders').everything
