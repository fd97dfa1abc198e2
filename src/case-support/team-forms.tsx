import type { ComponentChildren } from 'preact'
import { Button } from '#govuk/button.tsx'
import { Details } from '#govuk/details.tsx'
import { Select } from '#govuk/select.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { showDate } from '#shared/show-date.ts'
import { Form, Reasons, wrongWith } from '#web/form.tsx'
import { DayInput, type Shown } from '#web/form-page.tsx'
import type { TeamShown } from './show-team.tsx'

type Props = Shown & Pick<TeamShown, 'of'>
type MeetingsProps = Props & Pick<TeamShown, 'meetings'>

type FoldedProps = Props & { what: string; summary: string; button: string; children: ComponentChildren }

/** One of the page's small forms, folded away until it is wanted or was refused. */
function Folded({ frame, answers, findings, of, what, summary, button, children }: FoldedProps) {
  return (
    <Details summary={summary} open={answers.what === what}>
      <Form frame={frame} action={`/cases/${of.id}/team`}>
        <input type="hidden" name="what" value={what} />
        {children}
        {answers.what === what && <Reasons findings={findings} answers={answers} />}
        <Button kind="secondary" preventDoubleClick>
          {button}
        </Button>
      </Form>
    </Details>
  )
}

/** SH-58. Somebody joins, from any part of the authority. */
export function JoinForm(props: Props) {
  const { answers, findings } = props
  const field = (name: string, label: string, hint?: string) => (
    <TextInput {...{ name, label, hint }} value={answers[name]} error={wrongWith(findings, name)} />
  )
  return (
    <Folded {...props} what="joins" summary="Add somebody else" button="Add">
      {field('name', 'Name')}
      {field('comesFrom', 'From which part?', 'Such as attendance, finance or the psychology service')}
      {field('does', 'What do they do in the team?')}
    </Folded>
  )
}

/** SH-59. A meeting is planned. */
export function MeetForm(props: Props) {
  const { answers, findings } = props
  return (
    <Folded {...props} what="meets" summary="Plan a meeting" button="Plan it">
      <DayInput name="meetsOn" label="On which day?" {...{ answers, findings }} />
    </Folded>
  )
}

/** SH-60. A planned meeting is moved to another day. */
export function MoveForm(props: MeetingsProps) {
  const { answers, findings, meetings } = props
  if (!meetings.some(isPlanned)) return null
  return (
    <Folded {...props} what="moves" summary="Move a meeting" button="Move it">
      <WhichMeeting {...props} name="moved" />
      <DayInput name="movesTo" label="To which day?" {...{ answers, findings }} />
    </Folded>
  )
}

/** SH-60. A planned meeting is taken off, with why. */
export function TakeOffForm(props: MeetingsProps) {
  const { answers, findings, meetings } = props
  if (!meetings.some(isPlanned)) return null
  return (
    <Folded {...props} what="takes-off" summary="Take a meeting off" button="Take it off">
      <WhichMeeting {...props} name="takenOff" />
      <Textarea
        name="because"
        label="Why?"
        hint="The school and its governors read this here; the message does not say it"
        rows={2}
        value={answers.because}
        error={wrongWith(findings, 'because')}
      />
    </Folded>
  )
}

const isPlanned = ({ closedOn }: TeamShown['meetings'][number]) => !closedOn

function WhichMeeting({ answers, findings, meetings, name }: MeetingsProps & { name: string }) {
  return (
    <Select
      name={name}
      label="Which meeting?"
      choices={meetings
        .filter(isPlanned)
        .map(({ id, revision, meetsOn }) => ({ value: `${id}|${revision}`, label: showDate(meetsOn) }))}
      value={answers[name]}
      error={wrongWith(findings, name)}
    />
  )
}

/** SH-73. Something is told to everybody of the team. */
export function LogForm(props: Props) {
  const { answers, findings } = props
  return (
    <Folded {...props} what="tells" summary="Write in the log" button="Write it">
      <Textarea
        name="says"
        label="What do the others need to know?"
        hint="The school and its governors read this. Do not name pupils or members of staff."
        rows={3}
        value={answers.says}
        error={wrongWith(findings, 'says')}
      />
    </Folded>
  )
}
