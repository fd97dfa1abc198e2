import { Button } from '#govuk/button.tsx'
import { Select } from '#govuk/select.tsx'
import type { ServiceModel } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { Answers } from '#web/answers.ts'
import { Form, wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { kindWords } from '../bring-in-words.ts'
import { columnsOf } from '../columns.ts'
import type { OwnImport } from '../own-file.ts'
import { CRUMBS } from './choose-page.tsx'

type Props = {
  frame: Frame
  found: OwnImport
  model: ServiceModel
  headings: readonly string[]
  /** The heading proposed for each column that is looked for. */
  proposed: Readonly<Record<string, string | undefined>>
  answers: Answers
  findings: readonly Finding[]
}

/** Which heading of the file stands for what; proposed, and chosen by a person. */
export function ColumnsPage({ frame, found, model, headings, proposed, answers, findings }: Props) {
  const title = 'Which column is which?'
  const choices = headings.filter((heading) => heading !== '').map((heading) => ({ value: heading, label: heading }))
  return (
    <Page
      frame={frame}
      title={title}
      findings={findings}
      breadcrumbs={[...CRUMBS, { text: kindWords(found.kind, model).title }]}
    >
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <span class="govuk-caption-l govuk-!-text-break-word">{found.fileName}</span>
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">It is {found.says}. What you choose is remembered for the next file.</p>
          <Form frame={frame} action={`/bring-in/${found.id}/columns`}>
            {columnsOf(found.kind, model).map(({ key, label, hint, required }) => {
              const name = `column.${key}`
              return (
                <Select
                  name={name}
                  id={name}
                  label={required ? label : `${label} (optional)`}
                  hint={hint}
                  choices={[{ value: '', label: 'Not in this file' }, ...choices]}
                  value={answers[name] ?? proposed[key] ?? ''}
                  error={wrongWith(findings, name)}
                />
              )
            })}
            <Button preventDoubleClick>Show what each row would do</Button>
          </Form>
          {found.kind === 'tracker' && <p class="govuk-body">A file of a thousand rows takes up to half a minute.</p>}
        </div>
      </div>
    </Page>
  )
}
