import type { FastifyInstance } from 'fastify'
import { Button } from '#govuk/button.tsx'
import { InsetText } from '#govuk/inset-text.tsx'
import { Select } from '#govuk/select.tsx'
import { addPrinted, FileLinks, picturesOf } from '#papers/index.ts'
import type { PrintedDocument } from '#print/index.ts'
import { showMoney } from '#shared/money.ts'
import { schoolYearOf, showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import { showDaysOf } from '#trading/index.ts'
import { FilterForm } from '#web/filter-form.tsx'
import type { Frame } from '#web/frame.ts'
import { addListFiles } from '#web/list-file.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { addPage } from '#web/routes.ts'
import { SaveList } from '#web/save-list.tsx'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import type { Look } from '#work/work.ts'
import { maySeeIncome } from '../charge/charge-policy.ts'
import { headingOfIncome, incomeOf, offsetSays, type Income } from './income.ts'

/** ES-49. What traded work brings in against what it is to offset: on screen, as Word and PDF, and as a spreadsheet. */
export function incomeRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/income', async ({ look, frame, query }) => {
    const { year, years } = readYear(look, query)
    return <IncomePage {...{ frame, years }} income={await incomeOf(look, year)} />
  })
  addListFiles<Income['lines'][number]>(app, web, '/income', ({ look, query }) => {
    const { year } = readYear(look, query)
    return {
      name: `Traded income ${showSchoolYear(year).replace('/', '-')}`,
      columns: [
        { head: 'What', cell: ({ name }) => name },
        { head: 'Orders', cell: ({ orders }) => orders },
        { head: 'Days', cell: ({ halfDays }) => halfDays / 2 },
        { head: 'Charged in pounds', cell: ({ charged }) => charged / 100 },
        { head: 'Credited in pounds', cell: ({ credited }) => credited / 100 },
        { head: 'Income in pounds', cell: ({ net }) => net / 100 },
      ],
      // A list has some dozens of lines, and is read at once.
      read: async (reader, after) => (after ? [] : (await incomeOf(reader, year)).lines),
    }
  })
  addPrinted(app, web, '/income', async ({ look, query }) => {
    const { year } = readYear(look, query)
    return {
      document: printIncome(look, await incomeOf(look, year)),
      pictures: await picturesOf(look, undefined),
      fileName: `Traded income ${showSchoolYear(year).replace('/', '-')}`,
    }
  })
}

function readYear(look: Look, query: Readonly<Record<string, string>>): { year: SchoolYear; years: SchoolYear[] } {
  if (!maySeeIncome(look)) throw new NotFound('page', 'traded income')
  const now = schoolYearOf(look.today)
  const years = [now, now - 1, now - 2, now - 3]
  return { years, year: years.find((each) => String(each) === query.year) ?? now }
}

/** The income of a year, by what was ordered. */
function IncomePage({ frame, years, income }: { frame: Frame; years: readonly SchoolYear[]; income: Income }) {
  const { year, lines, offsets } = income
  const heading = headingOfIncome(income)
  return (
    <Page frame={frame} title={heading} breadcrumbs={[{ text: 'Charges', href: '/charges' }, { text: 'Income' }]}>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">Traded income, {showSchoolYear(year)}</span> {heading}
      </h1>
      {offsets && (
        <InsetText>
          {offsets.says} {offsetSays(income)}
          {offsets.own && ' The amount to offset is the service’s own.'}{' '}
          <a class="govuk-link" href={`/handbook#${offsets.id}`}>
            In the handbook
          </a>
        </InsetText>
      )}
      <FilterForm frame={frame} action="/income">
        <Select
          name="year"
          label="School year"
          choices={years.map((each) => ({ value: String(each), label: showSchoolYear(each) }))}
          value={String(year)}
        />
        <Button kind="secondary">Apply</Button>
      </FilterForm>
      {lines.length === 0 ? (
        <p class="govuk-body">Income stands here once schools are charged.</p>
      ) : (
        <ListTable
          caption="Income by what was ordered"
          rows={lines}
          columns={[
            { head: 'What', isName: true, cell: ({ name }) => name },
            { head: 'Orders', isNumber: true, isLabelled: true, cell: ({ orders }) => orders },
            {
              head: 'Days',
              isNumber: true,
              isLabelled: true,
              cell: ({ halfDays }) => (halfDays > 0 ? showDaysOf(halfDays) : '–'),
            },
            { head: 'Charged', isNumber: true, isLabelled: true, cell: ({ charged }) => showMoney(charged) },
            { head: 'Credited', isNumber: true, isLabelled: true, cell: ({ credited }) => showMoney(credited) },
            { head: 'Income', isNumber: true, isLabelled: true, cell: ({ net }) => showMoney(net) },
          ]}
        />
      )}
      <p class="govuk-body">
        As a document: <FileLinks href="/income" query={`?year=${year}`} of="the traded income" />
      </p>
      <SaveList url="/income" query={{ year: String(year) }} />
    </Page>
  )
}

function printIncome(look: Look, income: Income): PrintedDocument {
  const [title, year] = ['Traded income', showSchoolYear(income.year)]
  return {
    ...{ title, subtitle: headingOfIncome(income), organisation: look.actor.authorityName, dated: look.today },
    facts: [
      { name: 'School year', value: year },
      { name: 'As it stands on', value: showDate(look.today) },
      ...(income.offsets ? [{ name: 'Against the reduction', value: offsetSays(income) ?? '' }] : []),
    ],
    foot: `${title}, ${year} · as it stands on ${showShortDate(look.today)}`,
    blocks: [
      {
        kind: 'table',
        head: ['What', 'Orders', 'Days', 'Charged', 'Credited', 'Income'],
        rows: [
          ...income.lines.map(({ name, orders, halfDays, charged, credited, net }) => [
            ...[name, String(orders), String(halfDays / 2), showMoney(charged), showMoney(credited), showMoney(net)],
          ]),
          [
            ...['In all', '', String(income.halfDays / 2)],
            ...[showMoney(income.charged), showMoney(income.credited), showMoney(income.net)],
          ],
        ],
      },
    ],
  }
}
