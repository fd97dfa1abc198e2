import { Button } from '#govuk/button.tsx'
import { InsetText } from '#govuk/inset-text.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import type { Finding } from '#shared/finding.ts'
import { PageOfVisit, type VisitInModel } from '#visits/index.ts'
import type { Answers } from '#web/answers.ts'
import { Form, wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import type { Activity } from './activity.ts'

type Props = VisitInModel & {
  frame: Frame
  activity: Activity
  answers: Answers
  findings: readonly Finding[]
}

/** One activity, to word anew or to withdraw. */
export function ChangeActivityPage({ frame, visit, model, type, activity, answers, findings }: Props) {
  const place = `/visits/${visit.id}/activities`
  return (
    <PageOfVisit
      visit={visit}
      model={model}
      type={type}
      frame={frame}
      heading="Change the activity"
      here="Change"
      under={[{ text: 'Activities', href: place }]}
      findings={findings}
    >
      {activity.answerSays && <InsetText>The school says: {activity.answerSays}</InsetText>}
      {findings.some(({ kind }) => kind === 'changed-meanwhile') && <InsetText>It says now: {activity.says}</InsetText>}
      <Form frame={frame} action={`${place}/${activity.id}`}>
        <input type="hidden" name="revision" value={activity.revision} />
        <Textarea
          name="says"
          label="The activity"
          hint="Worded anew, the school is asked to confirm it again."
          rows={3}
          value={answers.says ?? activity.says}
          error={wrongWith(findings, 'says')}
        />
        <Button preventDoubleClick>Save</Button>
      </Form>
      <Form frame={frame} action={`${place}/${activity.id}/withdraw`}>
        <Button kind="warning">Withdraw it</Button>
      </Form>
    </PageOfVisit>
  )
}
