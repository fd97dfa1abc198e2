import { Button } from '#govuk/button.tsx'
import { Radios } from '#govuk/radios.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { word } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { showDate } from '#shared/show-date.ts'
import { PageOfVisit, visitName, type VisitInModel } from '#visits/index.ts'
import type { Answers } from '#web/answers.ts'
import { Form, wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { ActivityLine } from './activity-line.tsx'
import { confirmedParts } from './activity-rules.ts'
import type { Activity } from './activity.ts'

export type ActivitiesProps = VisitInModel & {
  frame: Frame
  activities: readonly Activity[]
  may: { propose: boolean; answer: boolean }
  answers: Answers
  findings: readonly Finding[]
  /** The activity whose form was refused, where one was. */
  refusedId: string | undefined
  done: string | undefined
}

/** NF-73. What is proposed to a school for a visit, and what it confirms of it. */
export function ActivitiesPage(props: ActivitiesProps) {
  const { frame, visit, model, type, activities, may, findings, done } = props
  const heading = headingOf(props)
  return (
    <PageOfVisit
      visit={visit}
      model={model}
      type={type}
      frame={frame}
      heading={heading}
      caption={`${visit.schoolName}, ${visitName(model, type)}, ${showDate(visit.bookedFor)}`}
      here="Activities"
      findings={findings}
      done={done}
    >
      {type.readyWhen && <p class="govuk-body">{type.readyWhen.says}</p>}
      <ul class="wm-rows">
        {activities.map((activity) => (
          <ActivityLine {...props} activity={activity} />
        ))}
      </ul>
      {may.propose && <Proposing {...props} />}
      {activities.length === 0 && !may.propose && (
        <p class="govuk-body">
          What the {word(model, 'linkAdviser')} proposes will stand here, for the school to confirm.
        </p>
      )}
    </PageOfVisit>
  )
}

function Proposing({ frame, visit, type, answers, findings, refusedId }: ActivitiesProps) {
  const parts = confirmedParts(type)
  const wrong = refusedId === undefined ? findings : []
  return (
    <Form frame={frame} action={`/visits/${visit.id}/activities`}>
      {parts.length > 1 ? (
        <Radios
          name="item"
          legend="What is it for?"
          legendSize="s"
          choices={parts.map(({ id, text }) => ({ value: id, label: text }))}
          value={refusedId === undefined ? answers.item : undefined}
          error={wrongWith(wrong, 'item')}
        />
      ) : (
        <input type="hidden" name="item" value={parts[0]?.id ?? ''} />
      )}
      <Textarea
        name="says"
        label="Propose an activity"
        labelSize="m"
        hint="Such as a lesson seen together, pupils’ books, or a talk with pupils. The school confirms each."
        rows={3}
        value={refusedId === undefined ? answers.says : undefined}
        error={wrongWith(wrong, 'says')}
      />
      <Button preventDoubleClick>Propose it</Button>
    </Form>
  )
}

function headingOf({ activities, may }: ActivitiesProps): string {
  const open = activities.filter(({ answer }) => answer !== 'confirmed').length
  if (activities.length === 0) return 'No activity is proposed yet'
  if (open === 0) return activities.length === 1 ? 'The activity is confirmed' : 'All activities are confirmed'
  if (may.answer && !may.propose)
    return open === 1 ? 'Please confirm one activity' : `Please confirm ${open} activities`
  return `${activities.length - open} of ${activities.length} activities confirmed`
}
