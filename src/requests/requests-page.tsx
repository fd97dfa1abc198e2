import { Pagination } from '#govuk/pagination.tsx'
import { aWord, capital, word, type ServiceModel } from '#model/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { SaveList } from '#web/save-list.tsx'
import type { RequestLine } from './request-lines.ts'

type Props = {
  frame: Frame
  model: ServiceModel
  isOver: boolean
  lines: readonly RequestLine[]
  counts: { forward: number; waiting: number; over: number }
  next: string | undefined
}

/** WI-61. The requests of schools: those that wait for an answer first, with their age; the others at a link. */
export function RequestsPage({ frame, model, isOver, lines, counts, next }: Props) {
  const heading = headingOf(model, isOver, counts)
  return (
    <Page frame={frame} title={heading} breadcrumbs={[{ text: heading }]}>
      <h1 class="govuk-heading-l">{heading}</h1>
      {lines.length === 0 ? (
        <p class="govuk-body">
          {isOver
            ? 'What was answered, and how, will stand here.'
            : `A school makes ${aWord(model, 'request')} from its own first page; it stands here from then on, with how long it waits.`}
        </p>
      ) : (
        <ListTable
          caption={heading}
          rows={lines}
          columns={[
            {
              head: 'School',
              isName: true,
              cell: ({ id, schoolName, reasonName }) => (
                <>
                  <a class="govuk-link" href={`/requests/${id}`}>
                    {schoolName}
                  </a>
                  <span class="wm-grid__sub">{reasonName}</span>
                </>
              ),
            },
            { head: 'Asked', isShort: true, isLabelled: true, cell: ({ askedOn }) => showShortDate(askedOn) },
            { head: 'How it stands', cell: ({ stands }) => stands },
            { head: 'With whom', isShort: true, isLabelled: true, cell: ({ withWhom }) => withWhom },
          ]}
        />
      )}
      {lines.length > 0 && <SaveList url="/requests" query={isOver ? { over: 'yes' } : {}} />}
      {next && <Pagination next={{ href: `/requests?${isOver ? 'over=yes&' : ''}after=${next}`, text: 'Next' }} />}
      <p class="govuk-body">
        <a class="govuk-link" href={isOver ? '/requests' : '/requests?over=yes'}>
          {isOver
            ? 'What waits for an answer'
            : `What was answered (${counts.over > 1000 ? 'more than 1,000' : counts.over})`}
        </a>
      </p>
    </Page>
  )
}

function headingOf(model: ServiceModel, isOver: boolean, { forward, waiting, over }: Props['counts']): string {
  const called = (count: number) => word(model, 'request', { count })
  const number = (count: number) => (count > 1000 ? 'More than 1,000' : count === 0 ? 'No' : String(count))
  if (isOver) return `${number(over)} ${called(over)} answered`
  if (forward === 0 && waiting > 0)
    return `${number(waiting)} ${called(waiting)} ${waiting === 1 ? 'waits' : 'wait'} to be talked over`
  if (forward === 0) return capital(`${number(0)} ${word(model, 'request')} waits for an answer`)
  return `${number(forward)} ${called(forward)} ${forward === 1 ? 'waits' : 'wait'} for an answer${waiting > 0 ? `, ${waiting} to be talked over` : ''}`
}
