import { Button } from '#govuk/button.tsx'
import { Checkboxes } from '#govuk/checkboxes.tsx'
import { Radios } from '#govuk/radios.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { capital } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { answersIn, type Answers } from '#web/answers.ts'
import { Reasons, wrongWith } from '#web/form.tsx'
import { criterionAt } from './check-rules.ts'
import type { Check, CheckDraft } from './check.ts'
import { lastCheckOf, type RecordWithChecks } from './get-check.ts'

type Props = RecordWithChecks & {
  check: Check
  draft: CheckDraft | undefined
  keepAt: string
  answers: Answers
  findings: readonly Finding[]
}

/** The criteria, passed or returned, and the words about the whole: as they were entered so far. */
export function Decision(props: Props) {
  const { type, check, draft, keepAt, answers, findings } = props
  // A box that was unticked is not posted at all.
  const typed = answers.was === undefined ? undefined : answers
  const before = lastCheckOf(props)
  return (
    <div data-keeps="">
      {type.qualityChecks.length > 0 && (
        <Checkboxes
          name="met"
          legend="Which criteria are met?"
          legendSize="m"
          small
          choices={type.qualityChecks.map(({ id, text }, at) => ({
            value: id,
            id: criterionAt(at),
            label: capital(text),
          }))}
          values={typed ? answersIn(typed.met) : (draft?.met ?? [])}
          error={findings.find(({ field }) => field !== undefined && /^met(-\d+)?$/.test(field))?.says}
        />
      )}
      <Radios
        name="outcome"
        legend="What is your decision?"
        legendSize="m"
        small
        choices={[
          { value: 'passed', label: 'It passes' },
          { value: 'returned', label: 'It goes back to its author' },
        ]}
        value={(typed ? typed.outcome : draft?.outcome) ?? undefined}
        error={wrongWith(findings, 'outcome')}
      />
      {before?.says && (
        <p class="govuk-body wm-quote">
          <strong>Last time, about the whole:</strong> {before.says}
        </p>
      )}
      <input type="hidden" name="was" value={typed?.was ?? draft?.says ?? ''} />
      <Textarea
        name="says"
        label="To its author, about the whole"
        hint={commentsSay(check.comments.length)}
        rows={4}
        value={typed?.says ?? draft?.says}
        error={wrongWith(findings, 'says')}
      />
      <Reasons findings={findings} answers={answers} />
      <Button preventDoubleClick>Finish the check</Button>
      <Button kind="secondary" formaction={keepAt}>
        Keep it and come back later
      </Button>
      <p class="govuk-hint" role="status" data-kept="">
        {draft && 'Kept. Nothing has been sent yet.'}
      </p>
    </div>
  )
}

function commentsSay(comments: number): string | undefined {
  if (comments === 0) return undefined
  return comments === 1 ? 'Your one comment goes with it.' : `Your ${comments} comments go with it.`
}
