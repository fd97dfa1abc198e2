import { Button } from '#govuk/button.tsx'
import { LinkButton } from '#govuk/link-button.tsx'
import { Pagination } from '#govuk/pagination.tsx'
import { Select } from '#govuk/select.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import type { StrengthsRule } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { FilterForm } from '#web/filter-form.tsx'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { Standing } from '../record-page.tsx'
import { nameIn } from '../strength.ts'
import { addressOfHelp, type HelpList } from './directory-list.ts'
import type { Communities, Help } from './directory-store.ts'
import { showDays } from './offer.ts'

type Props = {
  frame: Frame
  rule: StrengthsRule
  today: PlainDate
  list: HelpList
  /** The ring that is looked in, and the one further out; undefined at the last. */
  ring: StrengthsRule['search']['rings'][number]
  further: StrengthsRule['search']['rings'][number] | undefined
  communities: Communities
  help: readonly Help[]
  next: string | undefined
  /** The reader’s own school, for which they may ask for help; undefined for somebody of none. */
  askFor: string | undefined
}

/** RO-64. Help from other schools: looked for at home first, and a ring further out whenever whoever searches chooses so. */
export function DirectoryPage({ frame, rule, today, list, ring, further, communities, help, next, askFor }: Props) {
  const home = communities.listed.find(({ id }) => id === list.home)
  return (
    <Page frame={frame} title="Find help" breadcrumbs={[{ text: 'Find help' }]}>
      <h1 class="govuk-heading-l">Find help from other schools</h1>
      <FilterForm frame={frame} action="/strengths" isInThrees>
        <TextInput name="q" label="With what" hint="For example: boys writing" value={list.words} />
        <Select
          name="aspect"
          label="Aspect"
          value={list.aspect ?? ''}
          choices={[{ value: '', label: 'All' }, ...rule.aspects.map(({ id, name }) => ({ value: id, label: name }))]}
        />
        <Select
          name="mark"
          label="Marked for"
          value={list.mark ?? ''}
          choices={[
            { value: '', label: 'Anything' },
            ...rule.marks.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <Select
          name="home"
          label="Looked for from"
          hint={communities.areMore ? 'For another, begin at its directory, below' : undefined}
          value={list.home ?? ''}
          choices={[
            ...(home ? [] : [{ value: '', label: 'Choose' }]),
            ...communities.listed.map(({ id, name, isOwn }) => ({
              value: id,
              label: isOwn ? `${name} (your own)` : name,
            })),
          ]}
        />
        <Button>Search</Button>
      </FilterForm>
      <h2 class="govuk-heading-m">
        {ring.within === 'own-group' && home ? home.name : ring.name}:{' '}
        {next ? `more than ${help.length}` : help.length || 'none'} found
      </h2>
      {help.length > 0 && <Found {...{ rule, today, help, askFor }} within={ring.within} />}
      {next && <Pagination next={{ href: next, text: 'Next' }} />}
      {further && (
        <>
          <p class="govuk-body">{rule.search.says}</p>
          <LinkButton
            href={addressOfHelp({ ...list, ring: further.id, after: undefined })}
            kind={help.length > 0 ? 'secondary' : undefined}
          >
            {`Look further: ${further.name}`}
          </LinkButton>
        </>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href="/strengths/audits">
          Directories of all communities, and how far audits have come
        </a>
      </p>
    </Page>
  )
}

type FoundProps = Pick<Props, 'rule' | 'today' | 'help' | 'askFor'> & { within: Props['ring']['within'] }

function Found({ rule, today, help, askFor, within }: FoundProps) {
  return (
    <ListTable
      caption="Help that is offered"
      rows={help}
      columns={[
        {
          head: 'With what',
          isName: true,
          width: 'one-third',
          cell: ({ id, title, aspect, marks }) => (
            <>
              <a class="govuk-link" href={`/strengths/points/${id}`}>
                {title}
              </a>
              <span class="wm-grid__sub">
                {[nameIn(rule.aspects, aspect), ...marks.map((mark) => nameIn(rule.marks, mark))].join(', ')}
              </span>
            </>
          ),
        },
        {
          head: 'Of',
          isShort: true,
          cell: ({ schoolName, partner, forGroupName, groupName }) => (
            <>
              {forGroupName
                ? `${forGroupName}, through ${schoolName ?? ''}`
                : (schoolName ?? partner ?? 'The service itself')}
              {/* At home it stands above the list. */}
              {within !== 'own-group' && groupName && groupName !== forGroupName && (
                <span class="wm-grid__sub">{groupName}</span>
              )}
            </>
          ),
        },
        {
          head: 'Verified',
          isShort: true,
          cell: ({ confirmedOn }) => <Standing {...{ rule, today }} point={{ status: 'verified', confirmedOn }} />,
        },
        { head: 'What shows it', isLabelled: true, cell: ({ evidence }) => evidence ?? '' },
        {
          head: 'Left',
          isShort: true,
          isLabelled: true,
          cell: ({ halfDays, taken, isNotNow }) =>
            isNotNow
              ? 'Not now'
              : halfDays > taken
                ? `${showDays(halfDays - taken)} of ${showDays(halfDays)}`
                : 'nothing left',
        },
        ...(askFor
          ? [
              {
                head: 'Ask',
                isHeadHeard: true,
                isShort: true,
                cell: ({ id, title }: Help) => (
                  <a class="govuk-link" href={`/schools/${askFor}/help/new?strength=${id}`}>
                    Ask for it<span class="govuk-visually-hidden">: {title}</span>
                  </a>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}
