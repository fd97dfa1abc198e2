import { Button } from '#govuk/button.tsx'
import { DateInput } from '#govuk/date-input.tsx'
import { Fieldset } from '#govuk/fieldset.tsx'
import { Radios } from '#govuk/radios.tsx'
import { Select, type SelectChoice } from '#govuk/select.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import type { Measures } from '#measures/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { Answers } from '#web/answers.ts'
import { dateParts } from '#web/date-answer.ts'
import { Form, wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { FIGURE_KINDS, type DataSet } from '../data-set.ts'
import { COLUMNS_OFFERED } from '../figure-form.ts'
import { KIND_WORDS } from '../figure-words.ts'
import { URN_COLUMN, type OwnColumn, type OwnPart } from '../own/own-columns.ts'
import { AskFields } from './ask-fields.tsx'

/** What is proposed for a column: the school's number, or a part of a figure. */
export type Proposed = typeof URN_COLUMN | OwnColumn | undefined

type Props = {
  frame: Frame
  found: DataSet
  measures: Measures
  proposed: readonly Proposed[]
  /** The first values under each heading, as the file has them. */
  samples: readonly (readonly string[])[]
  years: readonly number[]
  answers: Answers
  findings: readonly Finding[]
}

const PARTS: Readonly<Record<OwnPart, string>> = {
  value: 'The value',
  cohort: 'How many pupils it is of',
  lower: 'The low end of its range',
  upper: 'The high end of its range',
}

/** Which column of a service's own spreadsheet stands for what, where it is from, and of which year. */
export function OwnColumnsPage({ frame, found, measures, proposed, samples, years, answers, findings }: Props) {
  const title = 'What do its columns stand for?'
  const wasAnswered = answers['title'] !== undefined
  const headings = found.headings.slice(0, COLUMNS_OFFERED)
  return (
    <Page
      frame={frame}
      title={title}
      findings={findings}
      breadcrumbs={[{ text: 'Figures', href: '/figures' }, { text: title }]}
    >
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <span class="govuk-caption-l govuk-!-text-break-word">{found.fileName}</span>
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">
            No publication has these columns, so this is read as a spreadsheet of your own. What you choose is
            remembered for the next one.
          </p>
          <Form frame={frame} action={`/figures/${found.id}/columns`}>
            <TextInput
              name="title"
              label="Where are the figures from?"
              hint="It stands under each of them, such as Fischer Family Trust estimates"
              value={answers['title'] ?? found.title}
              error={wrongWith(findings, 'title')}
            />
            <DateInput
              name="dated"
              legend="Date of the source, if it has one"
              value={dateParts(answers, 'dated')}
              error={wrongWith(findings, 'dated')}
            />
            <AskFields
              {...{ answers, findings, years }}
              proposed={{ year: found.year ?? undefined, release: found.release ?? undefined }}
            />
            <Radios
              name="kind"
              legend="Results or estimates?"
              hint="Estimates stand beside results and never in their place"
              value={answers['kind'] ?? (found.year === null ? undefined : found.kind)}
              choices={FIGURE_KINDS.map((value) => ({ value, label: KIND_WORDS[value] }))}
              error={wrongWith(findings, 'kind')}
            />
            <div id="columns">
              {headings.map((heading, at) =>
                heading === '' ? null : (
                  <Column
                    {...{ heading, at, measures, answers }}
                    samples={samples[at] ?? []}
                    proposed={wasAnswered ? undefined : proposed[at]}
                  />
                ),
              )}
            </div>
            <Button preventDoubleClick>Show what it holds</Button>
          </Form>
        </div>
      </div>
    </Page>
  )
}

type ColumnProps = {
  heading: string
  at: number
  measures: Measures
  answers: Answers
  proposed: Proposed
  samples: readonly string[]
}

function Column({ heading, at, measures, answers, proposed, samples }: ColumnProps) {
  const column = typeof proposed === 'object' ? proposed : undefined
  const choices: SelectChoice[] = [
    { value: '', label: 'Leave it out' },
    { value: URN_COLUMN, label: 'URN of the school' },
    ...measures.measures.map(({ id, name }) => ({ value: id, label: name })),
  ]
  return (
    <Fieldset legend={heading} legendSize="s" describedBy={`sample-${at}`}>
      <div id={`sample-${at}`} class="govuk-hint govuk-!-text-break-word">
        {saysSamples(samples)}
      </div>
      <Select
        name={`is.${at}`}
        label="It is"
        value={answers[`is.${at}`] ?? (proposed === URN_COLUMN ? URN_COLUMN : (column?.measure ?? ''))}
        choices={choices}
      />
      <Select
        name={`of.${at}`}
        label="Of"
        value={answers[`of.${at}`] ?? column?.pupils ?? 'all'}
        choices={measures.groups.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Select
        name={`part.${at}`}
        label="And holds"
        value={answers[`part.${at}`] ?? column?.part ?? 'value'}
        choices={Object.entries(PARTS).map(([value, label]) => ({ value, label }))}
      />
    </Fieldset>
  )
}

/** 'In the file: 0.81, 0.79, 0.5 …', cut where a cell is long. */
function saysSamples(samples: readonly string[]): string {
  if (samples.length === 0) return 'In the file: nothing under it'
  return `In the file: ${samples.map((each) => (each.length > 30 ? `${each.slice(0, 30)}…` : each)).join(', ')}`
}
