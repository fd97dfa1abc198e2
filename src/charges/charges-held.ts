import type { HeldOfSchool } from '#work/held.ts'
import { chargeLines } from './charge/charge-lines.ts'
import { listCharges } from './charge/charge-store.ts'
import { CHARGE_COLUMNS } from './charge/charges-list.ts'

const MOST = 5000

/** WI-09. What a school was charged and credited, as far as whoever asks sees charges there. */
export const chargesHeldOf: HeldOfSchool = async (look, schoolId) => {
  const lines = await chargeLines(look, await listCharges(look, { schoolId, limit: MOST }))
  return {
    tables: [
      {
        name: 'Charges',
        head: CHARGE_COLUMNS.map(({ head }) => head),
        rows: lines.map((line) => CHARGE_COLUMNS.map(({ cell }) => cell(line) ?? null)),
      },
    ],
    files: [],
  }
}
