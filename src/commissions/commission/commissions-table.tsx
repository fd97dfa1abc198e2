import { showMoney } from '#shared/money.ts'
import { showSpan } from '#shared/show-date.ts'
import { ListTable } from '#web/list-table.tsx'
import { COMMISSION_SAYS, type Commission } from './commission.ts'

/** Commissions, with their schools; money only for those who see it. */
export function CommissionsTable({
  caption,
  commissions,
  seesMoney,
  withPriority = false,
}: {
  caption: string
  commissions: readonly Commission[]
  seesMoney: boolean
  withPriority?: boolean
}) {
  return (
    <ListTable
      caption={caption}
      isCaptionSeen
      rows={commissions}
      columns={[
        {
          head: 'Commission',
          isName: true,
          cell: ({ id, title, priorityId, priorityTitle }) => (
            <>
              <a class="govuk-link" href={`/commissions/${id}`}>
                {title}
              </a>
              {withPriority && (
                <span class="wm-grid__sub">
                  Under{' '}
                  <a class="govuk-link" href={`/priorities/${priorityId}`}>
                    {priorityTitle}
                  </a>
                </span>
              )}
            </>
          ),
        },
        { head: 'Schools', cell: ({ schools }) => schools.map(({ name }) => name).join(', ') || 'None yet' },
        {
          head: 'When',
          isShort: true,
          cell: (each) => showSpan(each.begunOn ?? each.startsOn, each.endedOn ?? each.endsOn),
        },
        { head: 'How it stands', isShort: true, cell: ({ status }) => COMMISSION_SAYS[status] },
        ...(seesMoney
          ? [
              {
                head: 'Committed',
                isShort: true,
                isLabelled: true,
                isNumber: true,
                cell: (each: Commission) => showMoney(each.promisedPence),
              },
              {
                head: 'Paid',
                isShort: true,
                isLabelled: true,
                isNumber: true,
                cell: (each: Commission) => showMoney(each.paidPence),
              },
            ]
          : []),
      ]}
    />
  )
}
