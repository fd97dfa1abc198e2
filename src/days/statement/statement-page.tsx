import { Button } from '#govuk/button.tsx'
import { InsetText } from '#govuk/inset-text.tsx'
import { SummaryList } from '#govuk/summary-list.tsx'
import { Table } from '#govuk/table.tsx'
import { capital, word, type ServiceModel } from '#model/index.ts'
import { showHalfDays, titleOf } from '#people/index.ts'
import type { Finding } from '#shared/finding.ts'
import { londonDateOf } from '#shared/plain-date.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import { showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import { Form } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { categorySays, dueSays } from './print-statement.ts'
import type { StatementStands } from './statement-lines.ts'
import { placeOfStatement, type Statement, type Told } from './statement.ts'

type Props = {
  frame: Frame
  model: ServiceModel
  school: { id: string; name: string }
  year: SchoolYear
  /** What is shown: what was issued, or what would be. */
  told: Told
  /** The version that is shown; undefined where none was issued yet. */
  statement: Statement | undefined
  versions: readonly Statement[]
  /** How it stands, for those who issue. */
  stands: StatementStands | undefined
  receipts: readonly { name: string; role: string; openedAt: Date | null }[]
  findings: readonly Finding[]
  done: string | undefined
}

/** SH-21. What a school was told of a year, or what it would be told; who issues sees what has changed since. */
export function StatementPage(props: Props) {
  const { frame, model, school, year, statement, stands, versions, findings, done } = props
  const called = capital(word(model, 'annualStatement'))
  const heading = statement
    ? `Issued on ${showDate(statement.issuedOn)}${statement.version > 1 ? `, version ${statement.version}` : ''}`
    : 'Not issued yet'
  const action = placeOfStatement({ schoolId: school.id, schoolYear: year })
  return (
    <Page
      frame={frame}
      title={`${called}: ${school.name}`}
      findings={findings}
      done={done}
      breadcrumbs={[{ text: school.name, href: `/schools/${school.id}` }, { text: called }]}
    >
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">
            <span class="govuk-caption-l">
              {school.name}, {called}, {showSchoolYear(year)}
            </span>{' '}
            {heading}
          </h1>
          {stands === 'changed' && (
            <InsetText>
              Something else is true by now: a new version can be issued, and the one before stays as it was.
            </InsetText>
          )}
          {!statement && <p class="govuk-body">This is what the school would be told today.</p>}
          <ToldOf {...props} />
          {stands && stands !== 'issued' && (
            <Form frame={frame} action={`${action}/issue`}>
              <Button preventDoubleClick>{stands === 'none' ? 'Issue it' : 'Issue a new version'}</Button>
            </Form>
          )}
          {statement && (
            <p class="govuk-body">
              <a class="govuk-link" href={`${action}/versions/${statement.version}/pdf`}>
                As PDF
              </a>
              {' · '}
              <a class="govuk-link" href={`${action}/versions/${statement.version}/word`}>
                As Word
              </a>
            </p>
          )}
          <Versions {...{ versions, statement, action }} />
          <Receipts {...props} />
        </div>
      </div>
    </Page>
  )
}

function ToldOf({ told, model }: Props) {
  const facts = [
    ...(told.category ? [{ key: capital(word(model, 'needCategory')), value: categorySays(told.category) }] : []),
    ...(told.advisers ?? []).map(({ name, role }) => ({ key: role, value: name })),
    ...(told.programmes && told.programmes.length > 0
      ? [
          {
            key: capital(word(model, 'programme', { form: told.programmes.length > 1 ? 'many' : 'one' })),
            value: told.programmes.map(({ name }) => name).join('; '),
          },
        ]
      : []),
  ]
  return (
    <>
      {facts.length > 0 && <SummaryList rows={facts} />}
      {told.due && told.due.length > 0 && (
        <Table
          caption="What the school is due in the year"
          captionSize="m"
          rows={told.due}
          columns={[
            { head: 'What', cell: ({ says }) => says },
            { head: 'Days', cell: (due) => dueSays(due) },
          ]}
        />
      )}
      {told.people && told.people.length > 0 && (
        <Table
          caption="Who gives days"
          captionSize="m"
          rows={told.people}
          columns={[
            { head: 'Who', cell: ({ name, role }) => `${name}, ${role}` },
            { head: 'For', cell: ({ kind }) => kind },
            { head: 'Days', cell: ({ halfDays }) => showHalfDays(halfDays) },
          ]}
        />
      )}
      {told.groups && (
        <Table
          caption={`What goes to its ${word(model, 'group', { form: 'many' })}`}
          captionSize="m"
          rows={told.groups}
          columns={[
            { head: 'Name', cell: ({ name }) => name },
            { head: 'Days', cell: ({ halfDays }) => showHalfDays(halfDays) },
          ]}
        />
      )}
    </>
  )
}

function Versions({ versions, statement, action }: Pick<Props, 'versions' | 'statement'> & { action: string }) {
  if (versions.length < 2) return null
  return (
    <>
      <h2 class="govuk-heading-m">Versions</h2>
      <ul class="govuk-list">
        {versions.map(({ version, issuedOn, issuedByName }) => (
          <li>
            {version === statement?.version ? (
              `Version ${version}`
            ) : (
              <a class="govuk-link" href={`${action}?version=${version}`}>
                Version {version}
              </a>
            )}
            , {showShortDate(issuedOn)}, {issuedByName}
          </li>
        ))}
      </ul>
    </>
  )
}

function Receipts({ receipts, model }: Props) {
  if (receipts.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">To whom it went</h2>
      <ul class="govuk-list">
        {receipts.map(({ name, role, openedAt }) => (
          <li>
            {name}, {titleOf(model, role)}:{' '}
            {openedAt ? `opened ${showShortDate(londonDateOf(openedAt))}` : 'not opened yet'}
          </li>
        ))}
      </ul>
    </>
  )
}
