import { Button } from '#govuk/button.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import type { TradingRule } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { showMoney } from '#shared/money.ts'
import { showShortDate } from '#shared/show-date.ts'
import { Form, wrongWith } from '#web/form.tsx'
import { FormPage, type Shown } from '#web/form-page.tsx'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { SaveList } from '#web/save-list.tsx'
import { standsSays, type Owed } from './owed.ts'
import type { Payee } from './owed-rules.ts'

type Props = {
  frame: Frame
  findings: readonly Finding[]
  owed: readonly Owed[]
  toDraw: number
  mayApprove: boolean
  readerId: string
  done: string | undefined
}

/** What is owed to associates and to schools that release somebody: to be approved, approved, in a file. */
export function OwedPage({ frame, findings, owed, toDraw, mayApprove, readerId, done }: Props) {
  const sum = owed.filter(({ fileNumber }) => fileNumber === null).reduce((all, { pence }) => all + pence, 0)
  const heading = sum > 0 ? `${showMoney(sum)} is owed and in no file yet` : 'Nothing is owed that is in no file'
  return (
    <Page
      frame={frame}
      title={heading}
      findings={findings}
      done={done}
      breadcrumbs={[{ text: 'Orders', href: '/orders' }, { text: 'Owed' }]}
    >
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">Owed to associates and releasing schools</span> {heading}
      </h1>
      {mayApprove && toDraw > 0 && (
        <Form frame={frame} action="/owed/draw">
          <Button preventDoubleClick>Draw the file of what is approved</Button>
        </Form>
      )}
      {owed.length === 0 ? (
        <p class="govuk-body">What is owed for a visit is said on the page of the visit, once its record is sent.</p>
      ) : (
        <>
          <ListTable
            caption="What is owed"
            rows={owed}
            columns={[
              { head: 'Owed to', isName: true, cell: ({ toSchoolName, personName }) => toSchoolName ?? personName },
              {
                head: 'For',
                cell: ({ visitId, personName, schoolName, visitedOn }) => (
                  <a class="govuk-link" href={`/visits/${visitId}`}>
                    {personName} at {schoolName}, {showShortDate(visitedOn)}
                  </a>
                ),
              },
              { head: 'Amount', isNumber: true, isLabelled: true, cell: ({ pence }) => showMoney(pence) },
              { head: 'How far', isShort: true, cell: standsSays },
              {
                head: 'Approve',
                isHeadHeard: true,
                cell: ({ id, approvedOn, claimedBy, personName }) =>
                  mayApprove && approvedOn === null && claimedBy !== readerId ? (
                    <Form frame={frame} action={`/owed/${id}/approve`}>
                      <Button kind="secondary" preventDoubleClick>
                        Approve<span class="govuk-visually-hidden">: {personName}</span>
                      </Button>
                    </Form>
                  ) : null,
              },
            ]}
          />
          <SaveList url="/owed" query={{}} />
        </>
      )}
    </Page>
  )
}

type SayProps = Shown & {
  visit: { id: string; schoolName: string }
  rule: NonNullable<TradingRule['owed']>
  payee: Payee | undefined
}

/** What is owed for one visit: miles, and where a school released somebody its cover. */
export function SayOwedPage({ visit, rule, payee, ...shown }: SayProps) {
  const { answers, findings } = shown
  return (
    <FormPage
      {...shown}
      title="What is owed for this visit?"
      caption={visit.schoolName}
      breadcrumbs={[{ text: 'The visit', href: `/visits/${visit.id}` }]}
      button="Say so"
    >
      <p class="govuk-body">
        {payee?.to === 'school'
          ? `It is owed to ${payee.schoolName}: ${showMoney(rule.coverPerDay)} a day of cover and ${showMoney(rule.perMile)} a mile.`
          : `It is owed to whoever made the visit: ${showMoney(rule.perDay)} a day and ${showMoney(rule.perMile)} a mile.`}
      </p>
      <TextInput
        name="miles"
        label="How many miles were driven?"
        hint="There and back, a whole number; 0 for none"
        width={4}
        inputmode="numeric"
        value={answers.miles ?? '0'}
        error={wrongWith(findings, 'miles')}
      />
      {payee?.to === 'school' && (
        <TextInput
          name="cover"
          label="How many days of cover did the school pay for?"
          hint="In halves, for example 1 or 0.5"
          width={3}
          inputmode="decimal"
          value={answers.cover}
          error={wrongWith(findings, 'cover')}
        />
      )}
    </FormPage>
  )
}
