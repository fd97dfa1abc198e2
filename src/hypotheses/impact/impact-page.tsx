import { Button } from '#govuk/button.tsx'
import { InsetText } from '#govuk/inset-text.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { andList, word } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import { PageOfVisit, type VisitInModel } from '#visits/index.ts'
import type { Answers } from '#web/answers.ts'
import { Form, Reasons, wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { yearBehind, type linesOfImpact } from './impact-rules.ts'

type Lines = ReturnType<typeof linesOfImpact>
type Props = VisitInModel & {
  frame: Frame
  says: string
  lines: Lines
  mayWrite: boolean
  isIssued: boolean
  answers: Answers
  findings: readonly Finding[]
  done: string | undefined
}

/** NF-45. What the actions and the support behind the latest results achieved, one by one and in brief. */
export function ImpactPage(props: Props) {
  const { frame, visit, model, type, says, lines, mayWrite, isIssued, answers, findings, done } = props
  return (
    <PageOfVisit
      {...{ visit, model, type, frame, findings, done }}
      heading={headingOf(props)}
      here="What made a difference"
    >
      <p class="govuk-body">{says}</p>
      {lines.length === 0 && (
        <p class="govuk-body">
          No {andList([word(model, 'action', { form: 'many' }), 'support'])} of {showSchoolYear(yearBehind(visit).year)}{' '}
          are held here. What was done or begun that year stands here, each with room for what came of it.
        </p>
      )}
      {isIssued && mayWrite && (
        <InsetText>The {word(model, 'record')} is issued: what it says of impact is fixed with it.</InsetText>
      )}
      {mayWrite && !isIssued ? (
        <Form frame={frame} action={`/visits/${visit.id}/impact`}>
          {lines.map(({ key, title, when, entry }) => (
            <Textarea
              name={`says.${key}`}
              label={title}
              labelSize="s"
              hint={`What difference did it make?${when ? ` (${when})` : ''}`}
              rows={2}
              value={answers[`says.${key}`] ?? entry?.says}
              error={wrongWith(findings, `says.${key}`)}
            />
          ))}
          <h2 class="govuk-heading-m">Something else that was behind the results</h2>
          <TextInput
            name="ownTitle"
            label="What was it?"
            value={answers.ownTitle}
            error={wrongWith(findings, 'ownTitle')}
          />
          <Textarea
            name="says.own"
            label="What difference did it make?"
            rows={2}
            value={answers['says.own']}
            error={wrongWith(findings, 'says.own')}
          />
          <Reasons findings={findings} answers={answers} />
          <Button preventDoubleClick>Save</Button>
        </Form>
      ) : (
        <ImpactList lines={lines} />
      )}
    </PageOfVisit>
  )
}

/** Each with what was written of it, to read. */
export function ImpactList({ lines }: { lines: Lines }) {
  if (lines.length === 0) return null
  return (
    <ul class="wm-rows">
      {lines.map(({ title, when, entry }) => (
        <li>
          <div>
            <strong>{title}</strong> {when && <span class="wm-muted">({when})</span>}
            <div>{entry?.says ?? <span class="wm-muted">Nothing is said of it yet.</span>}</div>
          </div>
        </li>
      ))}
    </ul>
  )
}

function headingOf({ lines, visit }: Props): string {
  const said = lines.filter(({ entry }) => entry).length
  const year = showSchoolYear(yearBehind(visit).year)
  if (said === 0) return `What made a difference in ${year}?`
  return `What made a difference in ${year}: ${said} of ${lines.length} said`
}
