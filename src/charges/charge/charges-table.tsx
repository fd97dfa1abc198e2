import { showMoney } from '#shared/money.ts'
import { showShortDate } from '#shared/show-date.ts'
import { ListTable } from '#web/list-table.tsx'
import { PAID_BY_SAYS, type ChargeLine } from './charge.ts'

/** Charges and credits, line by line; without the school where all are of one. */
export function ChargesTable({ lines, isOfSchool }: { lines: readonly ChargeLine[]; isOfSchool?: boolean }) {
  return (
    <ListTable
      caption="Charges and credits"
      rows={lines}
      columns={[
        {
          head: 'What',
          isName: true,
          cell: ({ id, kind, name, number }) => (
            <a class="govuk-link" href={`/charges/${id}`}>
              {kind === 'credit' ? 'Credit: ' : ''}
              {name}
              <span class="govuk-visually-hidden">, line {number}</span>
            </a>
          ),
        },
        ...(isOfSchool ? [] : [{ head: 'School', cell: ({ schoolName }: ChargeLine) => schoolName }]),
        { head: 'Order', isShort: true, isLabelled: true, cell: ({ orderNumber }) => orderNumber },
        { head: 'Counts on', isShort: true, cell: ({ countsOn }) => showShortDate(countsOn) },
        { head: 'Paid by', isShort: true, cell: ({ paidBy }) => PAID_BY_SAYS[paidBy] },
        { head: 'Amount', isNumber: true, isLabelled: true, cell: ({ pence }) => signed(pence) },
      ]}
    />
  )
}

/** Pence as money, with a minus for what is given back. */
export const signed = (pence: number): string => (pence < 0 ? `−${showMoney(-pence)}` : showMoney(pence))
