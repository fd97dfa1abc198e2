import { Button } from '#govuk/button.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import type { Finding } from '#shared/finding.ts'
import type { Answers } from '#web/answers.ts'
import { Form, Reasons, wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import type { Look } from '#work/work.ts'
import { besideLines, type Beside } from './beside.ts'
import type { TargetsOfYear } from './get-targets.ts'
import { NotOpen, PageOfTargets } from './page-of-targets.tsx'
import { keyOf, placeOf, valueOf, type Target } from './target.ts'
import { nameOf, showValue, typedOf } from './target-value.ts'

type Props = TargetsOfYear & {
  frame: Frame
  look: Look
  beside: Beside
  closed: readonly Finding[]
  answers: Answers
  findings: readonly Finding[]
}

/** NF-55, NF-56. Each target beside its estimate and range, with what the adviser says of it. */
export function DiscussPage(props: Props) {
  const { frame, look, school, targetYear, wanted, set, beside, closed, answers, findings } = props
  const place = placeOf({ schoolId: school.id, targetYear })
  const rows = wanted.flatMap((each) => {
    const target: Target | undefined = set?.targets.find((one) => keyOf(one) === each.key)
    return target ? [{ each, target }] : []
  })
  return (
    <PageOfTargets {...props} here="Discuss them" heading="How effective and suitable is each?" findings={findings}>
      {closed.length > 0 || !set ? (
        <NotOpen findings={closed} href={place} />
      ) : (
        <Form frame={frame} action={`${place}/discuss`}>
          <input type="hidden" name="revision" value={set.revision} />
          {set.status !== 'proposed' && (
            <p class="govuk-body">Discussed anew, they are agreed anew: what was agreed so far counts no longer.</p>
          )}
          <p class="govuk-body">
            An estimate says what pupils like these have reached elsewhere. It is no forecast: the wider its range, the
            less it tells.
          </p>
          {rows.map(({ each, target }) => {
            const [value, comment] = [`value.${each.key}`, `comment.${each.key}`]
            return (
              <section class="wm-section">
                <div>
                  <h2 class="govuk-heading-m">{nameOf(each)}</h2>
                  <p class="govuk-body">Proposed: {showValue(each.measure, target.proposed)}</p>
                  <TextInput
                    {...{ name: value, id: value }}
                    label={
                      <>
                        After discussion<span class="govuk-visually-hidden">: {nameOf(each)}</span>
                      </>
                    }
                    width={5}
                    inputmode="decimal"
                    suffix={each.measure.unit}
                    value={answers[value] ?? typedOf(valueOf(target))}
                    error={wrongWith(findings, value)}
                  />
                  <Textarea
                    {...{ name: comment, id: comment }}
                    label={
                      <>
                        Your comment<span class="govuk-visually-hidden">: {nameOf(each)}</span>
                      </>
                    }
                    rows={3}
                    value={answers[comment] ?? target.comment}
                    error={wrongWith(findings, comment)}
                  />
                </div>
                <aside class="wm-help" aria-label={`What stands beside ${nameOf(each)}`}>
                  <h3>What stands beside it</h3>
                  <ul class="govuk-list govuk-!-margin-bottom-0">
                    {besideLines(look, each, beside.of.get(each.key)).map((line) => (
                      <li>{line}</li>
                    ))}
                  </ul>
                </aside>
              </section>
            )
          })}
          <Reasons findings={findings} answers={answers} />
          {beside.sources.map((source) => (
            <p class="govuk-body-s wm-muted">{source}</p>
          ))}
          <Button preventDoubleClick>Keep them as discussed</Button>
        </Form>
      )}
    </PageOfTargets>
  )
}
