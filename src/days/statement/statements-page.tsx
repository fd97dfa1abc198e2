import { Button } from '#govuk/button.tsx'
import { InsetText } from '#govuk/inset-text.tsx'
import { Pagination } from '#govuk/pagination.tsx'
import { Select } from '#govuk/select.tsx'
import { Tag, type TagColour } from '#govuk/tag.tsx'
import { capital, word, type ServiceModel } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { showShortDate } from '#shared/show-date.ts'
import { showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import { FilterForm } from '#web/filter-form.tsx'
import { Form } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { Stats } from '#web/late.tsx'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { SaveList } from '#web/save-list.tsx'
import { yearChoices } from '../days-form.ts'
import { STATEMENT_STANDS, type StatementLine, type StatementStands } from './statement-lines.ts'
import type { Round } from './statement-store.ts'
import { placeOfStatement } from './statement.ts'

export const STANDS: Readonly<Record<StatementStands, { says: string; colour: TagColour }>> = {
  none: { says: 'Not sent', colour: 'red' },
  changed: { says: 'To be issued anew', colour: 'yellow' },
  issued: { says: 'Issued', colour: 'green' },
}

/** What the list is asked for. */
export type StatementList = { year: SchoolYear; stands: StatementStands | undefined; after: string | undefined }

type Props = {
  frame: Frame
  model: ServiceModel
  list: StatementList
  all: readonly StatementLine[]
  lines: readonly StatementLine[]
  next: string | undefined
  round: Round | undefined
  mayIssue: boolean
  findings: readonly Finding[]
}

/** SH-20. Which schools were not sent their statement of a year, or wait for another; empty of those when all have it. */
export function StatementsPage({ frame, model, list, all, lines, next, round, mayIssue, findings }: Props) {
  const called = word(model, 'annualStatement')
  const count = (stands: StatementStands) => all.filter((line) => line.stands === stands).length
  const waiting = count('none') + count('changed')
  const heading = headingOf(count('none'), count('changed'), all.length, called)
  const isRunning = round && !round.finishedAt && !round.failedAt
  return (
    <Page
      frame={frame}
      title={heading}
      findings={findings}
      breadcrumbs={[{ text: 'Days', href: `/days?year=${list.year}` }, { text: capital(called) }]}
    >
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">
          {capital(word(model, 'annualStatement', { form: 'many' }))}, {showSchoolYear(list.year)}
        </span>{' '}
        {heading}
      </h1>
      <Stats
        items={STATEMENT_STANDS.map((stands) => ({
          number: count(stands),
          what: STANDS[stands].says.toLowerCase(),
          href: addressOfStatements({ ...list, stands, after: undefined }),
        }))}
      />
      {isRunning && (
        <InsetText>
          They are being issued: {round.done} of {round.schools ?? 'all'}. Load the page again to see how far it is.
        </InsetText>
      )}
      {round?.failedAt && !round.finishedAt && (
        <InsetText>
          The last press was broken off after {round.done}. Press again: those that went out stay as they are.
        </InsetText>
      )}
      {mayIssue && waiting > 0 && !isRunning && (
        <Form frame={frame} action="/days/statements">
          <input type="hidden" name="year" value={String(list.year)} />
          <Button preventDoubleClick>
            {waiting === 1 ? 'Issue it to the school that waits' : `Issue to all ${waiting} schools that wait`}
          </Button>
        </Form>
      )}
      <FilterForm frame={frame} action="/days/statements">
        <Select name="year" label="School year" choices={yearChoices(frame)} value={String(list.year)} />
        <Select
          name="stands"
          label="Where it stands"
          choices={[
            { value: '', label: 'All' },
            ...STATEMENT_STANDS.map((value) => ({ value, label: STANDS[value].says })),
          ]}
          value={list.stands ?? ''}
        />
        <Button kind="secondary">Apply</Button>
      </FilterForm>
      {lines.length === 0 ? (
        <p class="govuk-body">
          No school fits. Each school that is served stands here with what it was told of the year.
        </p>
      ) : (
        <ListTable
          caption={capital(called)}
          rows={lines}
          columns={[
            {
              head: 'School',
              isName: true,
              cell: ({ schoolId, schoolName }) => (
                <a class="govuk-link" href={placeOfStatement({ schoolId, schoolYear: list.year })}>
                  {schoolName}
                </a>
              ),
            },
            {
              head: 'Where it stands',
              isShort: true,
              cell: ({ stands }) => <Tag colour={STANDS[stands].colour}>{STANDS[stands].says}</Tag>,
            },
            { head: 'Version', isShort: true, isLabelled: true, cell: ({ version }) => version ?? '' },
            {
              head: 'Issued',
              isShort: true,
              cell: ({ issuedOn }) => issuedOn && <span class="wm-nowrap">{showShortDate(issuedOn)}</span>,
            },
          ]}
        />
      )}
      {lines.length > 0 && <SaveList url="/days/statements" query={askOfStatements(list)} />}
      <Pagination
        next={next ? { href: addressOfStatements({ ...list, after: next }), text: 'More schools' } : undefined}
      />
    </Page>
  )
}

function headingOf(none: number, changed: number, all: number, called: string): string {
  if (all === 0) return 'No school is served yet'
  if (none > 0) return `${none} ${none === 1 ? 'school was' : 'schools were'} not sent the ${called}`
  if (changed > 0) return `${changed} ${changed === 1 ? 'school waits' : 'schools wait'} for a new version`
  return `Every school was sent its ${called}`
}

export const askOfStatements = ({ year, stands }: StatementList) => ({ year: String(year), ...(stands && { stands }) })

const addressOfStatements = (list: StatementList) =>
  `/days/statements?${new URLSearchParams({ ...askOfStatements(list), ...(list.after && { after: list.after }) }).toString()}`
