import { Button } from '#govuk/button.tsx'
import { Checkboxes } from '#govuk/checkboxes.tsx'
import { InsetText } from '#govuk/inset-text.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { andList, capital, namesOf, word } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { showDay } from '#shared/show-date.ts'
import { PageOfVisit, visitName, type VisitInModel } from '#visits/index.ts'
import type { Answers } from '#web/answers.ts'
import { Form, Reasons, wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { areIssued, waitingOf } from './question-rules.ts'
import type { Question } from './question.ts'

type Props = VisitInModel & {
  frame: Frame
  questions: readonly Question[]
  mayChange: boolean
  answers: Answers
  findings: readonly Finding[]
  done: string | undefined
}

/** NF-54. The questions that the adviser brings, in their order; for the adviser, with a place to add one. */
export function QuestionsPage(props: Props) {
  const { frame, visit, model, type, questions, mayChange, answers, findings, done } = props
  const heading = headingOf(props)
  return (
    <PageOfVisit
      visit={visit}
      model={model}
      type={type}
      frame={frame}
      heading={heading}
      here={capital(word(model, 'keyQuestion', { form: 'many' }))}
      findings={findings}
      done={done}
    >
      {questions.length === 0 && (
        <p class="govuk-body">What the {word(model, 'linkAdviser')} will ask stands here, in its order.</p>
      )}
      <Waiting {...props} />
      <ol class="wm-rows">
        {questions.map((question, at) => (
          <QuestionLine {...props} question={question} at={at} />
        ))}
      </ol>
      {type.hypotheses && visit.status === 'held' && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/visits/${visit.id}/questions/results`}>
            How they turned out
          </a>
        </p>
      )}
      {mayChange && type.hypotheses && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/visits/${visit.id}/questions/drafts`}>
            Draft some from the figures
          </a>
        </p>
      )}
      {mayChange && (
        <Form frame={frame} action={`/visits/${visit.id}/questions`}>
          <QuestionFields
            label={`Add ${model.words.keyQuestion.article} ${word(model, 'keyQuestion')}`}
            answers={answers}
            findings={findings}
          />
          <Reasons findings={findings} answers={answers} />
          <Button preventDoubleClick>Add it</Button>
        </Form>
      )}
    </PageOfVisit>
  )
}

function QuestionLine({ frame, visit, question, at, mayChange }: Props & { question: Question; at: number }) {
  const place = `/visits/${visit.id}/questions/${question.id}`
  const about = <span class="govuk-visually-hidden">: {question.asks}</span>
  return (
    <li>
      <div>
        <strong>{at + 1}</strong> {question.asks}
        {question.because && <div class="govuk-body-s wm-muted govuk-!-margin-bottom-0">{question.because}</div>}
      </div>
      {mayChange && (
        <div class="wm-tools">
          {!question.isShared && <span class="wm-tools__first">Only you see this</span>}
          {question.isShared && question.issuedAt === null && (
            <span class="wm-tools__first">Not with the school yet</span>
          )}
          <a class="govuk-link" href={place}>
            Change{about}
          </a>
          {at > 0 && (
            <Form frame={frame} action={`${place}/up`}>
              <button class="wm-link-button wm-s" type="submit">
                Move up{about}
              </button>
            </Form>
          )}
        </div>
      )}
    </li>
  )
}

/** WI-59. What was drawn up and waits to be issued, with the press that does it. */
function Waiting({ frame, visit, model, type, questions, mayChange }: Props) {
  const waiting = waitingOf(questions).length
  if (!mayChange || !areIssued(type) || waiting === 0) return null
  const tells = namesOf(model.roles, type.hypotheses?.tells ?? [])
  const who = tells.length > 0 ? `: the ${andList(tells)} ${tells.length === 1 ? 'is' : 'are'} told` : ''
  const called = word(model, 'keyQuestion', { count: waiting })
  return (
    <Form frame={frame} action={`/visits/${visit.id}/questions/issue`}>
      <p class="govuk-body">
        {waiting} {called} {waiting === 1 ? 'is' : 'are'} not with the school yet. It reads them once they are issued
        {who}.
      </p>
      <Button preventDoubleClick>Issue {waiting === 1 ? 'it' : 'them'} to the school</Button>
    </Form>
  )
}

type FieldsProps = { label: string; answers: Answers; findings: readonly Finding[] }

function QuestionFields({ label, answers, findings }: FieldsProps) {
  return (
    <>
      <Textarea
        name="asks"
        label={label}
        labelSize="m"
        rows={3}
        value={answers.asks}
        error={wrongWith(findings, 'asks')}
      />
      <Checkboxes
        name="isOwn"
        small
        choices={[{ value: 'yes', label: 'Keep it to myself for now', hint: 'Otherwise the school reads it.' }]}
        values={answers.isOwn === 'yes' ? ['yes'] : []}
      />
    </>
  )
}

type ChangeProps = VisitInModel & {
  frame: Frame
  question: Question
  answers: Answers
  findings: readonly Finding[]
}

/** One question, to word anew, to share or to take out. */
export function ChangeQuestionPage({ frame, visit, model, type, question, answers, findings }: ChangeProps) {
  const called = word(model, 'keyQuestion')
  const kept = { asks: question.asks, isOwn: question.isShared ? '' : 'yes' }
  // What was typed stands, the box that was left unticked too.
  const shown = 'revision' in answers ? { isOwn: '', ...answers } : kept
  return (
    <Page
      frame={frame}
      title={`Change the ${called}`}
      findings={findings}
      breadcrumbs={[
        { text: visitName(model, type), href: `/visits/${visit.id}` },
        { text: capital(word(model, 'keyQuestion', { form: 'many' })), href: `/visits/${visit.id}/questions` },
      ]}
    >
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{visit.schoolName}</span> Change the {called}
      </h1>
      {findings.some(({ kind }) => kind === 'changed-meanwhile') && <InsetText>It says now: {question.asks}</InsetText>}
      <Form frame={frame} action={`/visits/${visit.id}/questions/${question.id}`}>
        <input type="hidden" name="revision" value={question.revision} />
        <QuestionFields label={capital(called)} answers={shown} findings={findings} />
        <Reasons findings={findings} answers={answers} />
        <Button preventDoubleClick>Save</Button>
      </Form>
      <Form frame={frame} action={`/visits/${visit.id}/questions/${question.id}/withdraw`}>
        <Button kind="warning">Take it out</Button>
      </Form>
    </Page>
  )
}

function headingOf({ visit, model, questions }: Props): string {
  const called = word(model, 'keyQuestion', { count: questions.length })
  const on = showDay(visit.bookedFor)
  return questions.length === 0 ? `No ${called} yet for ${on}` : `${questions.length} ${called} for ${on}`
}
