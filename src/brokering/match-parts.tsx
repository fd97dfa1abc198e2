import { SummaryList } from '#govuk/summary-list.tsx'
import type { BrokeringRule } from '#model/index.ts'
import { showDate } from '#shared/show-date.ts'
import { inDays } from './fit.ts'
import type { HelpEntry, HelpMatch, HelpNeed } from './help.ts'

type Props = { rule: BrokeringRule; need: HelpNeed; match: HelpMatch; entries: readonly HelpEntry[] }

/** RO-32. What both heads agree, and who has agreed. */
export function Agreed({ rule, need, match }: Pick<Props, 'rule' | 'need' | 'match'>) {
  if (!match.termsOn || !match.startsOn || !match.reviewOn || !match.endsOn)
    return <p class="govuk-body">What it is for, and by when, is not written yet. {rule.agreed.says}</p>
  const by = (name: string | null, on: HelpMatch['giverOn']) => (name && on ? `${name}, ${showDate(on)}` : 'Not yet')
  return (
    <>
      <h2 class="govuk-heading-m">{match.status === 'chosen' ? 'What is to be agreed' : 'What was agreed'}</h2>
      <Lines text={match.aims ?? ''} />
      {match.objectives.length > 0 && (
        <>
          <h3 class="govuk-heading-s">Objectives</h3>
          <ul class="govuk-list govuk-list--bullet">
            {match.objectives.map((each) => (
              <li>{each}</li>
            ))}
          </ul>
        </>
      )}
      {match.actions.length > 0 && (
        <>
          <h3 class="govuk-heading-s">Actions</h3>
          <ul class="govuk-list govuk-list--bullet">
            {match.actions.map(({ what, byOn }) => (
              <li>
                {what}, by {showDate(byOn)}
              </li>
            ))}
          </ul>
        </>
      )}
      <SummaryList
        rows={[
          { key: 'Who gives it', value: match.who ?? '' },
          { key: 'Days', value: inDays(match.halfDays) },
          { key: 'From and until', value: `${showDate(match.startsOn)} to ${showDate(match.endsOn)}` },
          { key: 'Reviewed on', value: showDate(match.reviewOn) },
          ...(match.releaseHalfDays > 0
            ? [
                {
                  key: 'Release of staff',
                  value: `${inDays(match.releaseHalfDays)}, ${match.isReleased ? 'released by the head' : 'not released yet'}`,
                },
              ]
            : []),
          {
            key: 'Cost',
            value:
              match.pence > 0
                ? `£${(match.pence / 100).toLocaleString('en-GB', { minimumFractionDigits: 2 })}, to ${match.giverName ?? 'the service'}`
                : 'None',
          },
          { key: `Agreed by ${need.schoolName}`, value: by(match.receiverByName, match.receiverOn) },
          { key: `Agreed by ${match.giverName ?? 'the service'}`, value: by(match.giverByName, match.giverOn) },
        ]}
      />
    </>
  )
}

/** RO-87. The log and the reviews, with the days worked of those agreed. */
export function Log({ match, entries }: Pick<Props, 'match' | 'entries'>) {
  if (entries.length === 0) return null
  const over = match.worked - match.halfDays
  return (
    <>
      <h2 class="govuk-heading-m">
        {inDays(match.worked)} of {inDays(match.halfDays)} worked
        {over > 0 && `: ${inDays(over)} more than was agreed`}
      </h2>
      <ul class="govuk-list govuk-list--spaced">
        {entries.map(({ sort, heldOn, halfDays, says, nextOn, writtenByName }) => (
          <li>
            <strong>
              {showDate(heldOn)}
              {sort === 'review' ? ', review' : halfDays > 0 && `, ${inDays(halfDays)}`}
            </strong>
            : {says}{' '}
            <span class="govuk-hint govuk-!-margin-bottom-0">
              {writtenByName}
              {nextOn && `; next review ${showDate(nextOn)}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

/** A text of several lines, a paragraph each. */
export function Lines({ text }: { text: string }) {
  return text.split('\n').map((line) => line && <p class="govuk-body">{line}</p>)
}
