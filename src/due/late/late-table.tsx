import { showShortDate } from '#shared/show-date.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { Late } from '#web/late.tsx'
import { ListTable } from '#web/list-table.tsx'
import type { LateKind, LateOf } from './late-by.ts'

const NAMED = 3

/** XX-10. What is late in the service: each kind of thing once, how many, since when, and whose; each number with its list. */
export function LateTable({ kinds, today }: { kinds: readonly LateKind[]; today: PlainDate }) {
  return (
    <ListTable
      caption="What is late, and whose it is"
      rows={kinds}
      columns={[
        { head: 'What', isName: true, cell: ({ plainly }) => plainly },
        {
          head: 'Late',
          isNumber: true,
          isShort: true,
          isLabelled: true,
          cell: ({ kind, plainly, count }) => (
            <a class="govuk-link" href={addressOf({ kind })} aria-label={`${plainly}: ${count} late`}>
              {count}
            </a>
          ),
        },
        {
          head: 'Whose',
          isLabelled: true,
          cell: ({ kind, owners }) => <Owners kind={kind} owners={owners} />,
        },
        {
          head: 'The oldest',
          isLabelled: true,
          cell: ({ oldest }) => (
            <>
              <a class="govuk-link" href={oldest.page}>
                {oldest.schoolName || oldest.what}
              </a>
              <span class="wm-grid__sub">
                due {showShortDate(oldest.dueOn)}, <Late dueOn={oldest.dueOn} today={today} />
              </span>
            </>
          ),
        },
      ]}
    />
  )
}

function Owners({ kind, owners }: Pick<LateKind, 'kind' | 'owners'>) {
  const shown = owners.slice(0, NAMED)
  const left = owners.length - shown.length
  return (
    <>
      {shown.map(({ ownerId, ownerName, count }, at) => (
        <>
          {at > 0 && ', '}
          {ownerId ? (
            <a class="govuk-link" href={addressOf({ kind, of: ownerId })}>
              {nameAnd({ ownerName, count })}
            </a>
          ) : (
            nameAnd({ ownerName, count })
          )}
        </>
      ))}
      {left > 0 && (
        <>
          {' and '}
          <a class="govuk-link" href={addressOf({ kind })}>
            {left === 1 ? '1 other' : `${left} others`}
          </a>
        </>
      )}
    </>
  )
}

const nameAnd = ({ ownerName, count }: Pick<LateOf, 'ownerName' | 'count'>) =>
  count === 1 ? ownerName : `${ownerName} ${count}`

/** The list of what is late, narrowed. */
export const addressOf = (of: Readonly<Record<string, string>>) =>
  `/due?${new URLSearchParams({ ...of, when: 'late' }).toString()}`
