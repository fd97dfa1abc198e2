import { isId } from '#shared/id.ts'
import { showMoney } from '#shared/money.ts'
import { ROWS_OF_A_PART, type FileColumn, type ListFile } from '#web/list-file.ts'
import { CREDIT_REASONS, PAID_BY_SAYS, type ChargeLine } from './charge.ts'
import { chargeLines } from './charge-lines.ts'
import { listCharges, type ChargeFilter, type ChargeSums } from './charge-store.ts'

/** What the list of charges is asked for in its address; what makes no sense there is as if it were not. */
export function readCharges(query: Readonly<Record<string, string>>): ChargeFilter & { after?: string } {
  const { year = '', kind, paidBy, school = '', order = '', after = '' } = query
  return {
    ...(/^20\d\d$/.test(year) && { schoolYear: Number(year) }),
    ...((kind === 'charge' || kind === 'credit') && { kind }),
    ...((paidBy === 'transfer' || paidBy === 'invoice') && { paidBy }),
    ...(isId(school) && { schoolId: school }),
    ...(isId(order) && { orderId: order }),
    ...(isId(after) && { after }),
  }
}

/** The same as a part of an address, without the place in the list. */
export function askOfCharges({ schoolYear, kind, paidBy, schoolId, orderId }: ChargeFilter): Record<string, string> {
  return {
    ...(schoolYear && { year: String(schoolYear) }),
    ...(kind && { kind }),
    ...(paidBy && { paidBy }),
    ...(schoolId && { school: schoolId }),
    ...(orderId && { order: orderId }),
  }
}

/** What a list of charges comes to: '£2,700 charged', '£2,700 charged, £225 of it credited'. */
export function chargedSays({ charged, credited, lines }: ChargeSums): string {
  if (lines === 0) return 'Nothing is charged'
  return `${showMoney(charged)} charged${credited > 0 ? `, ${showMoney(credited)} credited` : ''}`
}

/** The columns of a list of charges as a file, in pounds that a sheet can add up. */
export const CHARGE_COLUMNS: readonly FileColumn<ChargeLine>[] = [
  { head: 'Line', cell: ({ number }) => number },
  { head: 'Kind', cell: ({ kind }) => (kind === 'credit' ? 'Credit' : 'Charge') },
  { head: 'School', cell: ({ schoolName }) => schoolName },
  { head: 'URN', cell: ({ urn }) => urn },
  { head: 'Order number', cell: ({ orderNumber }) => orderNumber },
  { head: 'What', cell: ({ name }) => name },
  { head: 'Days', cell: ({ halfDays }) => (halfDays === null ? null : halfDays / 2) },
  { head: 'Delivered', isDay: true, cell: ({ happenedOn }) => happenedOn },
  { head: 'Counts on', isDay: true, cell: ({ countsOn }) => countsOn },
  { head: 'Amount in pounds', cell: ({ pence }) => pence / 100 },
  { head: 'Paid by', cell: ({ paidBy }) => PAID_BY_SAYS[paidBy] },
  { head: 'Cost code', cell: ({ costCode }) => costCode },
  { head: 'VAT code', cell: ({ vatCode }) => vatCode },
  { head: 'Credited because', cell: ({ because }) => because && CREDIT_REASONS[because] },
  { head: 'File', cell: ({ fileNumber }) => fileNumber },
]

/** A list of charges as a file. */
export const chargesToKeep = (name: string, filter: ChargeFilter): ListFile<ChargeLine> => ({
  name,
  columns: CHARGE_COLUMNS,
  read: async (look, after) =>
    chargeLines(look, await listCharges(look, { ...filter, after: after?.id, limit: ROWS_OF_A_PART })),
})
