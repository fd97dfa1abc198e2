import { ENDINGS_OFFERED, KINDS_IN_WORDS } from '#files/index.ts'
import { Button } from '#govuk/button.tsx'
import { DateInput } from '#govuk/date-input.tsx'
import { FileUpload } from '#govuk/file-upload.tsx'
import { Radios } from '#govuk/radios.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { word } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { londonDateOf } from '#shared/plain-date.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import { PageOfVisit, type VisitInModel } from '#visits/index.ts'
import type { Answers } from '#web/answers.ts'
import { dateParts } from '#web/date-answer.ts'
import { Form, wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import type { Answer } from './asked.ts'
import { CameList } from './came-list.tsx'
import type { AskedAndAnswered } from '../get-preparation.ts'
import { standing } from './request-rules.ts'
import { HowItStands } from './how-it-stands.tsx'

type Props = VisitInModel & {
  frame: Frame
  asked: AskedAndAnswered
  may: { answer: boolean; noteArrival: boolean; withdraw: boolean; takeBack: (answer: Answer) => boolean }
  answers: Answers
  findings: readonly Finding[]
  done: string | undefined
}

/** One thing asked before a visit: by when, what came of it, and the ways to meet it. */
export function RequestPage(props: Props) {
  const { frame, visit, model, type, asked, may, findings, done } = props
  return (
    <PageOfVisit
      visit={visit}
      model={model}
      type={type}
      frame={frame}
      heading={asked.says}
      here={asked.says}
      under={[{ text: 'The school’s part', href: `/visits/${visit.id}/preparation` }]}
      findings={findings}
      done={done}
    >
      <p class="govuk-body">
        <HowItStands asked={asked} today={frame.today} isYours={may.answer} />
      </p>
      <WhoAsks {...props} />
      <CameList {...props} />
      {may.answer && <Answering {...props} />}
      {may.noteArrival && <Arriving {...props} />}
      {may.withdraw && standing(asked.answers).length === 0 && (
        <Form frame={frame} action={`/visits/${visit.id}/requests/${asked.key}/withdraw`}>
          <Button kind="warning">No longer ask for it</Button>
        </Form>
      )}
    </PageOfVisit>
  )
}

function WhoAsks({ visit, model, asked }: Props) {
  if (asked.asked)
    return (
      <p class="govuk-body">
        Asked by {asked.asked.by} on {showShortDate(londonDateOf(asked.asked.at))}, for the {word(model, 'visit')} on{' '}
        {showDate(visit.bookedFor)}.
      </p>
    )
  return (
    <p class="govuk-body">
      {asked.side === 'school' ? 'Asked of every school' : `The part of the ${word(model, 'linkAdviser')}`} before this{' '}
      {word(model, 'visit')}, which is on {showDate(visit.bookedFor)}.{' '}
      <a class="govuk-link" href={`/handbook#${asked.key}`}>
        Where it is written
      </a>
    </p>
  )
}

/** The document first where one is asked for; otherwise a word first. */
function Answering(props: Props) {
  const { asked } = props
  if (asked.sets === 'focus') return <Saying {...props} />
  return asked.wantsDocument ? (
    <>
      <HandingIn {...props} />
      <Saying {...props} />
    </>
  ) : (
    <>
      <Saying {...props} />
      <HandingIn {...props} />
    </>
  )
}

function HandingIn({ frame, visit, asked, findings }: Props) {
  return (
    <>
      <h2 class="govuk-heading-m">Hand in a document</h2>
      <Form frame={frame} action={`/visits/${visit.id}/requests/${asked.key}/document`} takesFile>
        <FileUpload
          name="file"
          label="The document"
          hint={`${KINDS_IN_WORDS}, up to 25 MB`}
          accept={ENDINGS_OFFERED}
          error={wrongWith(findings, 'file')}
        />
        <Button kind={asked.wantsDocument ? undefined : 'secondary'} preventDoubleClick>
          Hand it in
        </Button>
      </Form>
    </>
  )
}

function Saying({ frame, visit, asked, answers, findings }: Props) {
  const isFocus = asked.sets === 'focus'
  return (
    <>
      <h2 class="govuk-heading-m">{isFocus ? 'Set the focus' : 'Say that it is done'}</h2>
      <Form frame={frame} action={`/visits/${visit.id}/requests/${asked.key}`}>
        <Textarea
          name="says"
          label={isFocus ? 'What should this visit look at?' : 'Anything to add'}
          hint={isFocus ? undefined : 'You can leave this empty.'}
          rows={3}
          value={answers.says}
          error={wrongWith(findings, 'says')}
        />
        <Button kind={asked.wantsDocument ? 'secondary' : undefined} preventDoubleClick>
          {isFocus ? 'Set it' : 'It is done'}
        </Button>
      </Form>
    </>
  )
}

function Arriving({ frame, visit, asked, answers, findings }: Props) {
  return (
    <>
      <h2 class="govuk-heading-m">Note that it came another way</h2>
      <Form frame={frame} action={`/visits/${visit.id}/requests/${asked.key}/arrived`}>
        <Radios
          name="how"
          legend="How did it come?"
          legendSize="s"
          value={answers.how}
          error={wrongWith(findings, 'how')}
          choices={[
            { value: 'before', label: 'By e-mail or on paper' },
            { value: 'at-visit', label: 'Only at the visit itself', hint: 'It is marked as such.' },
          ]}
        />
        <DateInput
          name="cameOn"
          legend="If it came by e-mail or on paper, on which day?"
          legendSize="s"
          value={dateParts(answers, 'cameOn')}
          error={wrongWith(findings, 'cameOn')}
        />
        <Button kind="secondary" preventDoubleClick>
          Note it
        </Button>
      </Form>
    </>
  )
}
