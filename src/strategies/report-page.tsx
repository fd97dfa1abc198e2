import { Button } from '#govuk/button.tsx'
import { Select } from '#govuk/select.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { andList, namesOf, type ServiceModel } from '#model/index.ts'
import { FileLinks } from '#papers/index.ts'
import type { Finding } from '#shared/finding.ts'
import { showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import { showMoment } from '#shared/show-date.ts'
import type { Answers } from '#web/answers.ts'
import { FilterForm } from '#web/filter-form.tsx'
import { Form, wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { addressOfReport } from './period.ts'
import type { StrategyReport } from './read-report.ts'
import { headingOf, tablesOf } from './say-report.ts'

type Props = {
  frame: Frame
  model: ServiceModel
  report: StrategyReport
  years: readonly SchoolYear[]
  answers: Answers
  findings: readonly Finding[]
  mayWrite: boolean
  done: string | undefined
}

/** SH-78. What a strategy did in a period, from live records, with the words of who leads it beside. */
export function ReportPage(props: Props) {
  const { frame, model, report, findings, done } = props
  const { strategy, asked, words } = report
  const heading = headingOf(model, report)
  const leads = andList(namesOf(model.roles, strategy.managers))
  return (
    <Page
      frame={frame}
      title={`${strategy.name}, ${asked.says}: ${heading}`}
      findings={findings}
      done={done}
      breadcrumbs={[{ text: 'The service', href: '/service' }, { text: strategy.name }]}
    >
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">
          {strategy.name}, {asked.says}
        </span>{' '}
        {heading}
      </h1>
      <p class="govuk-body">
        Led by the {leads}
        {strategy.reportsTo && `, who reports to the ${strategy.reportsTo}`}.
      </p>
      <Filters {...props} />
      {words && (
        <section>
          <h2 class="govuk-heading-m">In words</h2>
          {words.words.split('\n').map((line) => (
            <p class="govuk-body">{line}</p>
          ))}
          <p class="govuk-hint">
            {words.writtenByName}, {showMoment(words.writtenAt)}
          </p>
        </section>
      )}
      {tablesOf(model, report).map(({ title, head, rows, none }) => (
        <section>
          <h2 class="govuk-heading-m">{title}</h2>
          {rows.length === 0 ? (
            <p class="govuk-body">{none}</p>
          ) : (
            <ListTable
              caption={title}
              rows={rows}
              columns={head.map((name, at) => ({
                head: name,
                isName: at === 0,
                isLabelled: at > 0,
                isShort: at > 0,
                cell: (row: readonly string[]) => row[at] ?? '',
              }))}
            />
          )}
        </section>
      ))}
      <p class="govuk-body">
        <FileLinks href={addressOfReport(strategy.id, asked, '/report')} of="the report" />
      </p>
      <Words {...props} />
    </Page>
  )
}

function Filters({ frame, model, report: { strategy, asked }, years }: Props) {
  const all = (says: string, items: readonly { id: string; name: string }[]) => [
    { value: '', label: says },
    ...items.map(({ id, name }) => ({ value: id, label: name })),
  ]
  const phases = model.phases.filter(
    ({ id, served }) => served && (strategy.phases.length === 0 || strategy.phases.includes(id)),
  )
  return (
    <FilterForm frame={frame} action={`/strategies/${strategy.id}`} isInThrees>
      <Select
        name="year"
        label="School year"
        choices={years.map((year) => ({ value: String(year), label: showSchoolYear(year) }))}
        value={String(asked.schoolYear)}
      />
      <Select name="term" label="Term" choices={all('Whole year', model.calendar.terms)} value={asked.term ?? ''} />
      <Select name="phase" label="Phase" choices={all('All of its phases', phases)} value={asked.phase ?? ''} />
      <Button kind="secondary">Apply</Button>
    </FilterForm>
  )
}

function Words({ frame, report: { strategy, asked, words }, answers, findings, mayWrite }: Props) {
  if (!mayWrite) return null
  return (
    <Form frame={frame} action={`/strategies/${strategy.id}`}>
      <input type="hidden" name="year" value={asked.schoolYear} />
      <input type="hidden" name="revision" value={words?.revision ?? 0} />
      <Textarea
        name="words"
        label={`What you want to say of ${showSchoolYear(asked.schoolYear)}`}
        hint="It stands beside the figures, on the screen and in the files."
        rows={6}
        value={answers.words ?? words?.words}
        error={wrongWith(findings, 'words')}
      />
      <Button preventDoubleClick>Save</Button>
    </Form>
  )
}
