import { Button } from '#govuk/button.tsx'
import { LinkButton } from '#govuk/link-button.tsx'
import { NotificationBanner } from '#govuk/notification-banner.tsx'
import { Pagination } from '#govuk/pagination.tsx'
import { Select } from '#govuk/select.tsx'
import { Tag } from '#govuk/tag.tsx'
import type { InformalSupport } from '#model/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import { showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import { FilterForm } from '#web/filter-form.tsx'
import { Form } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { SaveList } from '#web/save-list.tsx'
import { SortKept } from '#web/sort-kept.tsx'
import { addressOfContacts, askOfContacts, type ContactList } from './contact-list.ts'
import { NEWEST_FIRST, type ContactSort } from './contact-order-store.ts'
import { saysStruckOut, showMinutes } from './contact.ts'
import type { ContactLine } from './contacts-to-keep.ts'

export type ContactsProps = {
  frame: Frame
  support: InformalSupport
  list: ContactList
  lines: readonly ContactLine[]
  sum: { count: number; minutes: number }
  /** The school of which alone they are, where the address names one. */
  school: { id: string; name: string } | undefined
  years: readonly SchoolYear[]
  next: string | undefined
  mayLog: boolean
  /** What was logged a moment ago, to be undone with one press. */
  logged: ContactLine | undefined
  done: string | undefined
}

/** The informal support that was given, and how long it took together. */
export function ContactsPage(props: ContactsProps) {
  const { frame, support, list, lines, sum, school, next, mayLog, logged, done } = props
  const title = headingOf(props)
  return (
    <Page
      frame={frame}
      title={school ? `${title}: ${school.name}` : title}
      done={done}
      breadcrumbs={school ? [{ text: school.name, href: `/schools/${school.id}` }, { text: support.name }] : []}
    >
      {logged && <JustLogged frame={frame} line={logged} />}
      <h1 class="govuk-heading-l">
        {school && <span class="govuk-caption-l">{school.name}</span>} {title}
      </h1>
      {mayLog && (
        <LinkButton href={school ? `/schools/${school.id}/contacts/log` : '/contacts/log'}>
          Log {support.name.toLowerCase()}
        </LinkButton>
      )}
      <Filters {...props} />
      {lines.length === 0 ? (
        <p class="govuk-body">
          {support.says} It will stand here, newest first{sum.count === 0 && mayLog ? ': log the first' : ''}.
        </p>
      ) : (
        <Lines {...props} />
      )}
      {lines.length > 0 && <SaveList url="/contacts" query={askOfContacts(list)} />}
      {next && <Pagination next={{ href: next, text: 'Next' }} />}
    </Page>
  )
}

function headingOf({ support, sum: { count, minutes } }: ContactsProps): string {
  if (count === 0) return support.name
  return `${support.name}: ${showMinutes(minutes)}, ${count === 1 ? 'once' : `${count} times`}`
}

function JustLogged({ frame, line }: { frame: Frame; line: ContactLine }) {
  return (
    <NotificationBanner type="success">
      <p class="govuk-notification-banner__heading">
        Logged: {line.schoolName}, {line.how}, {showMinutes(line.minutes)}
      </p>
      <UndoButton frame={frame} line={line} />
    </NotificationBanner>
  )
}

function UndoButton({ frame, line }: { frame: Frame; line: ContactLine }) {
  return (
    <Form frame={frame} action={`/contacts/${line.id}/${line.struckOut ? 'restore' : 'undo'}`}>
      <Button kind="secondary" classes="govuk-!-margin-bottom-0" preventDoubleClick>
        {line.struckOut ? 'Take it back' : 'Undo'}
        <span class="govuk-visually-hidden">
          : {line.schoolName}, {line.how}, {showShortDate(line.heldOn)}
        </span>
      </Button>
    </Form>
  )
}

function Filters({ frame, support, list, school, years }: ContactsProps) {
  const all = (says: string, named: InformalSupport['kinds']) => [
    { value: '', label: says },
    ...named.map(({ id, name }) => ({ value: id, label: name })),
  ]
  return (
    <FilterForm frame={frame} action="/contacts">
      <SortKept sort={list.sort} usual={NEWEST_FIRST} />
      {school && <input type="hidden" name="school" value={school.id} />}
      <Select
        name="whose"
        label="Whose"
        choices={[
          { value: '', label: 'Everyone’s' },
          { value: 'mine', label: 'Mine' },
          { value: 'watched', label: 'Of schools I watch' },
        ]}
        value={list.isMine ? 'mine' : list.isWatched ? 'watched' : ''}
      />
      <Select name="kind" label="How" choices={all('All', support.kinds)} value={list.kind ?? ''} />
      <Select name="topic" label="About" choices={all('Everything', support.topics)} value={list.topic ?? ''} />
      <Select
        name="year"
        label="School year"
        choices={[
          { value: '', label: 'All' },
          ...years.map((year) => ({ value: String(year), label: showSchoolYear(year) })),
        ]}
        value={list.year ? String(list.year) : ''}
      />
      <Button kind="secondary">Apply</Button>
    </FilterForm>
  )
}

function Lines({ frame, support, list, lines }: ContactsProps) {
  return (
    <ListTable
      caption={support.name}
      rows={lines}
      sorting={{
        now: list.sort,
        hrefOf: (sort) => addressOfContacts({ ...list, sort: sort as ContactSort, after: undefined }),
      }}
      columns={[
        {
          head: 'Date',
          sort: '-date',
          isShort: true,
          cell: ({ heldOn }) => <span class="wm-nowrap">{showShortDate(heldOn)}</span>,
        },
        {
          head: 'School',
          sort: 'school',
          cell: ({ schoolId, schoolName }) => (
            <a class="govuk-link" href={`/schools/${schoolId}`}>
              {schoolName}
            </a>
          ),
        },
        { head: 'How', isShort: true, cell: ({ how }) => how },
        { head: 'About', isShort: true, cell: ({ about }) => about },
        { head: 'Time', isShort: true, cell: (line) => <Time line={line} /> },
        { head: 'By', sort: 'by', isShort: true, cell: ({ personName }) => personName },
        { head: 'Take back', isHeadHeard: true, cell: (line) => <TakeBack frame={frame} line={line} /> },
      ]}
    />
  )
}

function Time({ line: { minutes, struckOut } }: { line: ContactLine }) {
  if (!struckOut) return <>{showMinutes(minutes)}</>
  return (
    <>
      <s>{showMinutes(minutes)}</s> <Tag colour="grey">Struck out</Tag>
      <span class="wm-grid__sub">
        {saysStruckOut(struckOut.because)}: {struckOut.by}
      </span>
    </>
  )
}

function TakeBack({ frame, line }: { frame: Frame; line: ContactLine }) {
  if (!line.mayTakeBack) return null
  if (line.isOfToday || line.struckOut) return <UndoButton frame={frame} line={line} />
  return (
    <a class="govuk-link" href={`/contacts/${line.id}/strike-out`}>
      Strike out
      <span class="govuk-visually-hidden">
        : {line.schoolName}, {line.how}, {showShortDate(line.heldOn)}
      </span>
    </a>
  )
}
