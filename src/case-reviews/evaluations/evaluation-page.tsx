import { Button } from '#govuk/button.tsx'
import { Radios } from '#govuk/radios.tsx'
import { SummaryList } from '#govuk/summary-list.tsx'
import { Tag } from '#govuk/tag.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { FileLinks } from '#papers/index.ts'
import { showDate } from '#shared/show-date.ts'
import { Form, Reasons, wrongWith } from '#web/form.tsx'
import { DayInput, type Shown } from '#web/form-page.tsx'
import { Page } from '#web/page.tsx'
import { Words } from '../celebration-fields.tsx'
import { crumbsOfCase } from '../review-page.tsx'
import { isToCome, nameOfEvaluation, standingOf, wasHeldLate, type Evaluation } from './evaluation.ts'
import type { Evaluated } from './get-evaluated.ts'

type Props = Evaluated & Shown & { evaluation: Evaluation; mayWrite: boolean; done: string | undefined }

/** WI-72. An evaluation: agreed and to come, with the form for whoever writes it; called off; or as it was written. */
export function EvaluationPage(props: Props) {
  const { frame, findings, of, rule, evaluation, mayWrite, done } = props
  const heading = headingOf(props)
  const { heldOn, calledOffOn, dueOn } = evaluation
  const isOverdue = isToCome(evaluation) && dueOn < frame.today
  return (
    <Page
      frame={frame}
      title={`${heading}: ${of.schoolName}`}
      findings={findings}
      done={done}
      breadcrumbs={[...crumbsOfCase(props), { text: nameOfEvaluation(rule, evaluation) }]}
    >
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">
            <span class="govuk-caption-l">{of.schoolName}</span> {heading}
          </h1>
          {(wasHeldLate(evaluation) || isOverdue) && (
            <p>
              <Tag colour="red">{isOverdue ? 'Overdue' : 'Late'}</Tag>
            </p>
          )}
          <SummaryList rows={rowsOf(props)} />
          {heldOn && <Found {...props} />}
          {isToCome(evaluation) && of.endedOn === null && mayWrite && <Writing {...props} />}
          {isToCome(evaluation) && !mayWrite && !calledOffOn && (
            <p class="govuk-body">What it finds is read here once it was held.</p>
          )}
        </div>
      </div>
    </Page>
  )
}

function headingOf({ rule, evaluation }: Props): string {
  const name = nameOfEvaluation(rule, evaluation)
  const { heldOn, calledOffOn, dueOn } = evaluation
  if (heldOn) return `${name}: ${standingOf(rule, evaluation)?.toLowerCase() ?? ''}`
  return calledOffOn ? `${name}, called off` : `${name}, agreed for ${showDate(dueOn)}`
}

function rowsOf({ evaluation }: Props) {
  const row = (key: string, value: string | null | undefined | false) => (value ? [{ key, value }] : [])
  const { agreedWith, agreedOn, agreedByName, heldOn, dueOn, because, evaluator, writtenOn } = evaluation
  return [
    ...row('Agreed for', showDate(dueOn)),
    ...row('Agreed', `${showDate(agreedOn)}: ${agreedWith}, with ${agreedByName}`),
    ...row('Why from outside', because),
    ...row('Held', heldOn && showDate(heldOn)),
    ...row('Evaluated by', evaluator ?? evaluation.writtenByName),
    ...row('Written', writtenOn && `${evaluation.writtenByName}, ${showDate(writtenOn)}`),
    ...row(
      'Called off',
      evaluation.calledOffOn && `${evaluation.calledOffByName}, ${showDate(evaluation.calledOffOn)}`,
    ),
    ...row('Why', evaluation.calledOffBecause),
  ]
}

function Found({ of, rule, evaluation }: Props) {
  return (
    <>
      {rule.parts.map(({ id, title }) => (
        <section>
          <h2 class="govuk-heading-m">{title}</h2>
          <Words text={evaluation.parts[id] ?? ''} />
        </section>
      ))}
      <p class="govuk-body">
        <FileLinks
          href={`/cases/${of.id}/evaluations/${evaluation.id}`}
          of={`${nameOfEvaluation(rule, evaluation)}, ${of.schoolName}`}
        />
      </p>
    </>
  )
}

function Writing({ frame, answers, findings, of, rule, evaluation }: Props) {
  const at = `/cases/${of.id}/evaluations/${evaluation.id}`
  return (
    <>
      <h2 class="govuk-heading-m">Write what it found</h2>
      <Form frame={frame} action={at}>
        <input type="hidden" name="revision" value={answers.revision ?? evaluation.revision} />
        <DayInput name="heldOn" label="When was it?" usual={evaluation.dueOn} {...{ answers, findings }} />
        {rule.parts.map(({ id, title, hint }) => (
          <Textarea
            name={`part.${id}`}
            label={title}
            hint={hint}
            rows={6}
            value={answers[`part.${id}`]}
            error={wrongWith(findings, `part.${id}`)}
          />
        ))}
        <Radios
          name="standing"
          legend="How does the school move?"
          legendSize="s"
          choices={rule.standings.map(({ id, name }) => ({ value: id, label: name }))}
          value={answers.standing}
          error={wrongWith(findings, 'standing')}
        />
        <p class="govuk-hint">
          The headteacher reads it as soon as it is saved. Do not name pupils or members of staff.
        </p>
        <Reasons findings={findings} answers={answers} />
        <Button preventDoubleClick>Save: it is fixed then</Button>
      </Form>
      <p class="govuk-body">
        <a class="govuk-link" href={`${at}/call-off`}>
          Call it off
        </a>
      </p>
    </>
  )
}
