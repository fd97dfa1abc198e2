import type { BrokeringRule } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { when } from '#shared/own-rule.ts'
import { inDays } from './fit.ts'
import { kindOf, ofModel, own } from './help-rules.ts'
import { isLive, type HelpMatch, type HelpNeed, type Impact, type Terms } from './help.ts'

/** RO-32, RO-87. What stands against what both are to agree. */
export function whyTermsDoNotStand(
  rule: BrokeringRule,
  need: Pick<HelpNeed, 'kind' | 'isDirect'>,
  { objectives, actions, startsOn, reviewOn, endsOn, releaseHalfDays, halfDays, pence }: Terms,
): Finding[] {
  const kind = kindOf(rule, need.kind)
  const late = actions.find(({ byOn }) => byOn < startsOn || byOn > endsOn)
  return [
    ...when(endsOn < startsOn, own('help-ends', 'RO-32', 'It ends on or after the day on which it starts', 'endsOn')),
    ...when(
      reviewOn < startsOn || reviewOn > endsOn,
      own('help-review-on', 'RO-32', 'It is reviewed between its first day and its last', 'reviewOn'),
    ),
    ...(kind?.focused && rule.focus && objectives.length === 0
      ? [ofModel(rule.focus, 'It has no objective yet.', 'objectives')]
      : []),
    ...(kind?.focused && rule.focus && actions.length === 0
      ? [ofModel(rule.focus, 'It has no action with a date yet.', 'action-1')]
      : []),
    ...(late && endsOn >= startsOn
      ? [own('help-by-when', 'RO-32', `“${late.what}” is done between the first day and the last`, 'action-1')]
      : []),
    ...when(
      releaseHalfDays > halfDays,
      own('help-release-days', 'RO-87', 'No more days are released than the help takes', 'release'),
    ),
    ...(need.isDirect && rule.direct && pence > 0 ? [ofModel(rule.direct, 'Leave the cost empty.', 'pounds')] : []),
  ]
}

/** RO-87. What stands against a head who agrees. */
export function whyCannotBeAgreed(
  rule: BrokeringRule,
  match: Pick<HelpMatch, 'status' | 'termsOn' | 'releaseHalfDays' | 'isOfferGone' | 'receiverOn' | 'giverOn'>,
  as: { receiver: boolean; giver: boolean; isReleased: boolean },
): Finding[] {
  const { status, termsOn, releaseHalfDays, isOfferGone } = match
  const wasAgreed = (as.receiver && !as.giver && match.receiverOn) || (as.giver && !as.receiver && match.giverOn)
  return [
    ...when(status !== 'chosen', own('help-agree-status', 'XX-05', 'This is not waiting to be agreed')),
    ...when(
      termsOn === null,
      own('help-agree-terms', 'RO-32', 'What it is for, and by when, is to be written before anybody agrees'),
    ),
    ...when(Boolean(wasAgreed), own('help-agree-twice', 'XX-05', 'You have agreed already: the other head is asked')),
    ...when(
      isOfferGone,
      own('help-agree-gone', 'RO-76', 'The school has taken its offer back: it offers it again first, or declines'),
    ),
    ...(as.giver && releaseHalfDays > 0 && !as.isReleased
      ? [ofModel(rule.release, `It takes ${inDays(releaseHalfDays)} of staff.`, 'released')]
      : []),
  ]
}

/** XX-05. What is written of help is written while it is under way. */
export const whyNotUnderWay = ({ status }: Pick<HelpMatch, 'status'>): Finding[] =>
  when(status !== 'agreed', own('help-under-way', 'XX-05', 'This help is not under way'))

/** Whether somebody can still decline it, or end it. */
export const whyIsOver = (match: Pick<HelpMatch, 'status'>): Finding[] =>
  when(!isLive(match), own('help-over', 'XX-05', 'This is over; nothing more is done with it'))

/** RO-87, XX-09. What a contact comes to: nothing is written of a day to come, and what is beyond the days agreed is marked. */
export function findingsOfContact(
  rule: BrokeringRule,
  match: Pick<HelpMatch, 'halfDays' | 'worked'>,
  { heldOn, halfDays }: { heldOn: PlainDate; halfDays: number },
  today: PlainDate,
): Finding[] {
  const over = match.worked + halfDays - match.halfDays
  return [
    ...when(heldOn > today, own('help-entry-on', 'XX-05', 'Enter a day that has come', 'heldOn')),
    ...(over > 0
      ? [
          {
            ...ofModel(rule.capacity, `With this it is ${inDays(over)} more than was agreed.`),
            weight: 'mark' as const,
          },
        ]
      : []),
  ]
}

/** RO-99. What stands against a review. */
export function whyCannotBeReviewed(heldOn: PlainDate, nextOn: PlainDate | null, today: PlainDate): Finding[] {
  return [
    ...when(heldOn > today, own('help-entry-on', 'XX-05', 'Enter a day that has come', 'heldOn')),
    ...when(
      nextOn !== null && nextOn <= heldOn,
      own('help-next-on', 'RO-99', 'The next review is after this one', 'nextOn'),
    ),
  ]
}

/** RO-99. What stands against calling help done. */
export function whyCannotBeDone(
  rule: BrokeringRule,
  reviews: number,
  { changedByOn }: Impact,
  { startsOn }: Pick<HelpMatch, 'startsOn'>,
): Finding[] {
  return [
    ...(reviews === 0 ? [ofModel(rule.review, 'Nothing was reviewed yet.')] : []),
    ...(startsOn && changedByOn < startsOn
      ? [ofModel(rule.impact, 'Enter a day on or after the day on which it started.', 'changedByOn')]
      : []),
  ]
}
