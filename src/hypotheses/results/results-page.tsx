import { Button } from '#govuk/button.tsx'
import { InsetText } from '#govuk/inset-text.tsx'
import { Radios } from '#govuk/radios.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { capital, word } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { PageOfVisit, type VisitInModel } from '#visits/index.ts'
import type { Answers } from '#web/answers.ts'
import { Form, Reasons, wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import type { HypothesesRule } from '../get-with-hypotheses.ts'
import { countMarked, countTested, resultName, saysUnmarked } from './result-rules.ts'
import type { Tested } from './result.ts'

type Props = VisitInModel & {
  frame: Frame
  rule: HypothesesRule
  all: readonly Tested[]
  /** Why nothing can be marked now; empty for whoever may mark. */
  closed: readonly Finding[]
  mayMark: boolean
  answers: Answers
  findings: readonly Finding[]
  done: string | undefined
}

/** NF-44. How the hypotheses of a visit turned out, one by one; for its adviser, to be marked. */
export function ResultsPage(props: Props) {
  const { frame, visit, model, type, rule, all, closed, mayMark, answers, findings, done } = props
  const many = word(model, 'keyQuestion', { form: 'many' })
  const isOpen = mayMark && closed.length === 0
  const unmarked = saysUnmarked(model, all)
  return (
    <PageOfVisit
      {...{ visit, model, type, frame, findings, done }}
      heading={headingOf(props)}
      here={`How the ${many} turned out`}
    >
      <p class="govuk-body">{rule.says}</p>
      {all.length === 0 && <p class="govuk-body">There are no {many} that the school could read before it.</p>}
      {mayMark && all.length > 0 && closed.map(({ says }) => <InsetText>{says}</InsetText>)}
      {isOpen && all.length > 0 ? (
        <Form frame={frame} action={`/visits/${visit.id}/questions/results`}>
          {unmarked && <p class="govuk-body">{unmarked}</p>}
          {all.map(({ question, result }, at) => (
            <section class="wm-part">
              <Radios
                name={`result.${question.id}`}
                legend={`${at + 1} ${question.asks}`}
                legendSize="s"
                {...(question.because && { hint: question.because })}
                small
                choices={rule.results.map(({ id, name }) => ({ value: id, label: name }))}
                value={answers[`result.${question.id}`] ?? result?.result}
                error={wrongWith(findings, `result.${question.id}`)}
              />
              <Textarea
                rows={2}
                name={`says.${question.id}`}
                label="What was seen"
                value={answers[`says.${question.id}`] ?? result?.says}
                error={wrongWith(findings, `says.${question.id}`)}
              />
            </section>
          ))}
          <Reasons findings={findings} answers={answers} />
          <Button preventDoubleClick>Save</Button>
        </Form>
      ) : (
        <ResultsList rule={rule} all={all} />
      )}
    </PageOfVisit>
  )
}

/** Each with its result and what was seen, to read. */
export function ResultsList({ rule, all }: { rule: Pick<HypothesesRule, 'results'>; all: readonly Tested[] }) {
  if (all.length === 0) return null
  return (
    <ul class="wm-rows">
      {all.map(({ question, result }) => (
        <li>
          <div>
            {question.asks}
            <div class="govuk-body-s wm-muted govuk-!-margin-bottom-0">
              <strong>{result ? resultName(rule, result.result) : 'No result yet'}</strong>
              {result?.says && `: ${result.says}`}
            </div>
          </div>
        </li>
      ))}
    </ul>
  )
}

function headingOf({ model, rule, all }: Props): string {
  const many = word(model, 'keyQuestion', { form: 'many' })
  if (all.length === 0) return `No ${many} to test`
  const tested = countTested(rule, all)
  const called = word(model, 'keyQuestion', { count: all.length })
  if (countMarked(all) === 0) return `${capital(many)} not tested yet: ${all.length}`
  if (tested < all.length) return `${tested} of ${all.length} ${called} tested`
  return all.length === 1 ? `The one ${called} was tested` : `All ${all.length} ${called} tested`
}
