import { Checkboxes } from '#govuk/checkboxes.tsx'
import { LinkButton } from '#govuk/link-button.tsx'
import { Pagination } from '#govuk/pagination.tsx'
import { Radios } from '#govuk/radios.tsx'
import { SummaryList } from '#govuk/summary-list.tsx'
import { Tag } from '#govuk/tag.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import type { DecidingGroupRule } from '#model/index.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import { DayInput, FormPage, type Shown } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { SaveList } from '#web/save-list.tsx'
import type { DecisionOn } from '../decisions-on.ts'
import { DecisionsOn, WayToMeeting } from '../decisions-part.tsx'
import { toGroup } from '../member-form-pages.tsx'
import { nameOf } from '../meetings-page.tsx'
import { ARRANGEMENT_SAYS, type Arrangement, type ArrangementStatus } from './arrangement.ts'

export const MEDIUM_TERM = '/deciding-group/medium-term'
type Of = { frame: Frame; rule: DecidingGroupRule }
const LIST = { text: 'The medium term', href: MEDIUM_TERM }
const COLOURS = { proposed: 'blue', decided: 'green', 'not-agreed': 'grey', ended: 'grey' } as const

const StatusTag = ({ status }: { status: ArrangementStatus }) => (
  <Tag colour={COLOURS[status]}>{ARRANGEMENT_SAYS[status]}</Tag>
)

type ListProps = Of & {
  arrangements: readonly Arrangement[]
  mayArrange: boolean
  next: string | undefined
}

/** RO-103. What is decided for the medium term: what is funded, where it is placed, who assures it. */
export function MediumTermPage({ frame, rule, arrangements, mayArrange, next }: ListProps) {
  const decided = arrangements.filter(({ status }) => status === 'decided').length
  const heading =
    decided === 0
      ? 'Nothing is decided for the medium term yet'
      : `Decided for the medium term: ${decided === 1 ? 'one thing' : `${decided} things`}`
  return (
    <Page frame={frame} title={heading} breadcrumbs={[...toGroup(rule), { text: LIST.text }]}>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{rule.name}</span> {heading}
      </h1>
      <p class="govuk-body">{rule.mediumTerm?.says}</p>
      {mayArrange && <LinkButton href={`${MEDIUM_TERM}/new`}>Propose something</LinkButton>}
      {arrangements.length > 0 && (
        <>
          <ListTable
            caption={LIST.text}
            rows={arrangements}
            columns={[
              {
                head: 'What',
                isName: true,
                cell: ({ id, title, kind }) => (
                  <>
                    <a class="govuk-link" href={`${MEDIUM_TERM}/${id}`}>
                      {title}
                    </a>
                    <span class="wm-grid__sub">{nameOf(rule.mediumTerm?.of ?? [], kind)}</span>
                  </>
                ),
              },
              { head: 'Placed at', isShort: true, cell: ({ schoolName }) => schoolName ?? '' },
              { head: 'From', isShort: true, isLabelled: true, cell: ({ startsOn }) => showShortDate(startsOn) },
              { head: 'How it stands', isShort: true, cell: ({ status }) => <StatusTag status={status} /> },
            ]}
          />
          <SaveList url={MEDIUM_TERM} query={{}} />
          {next && <Pagination next={{ href: next, text: 'Next' }} />}
        </>
      )}
    </Page>
  )
}

type OneProps = Of & {
  arrangement: Arrangement
  decisions: readonly DecisionOn[]
  mayArrange: boolean
  done: string | undefined
}

/** RO-103. One thing for the medium term: what it is, where it is placed, and what was decided. */
export function ArrangementPage({ frame, rule, arrangement, decisions, mayArrange, done }: OneProps) {
  const { id, title, kind, about, status, startsOn, schoolId, schoolName, meetsStandard } = arrangement
  const { proposedOn, proposedByName, endedOn, endedBecause } = arrangement
  return (
    <Page frame={frame} title={title} done={done} breadcrumbs={[...toGroup(rule), LIST, { text: title }]}>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{nameOf(rule.mediumTerm?.of ?? [], kind)}</span> {title}{' '}
        <StatusTag status={status} />
      </h1>
      <SummaryList
        rows={[
          { key: 'What it is', value: <span class="wm-lines">{about}</span> },
          { key: 'From', value: showDate(startsOn) },
          ...(schoolId
            ? [
                {
                  key: 'Placed at',
                  value: (
                    <>
                      <a class="govuk-link" href={`/schools/${schoolId}`}>
                        {schoolName}
                      </a>
                      {meetsStandard && <span class="wm-grid__sub">{rule.standard}</span>}
                    </>
                  ),
                },
              ]
            : []),
          { key: 'Proposed', value: `${showDate(proposedOn)}, by ${proposedByName}` },
          ...(endedOn ? [{ key: 'Ended', value: `${showDate(endedOn)}: ${endedBecause ?? ''}` }] : []),
        ]}
      />
      {status === 'proposed' && <WayToMeeting name={rule.name} decisions={decisions} />}
      <DecisionsOn decisions={decisions} />
      {mayArrange && status === 'decided' && (
        <LinkButton href={`${MEDIUM_TERM}/${id}/end`} kind="secondary">
          It holds no longer
        </LinkButton>
      )}
    </Page>
  )
}

/** RO-103. What is proposed, from when and where. */
export function ArrangePage({ rule, ...shown }: Shown & { rule: DecidingGroupRule }) {
  const { answers, findings } = shown
  const field = (name: string) => ({ name, value: answers[name], error: wrongWith(findings, name) })
  return (
    <FormPage
      {...shown}
      title="Propose something for the medium term"
      caption={rule.name}
      breadcrumbs={[...toGroup(rule), LIST]}
      button="Propose"
    >
      <p class="govuk-body">{rule.onlyItDecides.says}</p>
      <Radios
        {...field('kind')}
        legend="What it is"
        legendSize="s"
        small
        choices={(rule.mediumTerm?.of ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextInput {...field('title')} label="In a few words" />
      <Textarea {...field('about')} label="What it is, and what it costs" rows={5} />
      <DayInput {...{ answers, findings }} name="startsOn" label="From" />
      <TextInput {...field('school')} label="At which school it is placed (optional)" hint="Its name or URN" />
      <Checkboxes
        name="meetsStandard"
        values={answers.meetsStandard ? [answers.meetsStandard] : []}
        legend="That school"
        legendSize="s"
        small
        choices={[{ value: 'yes', label: rule.standard }]}
      />
    </FormPage>
  )
}

/** RO-103. From when it holds no longer, and why. */
export function EndArrangementPage({
  rule,
  arrangement,
  ...shown
}: Shown & { rule: DecidingGroupRule; arrangement: Arrangement }) {
  const { answers, findings, frame } = shown
  return (
    <FormPage
      {...shown}
      title="It holds no longer"
      caption={arrangement.title}
      breadcrumbs={[...toGroup(rule), LIST, { text: arrangement.title, href: `${MEDIUM_TERM}/${arrangement.id}` }]}
      button="Save"
    >
      <DayInput {...{ answers, findings }} name="endedOn" label="From" usual={frame.today} />
      <TextInput name="because" label="Why" value={answers.because} error={wrongWith(findings, 'because')} />
    </FormPage>
  )
}
