import { InsetText } from '#govuk/inset-text.tsx'
import { LinkButton } from '#govuk/link-button.tsx'
import { WarningText } from '#govuk/warning-text.tsx'
import type { BrokeringRule } from '#model/index.ts'
import { showDate } from '#shared/show-date.ts'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { Agreed, Lines, Log } from './match-parts.tsx'
import type { Sides } from './help-policy.ts'
import { kindOf } from './help-rules.ts'
import { isLive, MATCH_WORDS, type HelpEntry, type HelpMatch, type HelpNeed } from './help.ts'

type Props = {
  frame: Frame
  rule: BrokeringRule
  need: HelpNeed
  match: HelpMatch
  entries: readonly HelpEntry[]
  sides: Sides
  done: string | undefined
}

/** RO-32, RO-87. Help of one school for another: what was agreed, what was done, what was found, what changed. */
export function MatchPage(props: Props) {
  const { frame, rule, need, match, entries, done } = props
  const giver = giverOf(match)
  return (
    <Page
      frame={frame}
      title={`${giver} helps ${need.schoolName}`}
      done={done}
      breadcrumbs={[
        { text: need.schoolName, href: `/schools/${need.schoolId}` },
        { text: need.title, href: `/brokering/needs/${need.id}` },
        { text: giver },
      ]}
    >
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">
            <span class="govuk-caption-l">
              {giver} helps {need.schoolName}: {kindOf(rule, need.kind)?.name ?? need.kind}
            </span>{' '}
            {need.title}
          </h1>
          <p class="govuk-body govuk-!-font-weight-bold">{MATCH_WORDS[match.status]}</p>
          {isLive(match) && match.isOfferGone && (
            <WarningText>
              {match.status === 'agreed'
                ? `${giver} has taken its offer back. What both heads agreed goes on until one of them ends it; the days stay promised.`
                : `${giver} has taken its offer back: it offers it again, or declines.`}
            </WarningText>
          )}
          <Steps {...props} />
          {match.changed && match.changedByOn && (
            <>
              <h2 class="govuk-heading-m">What changed, by {showDate(match.changedByOn)}</h2>
              <Lines text={match.changed} />
              <h2 class="govuk-heading-m">What stays</h2>
              <Lines text={match.stays ?? ''} />
            </>
          )}
          {match.endedBecause && match.endedOn && (
            <InsetText>
              <Lines text={match.endedBecause} />
              <p class="govuk-hint">
                {match.endedByName}, {showDate(match.endedOn)}
              </p>
            </InsetText>
          )}
          <Agreed {...props} />
          <Log match={match} entries={entries} />
          <h2 class="govuk-heading-m">Why this school</h2>
          <p class="govuk-body">{match.because}</p>
          <ul class="govuk-list govuk-list--bullet">
            {match.reasons.map((reason) => (
              <li>{reason}</li>
            ))}
          </ul>
          <p class="govuk-hint">
            Chosen by {match.chosenByName}, {showDate(match.chosenOn)}
          </p>
        </div>
      </div>
    </Page>
  )
}

/** 'Oak School', 'Pat Person of Oak School'. */
export const giverOf = ({ personName, giverName }: Pick<HelpMatch, 'personName' | 'giverName'>) =>
  personName ? `${personName} of ${giverName ?? 'the service'}` : (giverName ?? 'The service itself')

/** What the reader can do now: the next thing first. */
function Steps({ match, entries, sides }: Props) {
  const base = `/brokering/matches/${match.id}`
  const mayDo = sides.receiver || sides.giver || sides.broker
  if (!mayDo || !isLive(match)) return null
  const link = (href: string, text: string) => (
    <a class="govuk-link" href={`${base}/${href}`}>
      {text}
    </a>
  )
  if (match.status === 'agreed')
    return (
      <>
        <div class="govuk-button-group">
          <LinkButton href={`${base}/log`}>Log a contact</LinkButton>
          <LinkButton href={`${base}/review`} kind="secondary">
            Review it
          </LinkButton>
          {entries.some(({ sort }) => sort === 'review') && (
            <LinkButton href={`${base}/done`} kind="secondary">
              It is done
            </LinkButton>
          )}
        </div>
        <p class="govuk-body">{link('give-up', 'End it before it is done')}</p>
      </>
    )
  const toAgree = (sides.receiver && !match.receiverOn) || (sides.giver && !match.giverOn)
  return (
    <>
      <div class="govuk-button-group">
        {match.termsOn && toAgree && !match.isOfferGone && <LinkButton href={`${base}/agree`}>Agree</LinkButton>}
        <LinkButton href={`${base}/terms`} kind={match.termsOn ? 'secondary' : undefined}>
          {match.termsOn ? 'Change what is to be agreed' : 'Write what is to be agreed'}
        </LinkButton>
      </div>
      <p class="govuk-body">{link('give-up', sides.giver ? 'We cannot give this help' : 'Choose somebody else')}</p>
    </>
  )
}
