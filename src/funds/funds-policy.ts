import { NotFound } from '#work/failures.ts'
import { isAnywhere, isWithin } from '#work/reach.ts'
import type { Look } from '#work/work.ts'

/** Sees funds, what is left of them, and what was drawn. */
export const maySeeFunds = (look: Look): boolean => !!look.model.funds && maySeeMoney(look)

/** Sees the ledger of days and pounds. */
export const maySeeLedger = (look: Look): boolean => (!!look.model.funds || !!look.model.time) && maySeeMoney(look)

const maySeeMoney = (look: Look) =>
  look.reach('see-money').everything || isAnywhere(look.reach('deploy-funds')) || mayKeepFunds(look)

/** Sets funds up, settles what no fund pays for, and closes years and terms. */
export const mayKeepFunds = (look: Look): boolean => look.reach('keep-funds').everything

/** SH-79. Draws from funds for a school. */
export const mayDeployTo = (look: Look, schoolId: string): boolean => isWithin(look.reach('deploy-funds'), schoolId)

/** Draws from funds for some school. */
export const mayDeploy = (look: Look): boolean => isAnywhere(look.reach('deploy-funds'))

/** Throws NotFound for those who see no funds, and where the model has none. */
export function requireFunds(look: Look) {
  const { funds } = look.model
  if (!funds || !maySeeFunds(look)) throw new NotFound('page', 'funds')
  return funds
}

/** Throws NotFound for those who see no ledger. */
export function requireLedger(look: Look): void {
  if (!maySeeLedger(look)) throw new NotFound('page', 'ledger')
}
