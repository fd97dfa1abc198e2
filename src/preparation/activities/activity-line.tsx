import { Button } from '#govuk/button.tsx'
import { Details } from '#govuk/details.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { londonDateOf } from '#shared/plain-date.ts'
import { showShortDate } from '#shared/show-date.ts'
import { Form, wrongWith } from '#web/form.tsx'
import type { ActivitiesProps } from './activities-page.tsx'
import type { Activity } from './activity.ts'

type Props = ActivitiesProps & { activity: Activity }

/** One activity: what it is, who proposed it when, what the school said when, and what can be done with it. */
export function ActivityLine(props: Props) {
  const { visit, activity, may } = props
  return (
    <li id={activity.id}>
      <div>
        <strong class="wm-rows__what">{activity.says}</strong>
        <div>
          Proposed by {activity.proposedBy} on {showShortDate(londonDateOf(activity.proposedAt))}
        </div>
        <div>{answerSays(activity)}</div>
      </div>
      {may.propose && (
        <div>
          <a class="govuk-link" href={`/visits/${visit.id}/activities/${activity.id}`}>
            Change or withdraw<span class="govuk-visually-hidden">: {activity.says}</span>
          </a>
        </div>
      )}
      {may.answer && <Answering {...props} />}
    </li>
  )
}

function answerSays({ answer, answerSays: says, answeredAt, answeredBy }: Activity) {
  if (!answer || !answeredAt) return 'Waits for the school'
  const by = `by ${answeredBy} on ${showShortDate(londonDateOf(answeredAt))}`
  if (answer === 'confirmed') return <strong>Confirmed {by}</strong>
  return (
    <>
      <strong>Asked to change it</strong>, {by}: {says}
    </>
  )
}

function Answering({ frame, visit, activity, answers, findings, refusedId }: Props) {
  const action = `/visits/${visit.id}/activities/${activity.id}/answer`
  const isRefused = refusedId === activity.id
  const hidden = <input type="hidden" name="revision" value={activity.revision} />
  return (
    <div>
      {activity.answer !== 'confirmed' && (
        <Form frame={frame} action={action}>
          {hidden}
          <Button name="answer" value="confirmed" classes="govuk-!-margin-bottom-2" preventDoubleClick>
            Confirm<span class="govuk-visually-hidden">: {activity.says}</span>
          </Button>
        </Form>
      )}
      <Details summary="Something should be different" open={isRefused}>
        <Form frame={frame} action={action}>
          {hidden}
          <Textarea
            name="says"
            id={isRefused ? 'says' : `says-${activity.id}`}
            label="What should be different?"
            rows={2}
            value={isRefused ? answers.says : undefined}
            error={isRefused ? wrongWith(findings, 'says') : undefined}
          />
          <Button kind="secondary" name="answer" value="asked-to-change" preventDoubleClick>
            Ask to change it
          </Button>
        </Form>
      </Details>
    </div>
  )
}
