import type { Decidable } from '#deciding-group/index.ts'
import { decidableCommission } from './commission/decide-commission.ts'
import { decidableIncome } from './money/income/bring-income.ts'
import { decidableMinor } from './money/minor/decide-minor.ts'
import { decidablePriority } from './priorities/decide-priority.ts'

/** What of this room the body that decides decides on. */
export const commissionsDecidables: readonly Decidable[] = [
  decidablePriority,
  decidableCommission,
  decidableMinor,
  decidableIncome,
]
