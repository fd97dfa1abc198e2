import { InsetText } from '#govuk/inset-text.tsx'
import { capital, word, type ServiceModel } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showDate, showDay, showSpan } from '#shared/show-date.ts'
import type { Answers } from '#web/answers.ts'
import { RuleToRead } from '#web/rules.tsx'
import type { Days } from './find-days.ts'

type Props = {
  model: ServiceModel
  days: Days
  /** Whose time it is: a name, or "you". */
  who: string
  /** The form's own address, and what has been typed so far, to be kept when another day is taken. */
  path: string
  answers: Answers
}

/**
 * On the form, before it is sent: whether the day that was typed is free, the nearest days that are, each to be taken by
 * one press that keeps what was typed, and what is in the days near it. With JavaScript it follows what is typed.
 */
export function DaysPanel({ model, days, who, path, answers }: Props) {
  const { chosen, free, until, lines, always } = days
  const isTaken = chosen !== undefined && chosen.against.length > 0
  return (
    <div data-days={path}>
      {always.map(({ id, says, weight }) => (
        <InsetText classes="wm-inset--warn">
          <p class="govuk-body">
            <strong>{says}</strong>{' '}
            {weight === 'firm'
              ? `Until that is mended this ${word(model, 'visit')} cannot be booked.`
              : 'You will be asked for a reason.'}
          </p>
          <RuleToRead id={id} />
        </InsetText>
      ))}
      <InsetText>
        <p class="govuk-body" role="status" tabindex={-1} data-days-says>
          {chosen && (
            <strong>
              {isTaken
                ? chosen.against.map(({ says }) => says).join(' ')
                : `${showDate(chosen.on)} is free for ${who} and the school.`}
            </strong>
          )}{' '}
          {free.length === 0
            ? `No day that is free for ${who} and the school was found until ${showDate(until)}.`
            : !chosen
              ? `Free for ${who} and the school:`
              : isTaken
                ? 'The nearest days that are free:'
                : 'Other days that are free:'}
        </p>
        {free.length > 0 && (
          <ul class="wm-free-days">
            {free.map((on) => (
              <li>
                <a class="govuk-link" href={addressOf(path, answers, on)} data-day={on}>
                  {showDay(on)}
                </a>
              </li>
            ))}
          </ul>
        )}
        {lines.length > 0 && (
          <>
            <p class="govuk-body govuk-!-margin-bottom-1">
              {chosen ? 'In the days near it' : 'In the coming days'}, for {who} and the school:
            </p>
            <ul class="govuk-list govuk-list--bullet govuk-!-margin-bottom-0">
              {lines.map(({ startedOn, finishedOn, says }) => (
                <li>
                  {startedOn === finishedOn ? showDay(startedOn) : showSpan(startedOn, finishedOn)}: {capital(says)}
                </li>
              ))}
            </ul>
          </>
        )}
      </InsetText>
    </div>
  )
}

/** What of a form may stand in an address, whoever reads it later: nothing that was written freely. */
export const KEPT_OF_FORM = ['at', 'adviser', 'length', 'purposes'] as const

/** The form with another day in it, and what was typed besides. */
export function addressOf(path: string, answers: Answers, on?: PlainDate): string {
  const query = new URLSearchParams(on ? { on } : {})
  for (const name of KEPT_OF_FORM)
    for (const each of (answers[name] ?? '').split('\n')) if (each.trim() !== '') query.append(name, each.trim())
  return `${path}?${query.toString()}`
}
