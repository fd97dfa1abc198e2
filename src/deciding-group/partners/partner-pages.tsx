import { LinkButton } from '#govuk/link-button.tsx'
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
import { Pagination } from '#govuk/pagination.tsx'
import { SaveList } from '#web/save-list.tsx'
import type { DecisionOn } from '../decisions-on.ts'
import { DecisionsOn, WayToMeeting } from '../decisions-part.tsx'
import { toGroup } from '../member-form-pages.tsx'
import { nameOf } from '../meetings-page.tsx'
import { PARTNER_SAYS, type Partner, type PartnerStatus } from './partner.ts'

export const PARTNERS = '/deciding-group/partners'
type Of = { frame: Frame; rule: DecidingGroupRule }
const LIST = { text: 'Partners from outside', href: PARTNERS }
const COLOURS = { proposed: 'blue', accepted: 'green', 'not-agreed': 'grey', ended: 'grey' } as const

const StatusTag = ({ status }: { status: PartnerStatus }) => <Tag colour={COLOURS[status]}>{PARTNER_SAYS[status]}</Tag>

type ListProps = Of & {
  partners: readonly Partner[]
  accepted: number
  mayPropose: boolean
  next: string | undefined
  done: string | undefined
}

/** RO-96. The partners from outside: who is accepted, who is proposed, who is one no longer. */
export function PartnersPage({ frame, rule, partners, accepted, mayPropose, next, done }: ListProps) {
  const heading =
    accepted === 0
      ? 'No partner from outside is accepted'
      : accepted === 1
        ? 'One partner from outside is accepted'
        : `${accepted} partners from outside are accepted`
  return (
    <Page frame={frame} title={heading} done={done} breadcrumbs={[...toGroup(rule), { text: LIST.text }]}>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{rule.name}</span> {heading}
      </h1>
      <p class="govuk-body">{rule.partners?.says}</p>
      {mayPropose && <LinkButton href={`${PARTNERS}/new`}>Propose a partner</LinkButton>}
      {partners.length > 0 && (
        <>
          <ListTable
            caption={LIST.text}
            rows={partners}
            columns={[
              {
                head: 'Partner',
                isName: true,
                cell: ({ id, name, ofWhom }) => (
                  <>
                    <a class="govuk-link" href={`${PARTNERS}/${id}`}>
                      {name}
                    </a>
                    <span class="wm-grid__sub">{ofWhom}</span>
                  </>
                ),
              },
              { head: 'What it is', cell: ({ kind }) => nameOf(rule.partners?.kinds ?? [], kind) },
              { head: 'How it stands', isShort: true, cell: ({ status }) => <StatusTag status={status} /> },
              {
                head: 'Decided',
                isShort: true,
                cell: ({ decidedOn }) => (decidedOn ? showShortDate(decidedOn) : ''),
              },
            ]}
          />
          <SaveList url={PARTNERS} query={{}} />
          {next && <Pagination next={{ href: next, text: 'Next' }} />}
        </>
      )}
    </Page>
  )
}

type OneProps = Of & {
  partner: Partner
  decisions: readonly DecisionOn[]
  mayPropose: boolean
  done: string | undefined
}

/** RO-96. One partner: what it offers, what value and contribution were considered, and what was decided. */
export function PartnerPage({ frame, rule, partner, decisions, mayPropose, done }: OneProps) {
  const { id, name, kind, ofWhom, offers, status, proposedOn, proposedByName, endedOn, endedBecause } = partner
  return (
    <Page frame={frame} title={name} done={done} breadcrumbs={[...toGroup(rule), LIST, { text: name }]}>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{nameOf(rule.partners?.kinds ?? [], kind)}</span> {name}{' '}
        <StatusTag status={status} />
      </h1>
      <SummaryList
        rows={[
          { key: 'From', value: ofWhom },
          { key: 'What it offers', value: <span class="wm-lines">{offers}</span> },
          { key: 'Proposed', value: `${showDate(proposedOn)}, by ${proposedByName}` },
          ...(endedOn ? [{ key: 'No longer a partner', value: `${showDate(endedOn)}: ${endedBecause ?? ''}` }] : []),
        ]}
      />
      {status === 'proposed' && <WayToMeeting name={rule.name} decisions={decisions} />}
      <DecisionsOn decisions={decisions} />
      {mayPropose && status === 'accepted' && (
        <LinkButton href={`${PARTNERS}/${id}/end`} kind="secondary">
          It is no longer a partner
        </LinkButton>
      )}
    </Page>
  )
}

/** RO-96. Who is proposed. */
export function ProposePage({ rule, ...shown }: Shown & { rule: DecidingGroupRule }) {
  const { answers, findings } = shown
  const field = (name: string) => ({ name, value: answers[name], error: wrongWith(findings, name) })
  return (
    <FormPage
      {...shown}
      title="Propose a partner"
      caption={rule.name}
      breadcrumbs={[...toGroup(rule), LIST]}
      button="Propose"
    >
      <p class="govuk-body">{rule.onlyItDecides.says}</p>
      <TextInput {...field('name')} label="Name" />
      <Radios
        {...field('kind')}
        legend="What it is"
        legendSize="s"
        small
        choices={(rule.partners?.kinds ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextInput {...field('ofWhom')} label="Where it is from" />
      <Textarea {...field('offers')} label="What it offers" rows={5} />
    </FormPage>
  )
}

/** RO-96. From when somebody is a partner no longer, and why. */
export function EndPartnerPage({ rule, partner, ...shown }: Shown & { rule: DecidingGroupRule; partner: Partner }) {
  const { answers, findings, frame } = shown
  return (
    <FormPage
      {...shown}
      title="No longer a partner"
      caption={partner.name}
      breadcrumbs={[...toGroup(rule), LIST, { text: partner.name, href: `${PARTNERS}/${partner.id}` }]}
      button="Save"
    >
      <DayInput {...{ answers, findings }} name="endedOn" label="From" usual={frame.today} />
      <TextInput name="because" label="Why" value={answers.because} error={wrongWith(findings, 'because')} />
    </FormPage>
  )
}
