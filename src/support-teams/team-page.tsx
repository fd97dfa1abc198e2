import { Button } from '#govuk/button.tsx'
import { LinkButton } from '#govuk/link-button.tsx'
import { SummaryList } from '#govuk/summary-list.tsx'
import { aWord, capital, word } from '#model/index.ts'
import { FileLinks } from '#papers/index.ts'
import type { Finding } from '#shared/finding.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import { Form } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { EvaluationParts, Lines } from './evaluation-parts.tsx'
import type { TeamInModel } from './get-support-team.ts'
import { StruckOutPart } from './struck-out-part.tsx'
import type { StruckOutOfTeam } from './struck-out-store.ts'
import { isOpenFor, type Evaluation, type Meeting, type Member, type SupportTeam } from './support-team.ts'

type Linked = { href: string; text: string; says: string }

type Props = TeamInModel & {
  frame: Frame
  findings: readonly Finding[]
  members: readonly Member[]
  meetings: readonly Meeting[]
  evaluations: readonly Evaluation[]
  actions: readonly Linked[]
  visits: readonly Linked[]
  orders: readonly Linked[]
  mayKeep: boolean
  /** What was struck out of it, for who keeps it. */
  struckOut: readonly StruckOutOfTeam[]
  done: string | undefined
}

/** One team: how it stands, who is of it, what it decided, what belongs to it, and how it is evaluated. */
export function TeamPage(props: Props) {
  const { frame, team, name, model, findings, done, actions, visits, orders, meetings, mayKeep, struckOut } = props
  const heading = headingOf(team, name)
  const isKept = mayKeep && isOpenFor(team, 'keep')
  const parts = [...visits, ...orders]
  return (
    <Page
      frame={frame}
      title={`${heading}: ${team.schoolName}`}
      findings={findings}
      done={done}
      breadcrumbs={[
        { text: capital(word(model, 'supportTeam', { form: 'many' })), href: '/support-teams' },
        { text: team.schoolName, href: `/schools/${team.schoolId}` },
        { text: name },
      ]}
    >
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">
            <span class="govuk-caption-l">{team.schoolName}</span> {heading}
          </h1>
          <Steps {...props} />
          <h2 class="govuk-heading-m">What it is to reach</h2>
          <Lines text={team.aim} />
          <EvaluationParts {...props} />
          <h2 class="govuk-heading-m">{meetings.length === 0 ? 'It has not met yet' : 'Meetings'}</h2>
          {meetings.map(({ id, heldOn, present, decided, writtenByName }) => (
            <section>
              <h3 class="govuk-heading-s">{showDate(heldOn)}</h3>
              <Lines text={decided} />
              <p class="govuk-hint">
                {present.length > 0 ? `There: ${present.join(', ')}. ` : ''}Written up by {writtenByName}.
                {isKept && <InError of={`meetings/${id}`} what={showDate(heldOn)} team={team} />}
              </p>
            </section>
          ))}
          <Links title={capital(word(model, 'action', { form: 'many' }))} links={actions} />
          <Links title={`${capital(word(model, 'visit', { form: 'many' }))} and orders of it`} links={parts} />
        </div>
        <div class="govuk-grid-column-one-third">
          <Members {...props} />
          <StruckOutPart frame={frame} teamId={team.id} struckOut={struckOut} isOpen={isKept} />
          <SummaryList rows={rowsOf(props)} />
        </div>
      </div>
    </Page>
  )
}

function headingOf({ status, startedOn, closedOn, nextMeetingOn }: SupportTeam, name: string): string {
  if (status === 'closed' && closedOn) return `${name}, closed on ${showDate(closedOn)} and evaluated`
  const meets = nextMeetingOn ? `, meets on ${showDate(nextMeetingOn)}` : ''
  return `${name}, live since ${showDate(startedOn)}${meets}`
}

function rowsOf({ team, orders }: Props) {
  const row = (key: string, value: string) => ({ key, value })
  return [
    row('From', showDate(team.startedOn)),
    row('Set up by', team.setUpByName),
    ...(team.because ? [row('Recommended', team.because)] : []),
    ...(team.orderId && orders.length > 0 ? [row('Comes from', 'An accepted order')] : []),
    ...(team.lastMetOn ? [row('Met last', showShortDate(team.lastMetOn))] : []),
    ...(team.status === 'live'
      ? [row('To be evaluated by', showShortDate(team.evaluateBy)), row('Kept by', team.keptByName)]
      : []),
    ...(team.closedOn ? [row('Closed', `${showShortDate(team.closedOn)}, ${team.closedByName ?? ''}`)] : []),
  ]
}

/** What can be done next, the meeting first. */
function Steps({ team, model, mayKeep }: Props) {
  const base = `/support-teams/${team.id}`
  const file = (
    <p class="govuk-body">
      <FileLinks href={`${base}/evaluation`} of="the evaluation" />
    </p>
  )
  if (!mayKeep || !isOpenFor(team, 'keep')) return team.evaluations > 0 ? file : null
  const links = [
    ['evaluate', 'Evaluate an intervention'],
    ['next-meeting', 'Set the next meeting'],
    ['members', 'Add a member'],
    ['actions', `Agree ${aWord(model, 'action')}`],
    ['belongs', `Add ${word(model, 'visit', { form: 'many' })} and orders`],
    ['close', 'Close it'],
  ] as const
  return (
    <>
      <LinkButton href={`${base}/meetings`}>Write up a meeting</LinkButton>
      <p class="govuk-body">
        {links.map(([step, text], at) => (
          <>
            {at > 0 && ' · '}
            <a class="govuk-link" href={`${base}/${step}`}>
              {text}
            </a>
          </>
        ))}
      </p>
      {team.evaluations > 0 && file}
    </>
  )
}

function Links({ title, links }: { title: string; links: readonly Linked[] }) {
  if (links.length === 0) return null
  return (
    <section>
      <h2 class="govuk-heading-m">{title}</h2>
      <ul class="wm-rows">
        {links.map(({ href, text, says }) => (
          <li>
            <a class="govuk-link" href={href}>
              {text}
            </a>
            <span>{says}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The way to strike out what was entered in error. */
function InError({ of, what, team }: { of: string; what: string; team: SupportTeam }) {
  return (
    <div>
      <a class="govuk-link" href={`/support-teams/${team.id}/${of}/strike-out`}>
        Entered in error<span class="govuk-visually-hidden">: {what}</span>
      </a>
    </div>
  )
}

function Members({ frame, team, members, mayKeep }: Props) {
  return (
    <section id="members">
      <h2 class="govuk-heading-m">Members</h2>
      {members.length === 0 && <p class="wm-s">Nobody is named yet.</p>}
      {members.length > 0 && (
        <ul class="wm-rows">
          {members.map(({ id, name, part, comesFrom, finishedOn }) => (
            <li>
              <div>
                {name}
                {part === 'chair' && ', chair'}
                {comesFrom && <div>{comesFrom}</div>}
                {finishedOn && <div>until {showShortDate(finishedOn)}</div>}
                {mayKeep && isOpenFor(team, 'keep') && <InError of={`members/${id}`} what={name} team={team} />}
              </div>
              {mayKeep && !finishedOn && isOpenFor(team, 'keep') && (
                <Form frame={frame} action={`/support-teams/${team.id}/members/${id}/end`}>
                  <Button kind="secondary" classes="govuk-!-margin-bottom-0" preventDoubleClick>
                    Leaves<span class="govuk-visually-hidden">: {name}</span>
                  </Button>
                </Form>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
