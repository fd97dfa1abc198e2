import type { RequestRule } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { ownRule } from '#shared/own-rule.ts'
import { daysBetween, type PlainDate } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import { isOpenFor, type Agreement, type RequestAction, type RequestSaid, type SupportRequest } from './request.ts'

/** A firm rule of every service. */
export const own = ownRule()

const HOW: Readonly<Record<SupportRequest['status'], string>> = {
  waiting: 'waits for its discussion',
  forward: 'waits for its answer',
  accepted: 'was accepted',
  signposted: 'was answered',
  declined: 'was declined',
  withdrawn: 'was taken back',
}

/** XX-05. That nothing more of the kind is done with a request as it stands. */
export function whyNotOpenFor(of: SupportRequest, action: RequestAction): Finding[] {
  if (isOpenFor(of, action)) return []
  const by = of.answeredByName && of.answeredOn ? ` by ${of.answeredByName} on ${showDate(of.answeredOn)}` : ''
  return [own('request-status', 'XX-05', `This request ${HOW[of.status]}${by}.`)]
}

/** XX-05. That a school asks for one thing at a time: the one that is open is named. */
export function whyOneIsOpen(open: Pick<SupportRequest, 'askedOn' | 'status'> | undefined): Finding[] {
  return open
    ? [
        own(
          'request-one-at-a-time',
          'XX-05',
          `The school asked on ${showDate(open.askedOn)}: that request ${HOW[open.status]}.`,
        ),
      ]
    : []
}

/** XX-13, XX-05. That a school which is open no longer, or with which the service works already, does not ask. */
export function whyCannotAsk(school: { name: string; isOpen: boolean }, inPlace: string | undefined): Finding[] {
  if (!school.isOpen) return [own('request-school-open', 'XX-13', `${school.name} is open no longer.`)]
  return inPlace ? [own('request-in-place', 'XX-05', `${inPlace} is in place at ${school.name} already.`)] : []
}

/** WI-48, WI-50 to WI-53. That a reason is one of the model's, and says in words what needs words. */
export function whyReasonDoesNotStand(rule: RequestRule, { reason, reasonWords }: RequestSaid): Finding[] {
  const chosen = rule.reasons.find(({ id }) => id === reason)
  if (!chosen) return [own('request-reason', 'WI-48', 'Choose one of the reasons.', 'reason')]
  if (chosen.takesWords && !reasonWords)
    return [own('request-reason', 'WI-48', 'Say in a few words what the reason is.', 'reasonWords')]
  return []
}

/** RO-91. That what is named of the school's figures is not among what they show. `led` is what was found of it. */
export const whyFlagIsNotKnown = (named: string | null | undefined, led: object | null | undefined): Finding[] =>
  named && !led
    ? [own('request-flag', 'RO-91', 'Choose something that the figures of the school show, from the list.', 'flag')]
    : []

export type Discussed = { on: PlainDate | undefined; hasRecord: boolean }

/**
 * WI-24, WI-36, WI-37, WI-55. What keeps a request from going forward: nothing says what the school tried, it was not talked over with its adviser
 * on a day, that stands on no record, somebody has not agreed. Everything at once.
 */
export function whyNotForward(
  rule: RequestRule,
  said: Pick<RequestSaid, 'tried'>,
  { on, hasRecord }: Discussed,
  agreed: readonly Agreement[],
  today: PlainDate,
): Finding[] {
  const { tried, discussion, agreements } = rule
  const missing = agreements.filter(({ id }) => !agreed.some((each) => each.id === id))
  return [
    ...(said.tried ? [] : [ruled(tried, `${tried.says} Say what was tried, or why it is not enough.`, 'tried')]),
    ...(on && on <= today ? [] : [ruled(discussion, `${discussion.says} It was not talked over yet.`, 'visitId')]),
    ...(on && !hasRecord
      ? [ruled(discussion, `${discussion.says} Nothing is written of that visit yet.`, 'visitId')]
      : []),
    ...missing.map(({ id, source, says }) =>
      own(id, source, `${says} Say who agreed and on what day.`, `agreed.${id}`),
    ),
    ...agreed
      .filter((each) => each.on > today)
      .map(({ id }) => own('request-agreed-on-a-day', 'WI-24', 'Enter a day that has come.', `agreed.${id}-on-day`)),
  ]
}

/** WI-41, WI-62. That whoever accepts names who leads, of one of the model's kinds. */
export function whyNobodyLeads(
  rule: RequestRule,
  lead: { name: string; roles: readonly string[] } | undefined,
): Finding[] {
  if (!rule.lead) return []
  if (!lead) return [ruled(rule.lead, `${rule.lead.says} Name who leads.`, 'lead')]
  const { kinds } = rule.lead
  return lead.roles.some((role) => kinds.includes(role))
    ? []
    : [ruled(rule.lead, `${rule.lead.says} ${lead.name} holds none of the roles that may lead.`, 'lead')]
}

/** How many days a request has waited for its answer. */
export const daysWaited = ({ forwardOn, answeredOn }: SupportRequest, today: PlainDate): number | undefined =>
  forwardOn === null ? undefined : Math.max(0, daysBetween(forwardOn, answeredOn ?? today))

const ruled = ({ id, source }: { id: string; source: string }, says: string, field: string) =>
  own(id, source, says, field)
