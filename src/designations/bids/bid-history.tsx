import { showDate } from '#shared/show-date.ts'
import { ListTable } from '#web/list-table.tsx'
import { BID_WORDS, type BidStep } from './bid.ts'

/** RO-69. How a bid went, step by step. */
export function BidHistory({ steps }: { steps: readonly BidStep[] }) {
  return (
    <section id="bid-history">
      <ListTable
        caption="How its bid went"
        isCaptionSeen
        rows={steps}
        columns={[
          { head: 'When', isName: true, width: 'one-third', cell: ({ takenOn }) => showDate(takenOn) },
          { head: 'What', cell: ({ status }) => BID_WORDS[status] },
          { head: 'Recorded by', isLabelled: true, cell: ({ recordedByName }) => recordedByName },
        ]}
      />
    </section>
  )
}
