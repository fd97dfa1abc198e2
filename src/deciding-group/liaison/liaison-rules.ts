import type { DecidingGroupRule } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { ownRule, when } from '#shared/own-rule.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import type { LiaisonAnswer, LiaisonAsked, LiaisonRequest } from './liaison.ts'

const own = ownRule('deciding-group')

/** RO-25. It asks and is answered through those alone who hold a role that the model names, on that day. */
export const whyNotThrough = ({ liaison }: DecidingGroupRule, isThrough: boolean): Finding[] =>
  when(!isThrough, own(liaison.id, liaison.source, `${liaison.says} Choose through whom.`, 'throughId'))

/** RO-25. What stands against a line of the log: not through such a person, ahead of its day, before the body was formed. */
export const whyCannotBeLogged = (
  rule: DecidingGroupRule,
  { askedOn }: Pick<LiaisonAsked, 'askedOn'>,
  { isThrough, formedOn, today }: { isThrough: boolean; formedOn: PlainDate | undefined; today: PlainDate },
): Finding[] => [
  ...whyNotThrough(rule, isThrough),
  ...when(
    formedOn === undefined || askedOn < formedOn,
    own('deciding-asks-once-formed', 'RO-25', `The ${rule.name} was not formed yet on that day.`, 'askedOn'),
  ),
  ...when(
    askedOn > today,
    own('deciding-asked-and-answered', 'RO-25', 'The day lies ahead: enter it once it was asked.', 'askedOn'),
  ),
]

/** RO-25. What stands against an answer: one is there, it is before what was asked or ahead, not through such a person. */
export const whyCannotBeAnswered = (
  rule: DecidingGroupRule,
  { askedOn, answer }: Pick<LiaisonRequest, 'askedOn' | 'answer'>,
  { answeredOn }: Pick<LiaisonAnswer, 'answeredOn'>,
  { isThrough, today }: { isThrough: boolean; today: PlainDate },
): Finding[] =>
  answer !== null
    ? [own('deciding-answered-once', 'XX-05', 'It is answered already: ask again for another answer.')]
    : [
        ...whyNotThrough(rule, isThrough),
        ...when(
          answeredOn < askedOn,
          own(
            'deciding-asked-and-answered',
            'RO-25',
            `It was asked on ${showDate(askedOn)}: enter a day from then on.`,
            'answeredOn',
          ),
        ),
        ...when(
          answeredOn > today,
          own(
            'deciding-asked-and-answered',
            'RO-25',
            'The day lies ahead: enter it once it was answered.',
            'answeredOn',
          ),
        ),
      ]
