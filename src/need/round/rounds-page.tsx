import { LinkButton } from '#govuk/link-button.tsx'
import { showShortDate } from '#shared/show-date.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import type { Round } from './round.ts'

const STATUS_SAYS = {
  open: 'Open',
  sending: 'Letters on their way',
  sent: 'All letters have gone',
  withdrawn: 'Withdrawn',
} as const

/** The rounds of the service, the newest first. */
export function RoundsPage(props: { frame: Frame; rounds: readonly Round[]; mayHold: boolean; mayCompare: boolean }) {
  const { frame, rounds, mayHold, mayCompare } = props
  const open = rounds.find(({ status }) => status === 'open')
  const heading = open ? `The round of ${showSchoolYear(open.schoolYear)} is open` : 'No round is open'
  return (
    <Page
      frame={frame}
      title={heading}
      breadcrumbs={mayCompare ? [{ text: 'Need', href: '/need' }, { text: 'Rounds' }] : []}
    >
      <h1 class="govuk-heading-l">{heading}</h1>
      {rounds.length === 0 && (
        <p class="govuk-body">
          Once a year all schools can be looked at together: advisers propose, other teams add a line, a meeting
          decides, and all letters go at one press. The rounds stand here.
        </p>
      )}
      {rounds.length > 0 && (
        <ListTable
          caption="Rounds"
          rows={rounds}
          columns={[
            {
              head: 'School year',
              isName: true,
              cell: ({ id, schoolYear }) => (
                <a class="govuk-link" href={`/need/rounds/${id}`}>
                  {showSchoolYear(schoolYear)}
                </a>
              ),
            },
            { head: 'How it stands', isShort: true, cell: ({ status }) => STATUS_SAYS[status] },
            { head: 'Proposals by', isLabelled: true, cell: ({ proposalsBy }) => showShortDate(proposalsBy) },
            { head: 'In force from', isLabelled: true, cell: ({ startsOn }) => showShortDate(startsOn) },
          ]}
        />
      )}
      {mayHold && !open && <LinkButton href="/need/rounds/open">Open a round</LinkButton>}
      {mayHold && open && (
        <p class="govuk-body">
          <a class="govuk-link" href="/need/rounds/open">
            Open the round of another year
          </a>
        </p>
      )}
    </Page>
  )
}
