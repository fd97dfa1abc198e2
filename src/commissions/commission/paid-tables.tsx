import { showMoney } from '#shared/money.ts'
import { showShortDate } from '#shared/show-date.ts'
import { Button } from '#govuk/button.tsx'
import { Form } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import type { Commission, Payee, Payment } from './commission.ts'

type Props = {
  frame: Frame
  /** The address of the commission. */
  base: string
  commission: Commission
  payees: readonly Payee[]
  payments: readonly Payment[]
  mayCommission: boolean
  mayPay: boolean
}

/** RO-86. The schools that are paid or employ, with what is committed and paid, to the penny; and each payment. */
export function PaidTables({ frame, base, commission, payees, payments, mayCommission, mayPay }: Props) {
  const isOpen = commission.status === 'planned' || commission.status === 'begun'
  return (
    <>
      {payees.length > 0 && (
        <ListTable
          caption="Money committed to schools"
          isCaptionSeen
          rows={payees}
          columns={[
            {
              head: 'School',
              isName: true,
              cell: ({ schoolName, post, appointedOn, payOn }) => (
                <>
                  {schoolName}
                  {payOn && <span class="wm-grid__sub">To be paid on {showShortDate(payOn)}</span>}
                  {post && (
                    <span class="wm-grid__sub">
                      Employs: {post}
                      {appointedOn && `, appointed on ${showShortDate(appointedOn)}`}
                    </span>
                  )}
                </>
              ),
            },
            {
              head: 'Committed',
              isShort: true,
              isLabelled: true,
              isNumber: true,
              cell: ({ pence }) => showMoney(pence),
            },
            {
              head: 'Paid',
              isShort: true,
              isLabelled: true,
              isNumber: true,
              cell: ({ paidPence }) => showMoney(paidPence),
            },
            {
              head: 'Pay or take out',
              isHeadHeard: true,
              cell: ({ id, schoolName, pence, paidPence }) => (
                <>
                  {mayPay && commission.begunOn !== null && paidPence < pence && (
                    <a class="govuk-link" href={`${base}/payees/${id}/pay`}>
                      Pay<span class="govuk-visually-hidden"> {schoolName}</span>
                    </a>
                  )}
                  {mayCommission && isOpen && paidPence === 0 && (
                    <Form frame={frame} action={`${base}/payees/${id}/out`}>
                      <Button kind="secondary">
                        Take out<span class="govuk-visually-hidden"> {schoolName}</span>
                      </Button>
                    </Form>
                  )}
                </>
              ),
            },
          ]}
        />
      )}
      {payments.length > 0 && (
        <ListTable
          caption="Payments"
          isCaptionSeen
          rows={payments}
          columns={[
            { head: 'School', isName: true, cell: ({ schoolName }) => schoolName },
            { head: 'Paid on', isShort: true, cell: ({ paidOn }) => showShortDate(paidOn) },
            { head: 'Amount', isShort: true, isNumber: true, cell: ({ pence }) => showMoney(pence) },
            {
              head: 'How it stands',
              isShort: true,
              cell: ({ id, schoolName, takenBackOn }) =>
                takenBackOn ? (
                  `Taken back on ${showShortDate(takenBackOn)}`
                ) : mayPay ? (
                  <a class="govuk-link" href={`${base}/payments/${id}/back`}>
                    Take back<span class="govuk-visually-hidden"> what {schoolName} was paid</span>
                  </a>
                ) : (
                  'Stands'
                ),
            },
          ]}
        />
      )}
    </>
  )
}
