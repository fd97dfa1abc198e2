import { Button } from '#govuk/button.tsx'
import { InsetText } from '#govuk/inset-text.tsx'
import type { ServiceModel } from '#model/index.ts'
import { titleOf } from '#people/index.ts'
import { leadingToLines } from '#records/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { Answers } from '#web/answers.ts'
import { Form, Reasons } from '#web/form.tsx'
import { FindingList } from '#web/finding-list.tsx'
import type { Frame } from '#web/frame.ts'
import type { RecordOfVisit } from '../get-record.ts'
import { namesOrCount } from '../names-or-count.ts'
import { StepPage } from '../step-page.tsx'
import type { Holder } from '../school-people-store.ts'
import { isWithoutReply } from './issue-rules.ts'

type Props = RecordOfVisit & {
  frame: Frame
  /** The model of today, by which roles are called. */
  today: ServiceModel
  recipients: readonly Holder[]
  /** Roles to which it goes and that nobody holds. */
  missing: readonly Finding[]
  /** What stands against it whatever anybody says. */
  standing: readonly Finding[]
  answers: Answers
  findings: readonly Finding[]
}

/** Before a record is issued: what still stands against it, else to whom it goes, and that it is fixed from then on. */
export function IssuePage(props: Props) {
  const { frame, visit, record, today, recipients, missing, standing, answers, findings } = props
  if (standing.length > 0)
    return (
      <StepPage {...props} title="It cannot be issued yet" step="Issue it">
        <FindingList findings={leadingToLines(record, standing)} />
        <p class="govuk-body">
          <a class="govuk-link" href={`/visits/${visit.id}/record`}>
            See what is next
          </a>
        </p>
      </StepPage>
    )
  const names = namesOrCount(recipients)
  const title = recipients.length === 0 ? 'It will be issued, and goes to nobody' : `It will be issued to ${names}`
  return (
    <StepPage {...props} title={title} step="Issue it">
      <ul class="govuk-list govuk-list--bullet">
        {recipients.map(({ name, role, actsFor, email }) => (
          <li>
            {name}, {titleOf(today, role)}
            {actsFor && `, for ${actsFor}`}
            {email === null && ': has no address, and finds it by signing in'}
          </li>
        ))}
      </ul>
      {missing.map(({ says }) => (
        <InsetText>{says}</InsetText>
      ))}
      <p class="govuk-body">
        From then on it is fixed: a correction is a new version beside it.
        {isWithoutReply(props) && ' It is marked “no reply”; a reply that comes late is attached to it.'}
      </p>
      <Form frame={frame} action={frame.path}>
        <input type="hidden" name="revision" value={record.revision} />
        <Reasons findings={findings} answers={answers} />
        <Button preventDoubleClick>{isWithoutReply(props) ? 'Issue it, marked “no reply”' : 'Issue it'}</Button>
      </Form>
    </StepPage>
  )
}
