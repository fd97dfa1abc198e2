import { isAnywhere, isWithin } from '#work/reach.ts'
import type { Look } from '#work/work.ts'

/** Whether the service charges at all: its model has the codes. */
export const hasCharges = ({ model }: Pick<Look, 'model'>) => model.trading?.finance !== undefined

/** ES-39. Who reads charges: those who see them at a school, where the service charges. */
export const maySeeCharges = (look: Look) => hasCharges(look) && isAnywhere(look.reach('see-charges'))

/** Who reads the account of a school. */
export const maySeeAccountOf = (look: Look, schoolId: string) =>
  hasCharges(look) && isWithin(look.reach('see-charges'), schoolId)

/** Who charges, credits and draws files for the finance system: whoever keeps the orders of every school. */
export const mayCharge = (look: Look) => hasCharges(look) && look.reach('keep-orders').everything

/** ES-49. Who reads what traded work brings in: those who see the charges of every school. */
export const maySeeIncome = (look: Look) => hasCharges(look) && look.reach('see-charges').everything
