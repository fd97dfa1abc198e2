import { Button } from '#govuk/button.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import type { Finding } from '#shared/finding.ts'
import type { Answers } from '#web/answers.ts'
import { Form, wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import type { Look } from '#work/work.ts'
import { besideSays, type Beside } from './beside.ts'
import type { TargetsOfYear } from './get-targets.ts'
import { NotOpen, PageOfTargets } from './page-of-targets.tsx'
import { keyOf, placeOf } from './target.ts'
import { nameOf, typedOf } from './target-value.ts'

type Props = TargetsOfYear & {
  frame: Frame
  look: Look
  beside: Beside
  /** Why nothing can be proposed here. */
  closed: readonly Finding[]
  answers: Answers
  findings: readonly Finding[]
  /** Whether these were set before the service began, and are only written down. */
  isEarlier: boolean
}

/** NF-40 to NF-43. All targets of a school for a year on one form, each with what stands beside it. */
export function ProposePage(props: Props) {
  const { frame, look, school, targetYear, wanted, set, beside, closed, answers, findings, isEarlier } = props
  const place = placeOf({ schoolId: school.id, targetYear })
  const here = isEarlier ? 'Write down what was set before' : 'Propose them'
  return (
    <PageOfTargets
      {...props}
      here={here}
      heading={isEarlier ? `What was set for ${targetYear}?` : `What do you propose for ${targetYear}?`}
      findings={findings}
    >
      {closed.length > 0 ? (
        <NotOpen findings={closed} href={place} />
      ) : (
        <div class="govuk-grid-row">
          <div class="govuk-grid-column-two-thirds">
            <p class="govuk-body">
              Give numbers of the whole group, never a name.
              {!isEarlier && ' What you propose is kept as you wrote it, also when something else is agreed.'}
            </p>
            <Form frame={frame} action={`${place}/${isEarlier ? 'earlier' : 'propose'}`}>
              <input type="hidden" name="revision" value={set?.revision ?? 0} />
              {wanted.map((each) => {
                const name = `value.${each.key}`
                const before = set?.targets.find((one) => keyOf(one) === each.key)
                return (
                  <TextInput
                    {...{ name, id: name }}
                    label={`${nameOf(each)}${each.required || isEarlier ? '' : ' (may stay empty)'}`}
                    hint={besideSays(look, each, beside.of.get(each.key))}
                    width={5}
                    inputmode="decimal"
                    suffix={each.measure.unit}
                    value={answers[name] ?? typedOf(before?.proposed)}
                    error={wrongWith(findings, name)}
                  />
                )
              })}
              <Button preventDoubleClick>{isEarlier ? 'Keep them' : 'Propose them'}</Button>
            </Form>
          </div>
        </div>
      )}
    </PageOfTargets>
  )
}
