import { LinkButton } from '#govuk/link-button.tsx'
import { Radios } from '#govuk/radios.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { namesOf, type CoreWorkRule } from '#model/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import { showMinutes } from '#contacts/index.ts'
import type { Frame } from '#web/frame.ts'
import { DayInput, FormPage, type Shown } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { isOpen, type Complaint } from './complaint.ts'

type SafeguardingRule = NonNullable<CoreWorkRule['safeguarding']>

type Props = {
  frame: Frame
  rule: SafeguardingRule
  complaints: readonly (Complaint & { minutes: number })[]
  mayOpen: boolean
  done: string | undefined
}

/** ES-57. The complaints for which whoever looks is named, and no others: how many others there are is not said either. */
export function ComplaintsPage({ frame, rule, complaints, mayOpen, done }: Props) {
  const open = complaints.filter(isOpen).length
  const heading =
    open === 0
      ? 'You are named for no open complaint'
      : `You are named for ${open} open complaint${open === 1 ? '' : 's'}`
  return (
    <Page frame={frame} title={heading} done={done}>
      <h1 class="govuk-heading-l">{heading}</h1>
      <p class="govuk-body">{rule.says}</p>
      {mayOpen && <LinkButton href="/safeguarding/open">Open a complaint</LinkButton>}
      {complaints.length > 0 && (
        <ListTable
          caption="Complaints for which you are named"
          rows={complaints}
          columns={[
            {
              head: 'School',
              isName: true,
              cell: ({ id, schoolName }) => (
                <a class="govuk-link" href={`/safeguarding/${id}`}>
                  {schoolName}
                </a>
              ),
            },
            { head: 'Came', isShort: true, cell: ({ receivedOn }) => showShortDate(receivedOn) },
            { head: 'Stands', cell: (each) => standingOf(rule, each) },
            { head: 'Time', isShort: true, cell: ({ minutes }) => showMinutes(minutes) },
          ]}
        />
      )}
    </Page>
  )
}

/** How a complaint stands, in a few words. */
export const standingOf = (rule: SafeguardingRule, { closedOn, outcome }: Complaint): string =>
  closedOn && outcome
    ? `Closed on ${showShortDate(closedOn)}: ${namesOf(rule.outcomes, [outcome]).join().toLowerCase()}`
    : 'Being investigated'

/** ES-57. A complaint is opened: for which school, how it came, and what it is about. */
export function OpenComplaintPage({ rule, ...shown }: Shown & { rule: SafeguardingRule }) {
  const { answers, findings } = shown
  return (
    <FormPage {...shown} title="Open a complaint" breadcrumbs={[HOME]} button="Open it">
      <p class="govuk-body">
        Only you and whom you name afterwards will see that it exists. Do not name pupils or members of staff.
      </p>
      <TextInput
        name="school"
        label="Which school?"
        hint="Its URN or its whole name"
        value={answers.school}
        error={wrongWith(findings, 'school')}
      />
      <Radios
        name="came"
        legend="How did it come?"
        legendSize="s"
        choices={rule.came.map(({ id, name }) => ({ value: id, label: name }))}
        value={answers.came}
        error={wrongWith(findings, 'came')}
      />
      <DayInput name="receivedOn" label="When did it come?" usual={shown.frame.today} {...shown} />
      <Textarea
        name="says"
        label="What is it about?"
        rows={5}
        value={answers.says}
        error={wrongWith(findings, 'says')}
      />
    </FormPage>
  )
}

/** The way back to the list. */
export const HOME = { text: 'Complaints', href: '/safeguarding' }
