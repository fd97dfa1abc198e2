import { capital, word } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Finding } from '#shared/finding.ts'
import { showDate, showMoment } from '#shared/show-date.ts'
import { visitName } from '#visits/index.ts'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import type { SentRecord } from '../get-record.ts'
import type { Reply } from '../reply.ts'
import { MarkAsRead } from '../mark-as-read.tsx'
import { becameSays, outcomeSays } from '../outcome-says.ts'
import { afterReply } from './after-reply.ts'

type Props = SentRecord & {
  frame: Frame
  reply: Reply | undefined
  issueBy: PlainDate | undefined
  goesTo: readonly string[]
  done: string | undefined
  breadcrumbs: readonly { text: string; href?: string }[]
  findings: readonly Finding[]
}

/** What the school replied, and what became of each line, for its head. */
export function ReplySentPage(props: Props) {
  const { frame, visit, model, type, record, reply, issueBy, goesTo, done, breadcrumbs, findings } = props
  const called = word(model, 'record')
  const about = { model, type, authorName: visit.adviserName, issuedAt: record.issuedAt, issueBy, goesTo }
  const whatNext = afterReply({ ...about, outcome: reply?.outcome ?? null })
  const became = reply && record.issuedAt && !reply.isLate ? becameSays(reply.marks) : []
  const title = reply ? 'The school has replied' : `This ${called} takes no reply`
  return (
    <Page frame={frame} title={title} breadcrumbs={breadcrumbs} findings={findings} done={done}>
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
            {reply.personName} replied at {showMoment(reply.sentAt)}
            {became.length > 0 ? `. ${became.join(' ')}` : `: ${outcomeSays(reply)}.`}
          </p>
        )}
        {reply?.says && <p class="govuk-body wm-quote">{reply.says}</p>}
        {reply?.marks.map((mark) => (
          <MarkAsRead mark={mark} authorName={visit.adviserName} />
        ))}
        <p class="govuk-body">
          {reply && `${whatNext} `}
          <a class="govuk-link" href={`/visits/${visit.id}/record?version=${record.version}`}>
            Read the {called}
          </a>
        </p>
      </div>
    </Page>
  )
}
