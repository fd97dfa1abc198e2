import { Button } from '#govuk/button.tsx'
import { LinkButton } from '#govuk/link-button.tsx'
import { Radios } from '#govuk/radios.tsx'
import { Select } from '#govuk/select.tsx'
import { SummaryList } from '#govuk/summary-list.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { namesOf, type CommunicationsRule } from '#model/index.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import { FilterForm } from '#web/filter-form.tsx'
import { FormPage, type Shown } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { REACHED_SAYS, type Communication, type SchoolTold } from './communication.ts'

const HOME = { text: 'Messages to schools', href: '/communications' }

type ListProps = {
  frame: Frame
  rule: CommunicationsRule
  type: string | undefined
  communications: readonly Communication[]
  maySend: boolean
}

/** ES-59. What schools were told, as far as somebody reads it, the newest first. */
export function CommunicationsPage({ frame, rule, type, communications, maySend }: ListProps) {
  const [newest] = communications
  const heading = newest ? `Last told on ${showDate(newest.sentOn)}: ${newest.title}` : 'Schools were told nothing yet'
  return (
    <Page frame={frame} title={heading}>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">Messages to schools</span> {heading}
      </h1>
      <p class="govuk-body">{rule.says}</p>
      {maySend && <LinkButton href="/communications/send">Tell schools something</LinkButton>}
      <FilterForm frame={frame} action="/communications">
        <Select
          name="type"
          label="Show"
          choices={[
            { value: '', label: 'All of them' },
            ...rule.types.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={type ?? ''}
        />
        <Button kind="secondary">Apply</Button>
      </FilterForm>
      {communications.length > 0 && (
        <ListTable
          caption="Messages to schools"
          rows={communications}
          columns={[
            {
              head: 'What',
              isName: true,
              cell: ({ id, title }) => (
                <a class="govuk-link" href={`/communications/${id}`}>
                  {title}
                </a>
              ),
            },
            { head: 'Type', cell: (each) => namesOf(rule.types, [each.type]).join() },
            { head: 'For', cell: ({ audience }) => namesOf(rule.audiences, [audience]).join() },
            { head: 'Sent', isShort: true, cell: ({ sentOn }) => showShortDate(sentOn) },
          ]}
        />
      )}
    </Page>
  )
}

type OneProps = {
  frame: Frame
  rule: CommunicationsRule
  communication: Communication
  /** For those of the service: whom it reached. */
  told: readonly SchoolTold[] | undefined
  done: string | undefined
}

/** One message; those of the service see at which schools it reached somebody, and at which not and why. */
export function CommunicationPage({ frame, rule, communication, told, done }: OneProps) {
  const { title, says, type, audience, sentOn, sentByName } = communication
  return (
    <Page {...{ frame, title, done }} breadcrumbs={[HOME, { text: title }]}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">
            <span class="govuk-caption-l">{namesOf(rule.types, [type]).join()}</span> {title}
          </h1>
          <SummaryList
            rows={[
              { key: 'Sent', value: `${showDate(sentOn)}, ${sentByName}` },
              { key: 'For', value: namesOf(rule.audiences, [audience]).join() },
            ]}
          />
          <p class="govuk-body wm-lines">{says}</p>
          {told && <Told told={told} />}
        </div>
      </div>
    </Page>
  )
}

function Told({ told }: { told: readonly SchoolTold[] }) {
  const missed = told.filter(({ reached }) => reached !== 'reached')
  const schools = (count: number) => (count === 1 ? 'one school' : `${count} schools`)
  return (
    <>
      <h2 class="govuk-heading-m">
        {missed.length === 0
          ? `It reached ${told.length === 1 ? 'its school' : `all ${told.length} schools`}`
          : `It reached ${told.length - missed.length} of ${schools(told.length)}; ${schools(missed.length)} it did not`}
      </h2>
      {missed.length > 0 && (
        <ListTable
          caption="Schools that it did not reach"
          rows={missed}
          columns={[
            {
              head: 'School',
              isName: true,
              cell: ({ schoolId, schoolName }) => (
                <a class="govuk-link" href={`/schools/${schoolId}`}>
                  {schoolName}
                </a>
              ),
            },
            { head: 'Why', cell: ({ reached }) => REACHED_SAYS[reached] },
          ]}
        />
      )}
    </>
  )
}

/** ES-59. Schools are told something: its type, for whom it is, and the words, which go as they are. */
export function SendPage({ rule, ...shown }: Shown & { rule: CommunicationsRule }) {
  const { answers, findings } = shown
  return (
    <FormPage {...shown} title="Tell schools something" breadcrumbs={[HOME]} button="Send it">
      <Radios
        name="type"
        legend="What kind of message is it?"
        legendSize="s"
        choices={rule.types.map(({ id, name }) => ({ value: id, label: name }))}
        value={answers.type}
        error={wrongWith(findings, 'type')}
      />
      <Radios
        name="audience"
        legend="For whom is it?"
        legendSize="s"
        choices={rule.audiences.map(({ id, name }) => ({ value: id, label: name }))}
        value={answers.audience}
        error={wrongWith(findings, 'audience')}
      />
      {rule.audiences.some(({ chosen }) => chosen) && (
        <Textarea
          name="schools"
          label="Which schools? (only where they are named)"
          hint="Each on a line of its own, by URN or whole name"
          rows={3}
          value={answers.schools}
          error={wrongWith(findings, 'schools')}
        />
      )}
      <TextInput name="title" label="Title" value={answers.title} error={wrongWith(findings, 'title')} />
      <Textarea
        name="says"
        label="What are they told?"
        hint="It goes by e-mail as it is, and cannot be taken back. Do not name pupils or members of staff."
        rows={8}
        value={answers.says}
        error={wrongWith(findings, 'says')}
      />
    </FormPage>
  )
}
