import { capital, word } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { showDate, showMoment } from '#shared/show-date.ts'
import { visitName } from '#visits/index.ts'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import type { SentRecord } from '../get-record.ts'
import type { Reply } from '../reply.ts'
import { MarkAsRead } from '../mark-as-read.tsx'
import { outcomeSays } from '../outcome-says.ts'

type Props = SentRecord & {
  frame: Frame
  reply: Reply | undefined
  breadcrumbs: readonly { text: string; href?: string }[]
  findings: readonly Finding[]
}

/** What the school replied, and what became of each line, for its head. */
export function ReplySentPage({ frame, visit, model, type, record, reply, breadcrumbs, findings }: Props) {
  const called = word(model, 'record')
  const title = reply ? 'The school has replied' : `This ${called} takes no reply`
  return (
    <Page frame={frame} title={title} breadcrumbs={breadcrumbs} findings={findings}>
      <div class="wm-letter">
        <h1 class="govuk-heading-l">
          <span class="govuk-caption-l">{visit.schoolName}</span> {title}
        </h1>
        <p class="govuk-body">
          {capital(called)} of {visitName(model, type)}, {showDate(visit.heldOn ?? visit.bookedFor)}, by{' '}
          {visit.adviserName}.
        </p>
        {reply?.sentAt && (
          <p class="govuk-body">
            {reply.personName} replied at {showMoment(reply.sentAt)}: {outcomeSays(reply)}.
          </p>
        )}
        {reply?.says && <p class="govuk-body wm-quote">{reply.says}</p>}
        {reply?.marks.map((mark) => (
          <MarkAsRead mark={mark} authorName={visit.adviserName} />
        ))}
        <p class="govuk-body">
          {record.issuedAt ? `It was issued at ${showMoment(record.issuedAt)}. ` : ''}
          <a class="govuk-link" href={`/visits/${visit.id}/record?version=${record.version}`}>
            Read the {called}
          </a>
        </p>
      </div>
    </Page>
  )
}
