import type { FastifyInstance } from 'fastify'
import { Button } from '#govuk/button.tsx'
import { Select } from '#govuk/select.tsx'
import { addPrinted, FileLinks, picturesOf } from '#papers/index.ts'
import type { PrintedDocument } from '#print/index.ts'
import { isId } from '#shared/id.ts'
import { showMoney } from '#shared/money.ts'
import { schoolYearOf, showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import type { Frame } from '#web/frame.ts'
import { addListFiles } from '#web/list-file.ts'
import { Page } from '#web/page.tsx'
import { addPage, type Seen } from '#web/routes.ts'
import { SaveList } from '#web/save-list.tsx'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import type { Look } from '#work/work.ts'
import { findSchoolOfAccount } from './income-store.ts'
import { PAID_BY_SAYS, type ChargeLine } from '../charge/charge.ts'
import { chargeLines } from '../charge/charge-lines.ts'
import { maySeeAccountOf } from '../charge/charge-policy.ts'
import { listCharges, sumCharges, type ChargeSums } from '../charge/charge-store.ts'
import { chargedSays, chargesToKeep } from '../charge/charges-list.ts'
import { ChargesTable, signed } from '../charge/charges-table.tsx'

const MOST = 2000

/** The statement of account of a school: on screen, as Word and PDF, and as a spreadsheet. */
export function accountRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/schools/:schoolId/account', async (seen) => {
    const { school, year, years } = await readAccount(seen)
    return (
      <AccountPage {...{ frame: seen.frame, school, year, years }} {...await accountOf(seen.look, school.id, year)} />
    )
  })
  addListFiles(app, web, '/schools/:schoolId/account', async (seen) => {
    const { school, year } = await readAccount(seen)
    return chargesToKeep(`Account of ${school.name}`, { schoolId: school.id, schoolYear: year })
  })
  addPrinted(app, web, '/schools/:schoolId/account', async (seen) => {
    const { school, year } = await readAccount(seen)
    return {
      document: printAccount(seen.look, school.name, year, await accountOf(seen.look, school.id, year)),
      pictures: await picturesOf(seen.look, undefined),
      fileName: `Account of ${school.name} ${showSchoolYear(year).replace('/', '-')}`,
    }
  })
}

type Account = { lines: readonly ChargeLine[]; sums: ChargeSums }

async function accountOf(look: Look, schoolId: string, schoolYear: SchoolYear): Promise<Account> {
  const of = { schoolId, schoolYear }
  const [charges, sums] = [await listCharges(look, { ...of, limit: MOST }), await sumCharges(look, of)]
  return { lines: await chargeLines(look, charges), sums }
}

async function readAccount({ look, params, query }: Seen) {
  const id = params.schoolId ?? ''
  const school = isId(id) && maySeeAccountOf(look, id) ? await findSchoolOfAccount(look, id) : undefined
  if (!school) throw new NotFound('account of the school', id)
  const now = schoolYearOf(look.today)
  const years = [now + 1, now, now - 1, now - 2]
  return { school, years, year: years.find((each) => String(each) === query.year) ?? now }
}

const headingOf = ({ sums }: Account) =>
  sums.credited > 0 ? `${chargedSays(sums)}: ${signed(sums.charged - sums.credited)} in all` : chargedSays(sums)

type Props = Account & {
  frame: Frame
  school: { id: string; name: string }
  year: SchoolYear
  years: readonly SchoolYear[]
}

/** What a school was charged and credited in a year, and what that comes to. */
function AccountPage({ frame, school, year, years, ...account }: Props) {
  const heading = headingOf(account)
  const url = `/schools/${school.id}/account`
  return (
    <Page
      frame={frame}
      title={`${heading}: ${school.name}`}
      breadcrumbs={[{ text: 'Charges', href: '/charges' }, { text: school.name }]}
    >
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">
          Account of {school.name}, {showSchoolYear(year)}
        </span>{' '}
        {heading}
      </h1>
      <form method="get" action={url} class="wm-filters" aria-label="School year">
        <Select
          name="year"
          label="School year"
          choices={years.map((each) => ({ value: String(each), label: showSchoolYear(each) }))}
          value={String(year)}
        />
        <Button kind="secondary">Apply</Button>
      </form>
      {account.lines.length === 0 ? (
        <p class="govuk-body">Nothing was charged in this school year.</p>
      ) : (
        <ChargesTable lines={account.lines} isOfSchool />
      )}
      <p class="govuk-body">
        As a document: <FileLinks href={url} query={`?year=${year}`} of={`the account of ${school.name}`} />
      </p>
      <SaveList url={url} query={{ year: String(year) }} />
    </Page>
  )
}

function printAccount(look: Look, name: string, year: SchoolYear, account: Account): PrintedDocument {
  const title = 'Statement of account'
  return {
    ...{ title, subtitle: `${name}: ${headingOf(account)}`, organisation: look.actor.authorityName, dated: look.today },
    facts: [
      { name: 'School', value: name },
      { name: 'School year', value: showSchoolYear(year) },
      { name: 'As it stands on', value: showDate(look.today) },
    ],
    foot: `${title}, ${name}, ${showSchoolYear(year)} · as it stands on ${showShortDate(look.today)}`,
    blocks: [
      {
        kind: 'table',
        head: ['Counts on', 'Order', 'What', 'Paid by', 'Amount'],
        rows: [
          ...account.lines
            .toReversed()
            .map((line) => [
              ...[
                showShortDate(line.countsOn),
                line.orderNumber,
                `${line.kind === 'credit' ? 'Credit: ' : ''}${line.name}`,
              ],
              ...[PAID_BY_SAYS[line.paidBy], signed(line.pence)],
            ]),
          ['', '', 'In all', '', showMoney(account.sums.charged - account.sums.credited)],
        ],
      },
    ],
  }
}
