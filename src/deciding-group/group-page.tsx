import { LinkButton } from '#govuk/link-button.tsx'
import { Tag } from '#govuk/tag.tsx'
import { WarningText } from '#govuk/warning-text.tsx'
import type { DecidingGroupRule, ServiceModel } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { compositionOf } from './composition-rules.ts'
import { HEAD, type Member } from './composition.ts'
import type { Meeting } from './meeting.ts'
import { NextMeetingPart } from './next-meeting-part.tsx'

type Props = {
  frame: Frame
  model: ServiceModel
  rule: DecidingGroupRule
  formedOn: PlainDate | undefined
  /** Who sits there today, or is proposed while it is not formed. */
  sitting: readonly Member[]
  /** Whoever left, or no longer holds what the seat asks for. */
  gone: readonly Member[]
  /** Its meetings, the latest first. */
  meetings: readonly Meeting[]
  mayKeep: boolean
  /** Whether whoever looks writes at its meetings. */
  mayWrite: boolean
  done: string | undefined
}

/** RO-79 to RO-81. Who sits on the body that decides, by which rule, and whether it is complete. */
export function GroupPage(props: Props) {
  const { frame, model, rule, formedOn, sitting, gone, meetings, mayKeep, mayWrite, done } = props
  const lines = compositionOf(rule, model.phases, sitting)
  const short = lines.filter(({ isMet }) => !isMet)
  const heading = !formedOn
    ? `The ${rule.name} is not formed yet`
    : short.length === 0
      ? `The ${rule.name} is complete`
      : `The ${rule.name} is not complete`
  return (
    <Page frame={frame} title={heading} done={done} breadcrumbs={[{ text: rule.name }]}>
      <h1 class="govuk-heading-l">
        {formedOn && <span class="govuk-caption-l">Formed on {showDate(formedOn)}</span>} {heading}
      </h1>
      <p class="govuk-body">{rule.says}</p>
      {formedOn && <NextMeetingPart {...{ meetings, mayWrite }} today={frame.today} />}
      {formedOn && <Ways rule={rule} />}
      {formedOn && short.length > 0 && (
        <>
          <WarningText>{rule.whileShort.says}</WarningText>
          <p class="govuk-body">Until then it cannot decide on:</p>
          <ul class="govuk-list govuk-list--bullet">
            {rule.onlyItDecides.of.map(({ name }) => (
              <li>{name}</li>
            ))}
          </ul>
        </>
      )}
      <ListTable
        caption="The rule on who sits there"
        isCaptionSeen
        rows={lines}
        columns={[
          { head: 'Rule', isName: true, cell: ({ says }) => says },
          { head: 'There is', cell: ({ there }) => there },
          {
            head: 'Met',
            isShort: true,
            cell: ({ isMet }) => <Tag colour={isMet ? 'green' : 'orange'}>{isMet ? 'Met' : 'Not met'}</Tag>,
          },
        ]}
      />
      <Members {...{ model, rule, sitting, mayKeep }} isFormed={formedOn !== undefined} />
      {mayKeep && (
        <div class="govuk-button-group">
          <LinkButton href="/deciding-group/members/new">{formedOn ? 'Add a member' : 'Propose a member'}</LinkButton>
          {!formedOn && (
            <a class="govuk-link" href="/deciding-group/formed">
              Form it of those proposed
            </a>
          )}
        </div>
      )}
      {gone.length > 0 && (
        <ListTable
          caption="No longer there"
          isCaptionSeen
          rows={gone}
          columns={[
            { head: 'Name', isName: true, cell: ({ name }) => name },
            { head: 'Seat', isShort: true, cell: (each) => seatName(rule, model, each) },
            {
              head: 'Until',
              isShort: true,
              cell: ({ leftOn, leftBecause }) =>
                leftOn
                  ? `${showShortDate(leftOn)}: ${leftBecause ?? ''}`
                  : 'Does not hold today what the seat asks for',
            },
          ]}
        />
      )}
    </Page>
  )
}

/** Where else to go: what it meets on, decides, asks, and stays apart from. */
function Ways({ rule }: Pick<Props, 'rule'>) {
  const ways = [
    { text: 'Its meetings', href: '/deciding-group/meetings' },
    { text: 'What it decided', href: '/decisions' },
    { text: `What it asked ${rule.liaison.with}`, href: '/deciding-group/liaison' },
    { text: 'Other bodies', href: '/deciding-group/bodies' },
    ...(rule.summary ? [{ text: 'Summaries of the audit', href: '/audit-summaries' }] : []),
    ...(rule.partners ? [{ text: 'Partners from outside', href: '/deciding-group/partners' }] : []),
    ...(rule.mediumTerm ? [{ text: 'The medium term', href: '/deciding-group/medium-term' }] : []),
  ]
  return (
    <ul class="govuk-list">
      {ways.map(({ text, href }) => (
        <li>
          <a class="govuk-link" href={href}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  )
}

type MembersProps = Pick<Props, 'model' | 'rule' | 'sitting' | 'mayKeep'> & { isFormed: boolean }

function Members({ model, rule, sitting, mayKeep, isFormed }: MembersProps) {
  if (sitting.length === 0)
    return <p class="govuk-body">Nobody is {isFormed ? 'on it' : 'proposed'} yet. Its members stand here.</p>
  const caption = `${sitting.length === 1 ? 'One member' : `${sitting.length} members`}${isFormed ? '' : ' proposed'}`
  return (
    <ListTable
      caption={caption}
      isCaptionSeen
      rows={sitting}
      columns={[
        { head: 'Name', isName: true, cell: ({ name }) => name },
        { head: 'Seat', isShort: true, cell: (each) => seatName(rule, model, each) },
        { head: 'School', isShort: true, cell: ({ schoolName }) => schoolName ?? '' },
        {
          head: 'Since',
          isShort: true,
          isLabelled: true,
          cell: ({ joinedOn }) => (joinedOn ? showShortDate(joinedOn) : 'proposed'),
        },
        ...(mayKeep
          ? [
              {
                head: 'Change',
                isHeadHeard: true,
                cell: ({ id, name }: Member) => (
                  <a class="govuk-link" href={`/deciding-group/members/${id}/leaves`}>
                    Leaves<span class="govuk-visually-hidden">: {name}</span>
                  </a>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}

/** What a member's seat is called, with its phase. */
export function seatName(rule: DecidingGroupRule, model: ServiceModel, { seat, phase, meetsStandard }: Member): string {
  const name = seat === HEAD ? 'Head' : (rule.seats.find(({ id }) => id === seat)?.name ?? seat)
  const of = model.phases.find(({ id }) => id === phase)?.name.toLowerCase()
  return `${name}${of ? `, ${of}` : ''}${meetsStandard ? `. ${rule.standard}` : ''}`
}
