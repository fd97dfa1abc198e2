import { Button } from '#govuk/button.tsx'
import { word } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { titleOf } from '#people/index.ts'
import type { Finding } from '#shared/finding.ts'
import { showDate, showDistance } from '#shared/show-date.ts'
import type { Answers } from '#web/answers.ts'
import { Form, Reasons } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import type { ServiceModel } from '#model/index.ts'
import type { RecordOfVisit } from '../get-record.ts'
import { namesOrCount } from '../names-or-count.ts'
import { StepPage } from '../step-page.tsx'
import type { Holder } from '../school-people-store.ts'

type Props = RecordOfVisit & {
  frame: Frame
  /** The model of today, by which roles are called. */
  today: ServiceModel
  repliers: readonly Holder[]
  replyBy: PlainDate | undefined
  /** Whether they were asked before, and are written to once more. */
  isAgain: boolean
  answers: Answers
  findings: readonly Finding[]
}

/** Before a record is sent to be read for accuracy: who is asked, and by when they reply. */
export function SendPage(props: Props) {
  const { frame, model, record, repliers, replyBy, isAgain, answers, findings } = props
  const called = word(model, 'record')
  const title = headingOf(props)
  return (
    <StepPage {...props} title={title} step={isAgain ? 'Write again' : 'Send it'}>
      {repliers.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {repliers.map((each) => (
            <li>
              {each.name}, {titleOf(props.today, each.role)}
              {each.actsFor && `, for ${each.actsFor}`}:{' '}
              {each.email ?? 'has no address, and reads it only by signing in'}
            </li>
          ))}
        </ul>
      )}
      <p class="govuk-body">
        Each is sent a link of their own, which they can open as often as they like. The message says nothing of what
        stands in the {called}. Nobody else at the school reads it before it is issued.
      </p>
      {!isAgain && (
        <p class="govuk-body">
          What you send is kept as it was sent
          {replyBy && `; you go on with it when they have replied, or after ${showDate(replyBy)}`}.
        </p>
      )}
      <Form frame={frame} action={frame.path}>
        <input type="hidden" name="revision" value={record.revision} />
        <Reasons findings={findings} answers={answers} />
        <Button preventDoubleClick>{isAgain ? 'Write to them again' : 'Send it to be read'}</Button>
      </Form>
    </StepPage>
  )
}

function headingOf({ frame, model, repliers, replyBy, isAgain }: Props): string {
  const head = word(model, 'headteacher')
  if (repliers.length === 0) return `Nobody is named as ${head}`
  const names = namesOrCount(repliers)
  if (isAgain) return `${names} will be written to again`
  if (!replyBy) return `${names} will be asked to read it`
  return `${names} will be asked to reply by ${showDate(replyBy)}, ${showDistance(replyBy, frame.today)}`
}
