import type { Finding } from '#shared/finding.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import { firstDayOf, lastDayOf, showSchoolYear } from '#shared/school-year.ts'
import { own } from '../need-rules.ts'
import type { Round } from './round.ts'
import type { RoundCounts } from './round-schools-store.ts'
import type { NewRound } from './round-store.ts'

/** A year is looked at once, from a day of it, after proposals and lines have come. */
export function whyRoundCannotOpen(
  { schoolYear, startsOn, proposalsBy, linesBy }: NewRound,
  held: readonly Pick<Round, 'schoolYear' | 'status'>[],
  today: PlainDate,
): Finding[] {
  const late = (on: PlainDate, field: string) =>
    on < today ? [own('need-round-days-ahead', 'SH-16', 'Enter a day from today on.', `${field}-day`)] : []
  return [
    ...(held.some((each) => each.schoolYear === schoolYear && each.status !== 'withdrawn')
      ? [own('need-round-once-a-year', 'SH-16', `${showSchoolYear(schoolYear)} has its round already.`, 'schoolYear')]
      : []),
    ...(startsOn < firstDayOf(schoolYear) || startsOn > lastDayOf(schoolYear)
      ? [own('need-round-starts-in-its-year', 'SH-16', `Enter a day of ${showSchoolYear(schoolYear)}.`, 'startsOn-day')]
      : []),
    ...late(proposalsBy, 'proposalsBy'),
    ...late(linesBy, 'linesBy'),
  ]
}

type RoundOver = Pick<Round, 'status' | 'pressedOn' | 'withdrawnOn'>
const onDay = (on: PlainDate | null) => (on ? ` on ${showDate(on)}` : '')

/** Nothing is proposed, said or decided in a round whose letters have been sent on their way, or that was withdrawn. */
export function whyRoundIsOver({ status, pressedOn, withdrawnOn }: RoundOver): Finding[] {
  if (status === 'open') return []
  if (status === 'withdrawn')
    return [own('need-round-is-over', 'XX-05', `This round was withdrawn${onDay(withdrawnOn)}: it takes nothing more.`)]
  return [
    own(
      'need-round-is-over',
      'XX-05',
      `The letters of this round were sent${onDay(pressedOn)}: it takes nothing more.`,
    ),
  ]
}

/** The meeting was held, and what it said is kept with its day. */
export function whyMinutesAreWrong(
  metOn: PlainDate,
  { openedOn }: Pick<Round, 'openedOn'>,
  today: PlainDate,
): Finding[] {
  if (metOn >= openedOn && metOn <= today) return []
  return [own('need-round-met-on', 'XX-05', 'Enter a day from the opening of the round to today.', 'metOn-day')]
}

/** All letters go at one press: after the meeting was minuted, where there is something to send. */
export function whyLettersCannotGo(round: Round, { decided, sent }: Pick<RoundCounts, 'decided' | 'sent'>): Finding[] {
  return [
    ...whyRoundIsOver(round),
    ...(round.minutes ? [] : [own('need-round-minuted', 'XX-05', 'Write the minutes of the meeting first.')]),
    ...(decided > sent
      ? []
      : [own('need-round-has-decisions', 'XX-05', 'Nothing was decided yet that could be sent.')]),
  ]
}
