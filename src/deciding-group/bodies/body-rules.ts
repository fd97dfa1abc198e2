import type { DecidingGroupRule } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { ownRule, when } from '#shared/own-rule.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import type { BodyLiaison, ExecutiveForm } from './body.ts'

const own = ownRule('deciding-group')

export type ExecutiveRule = NonNullable<DecidingGroupRule['executive']>

/** RO-110. What stands against somebody who is to liaise with another body: a body that is none, a day before whoever does so now began. */
export const whyCannotLiaise = (
  { bodies }: DecidingGroupRule,
  body: string,
  fromOn: PlainDate,
  current: Pick<BodyLiaison, 'personName' | 'fromOn'> | undefined,
): Finding[] => [
  ...when(
    !bodies.of.some(({ id }) => id === body),
    own('deciding-other-body', 'RO-110', 'Choose one of the other bodies that the model names.'),
  ),
  ...when(
    current !== undefined && fromOn < current.fromOn,
    own(
      'deciding-liaison-follows',
      'RO-110',
      `${current?.personName ?? ''} liaises from ${current ? showDate(current.fromOn) : ''}: enter a day from then on.`,
      'fromOn',
    ),
  ),
]

/** RO-110, RO-108. An item that names another body is that body's business, unless it is about what is told to it or heard of it. */
export function whyBelongsElsewhere({ bodies }: DecidingGroupRule, { title, remit }: { title: string; remit: string }) {
  const plain = (text: string) =>
    ` ${text
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, ' ')
      .trim()} `
  const named = bodies.of.find(({ name }) => plain(title).includes(plain(name)))
  const drawn = bodies.remit !== undefined && remit !== bodies.remit && named
  return drawn
    ? [
        own(
          bodies.id,
          bodies.source,
          `${bodies.says} What belongs to ${named.name} is decided there; what is told to it or heard of it comes under its own remit.`,
          'remit',
        ),
      ]
    : []
}

type Consulted = { closesOn: PlainDate; opensOn: PlainDate; title: string }

/** RO-27. What stands against the form of a wider body: it connects fewer than two, or nobody is consulted on it. */
export const whyCannotBeForm = (
  rule: ExecutiveRule,
  { connects }: Pick<ExecutiveForm, 'connects'>,
  { consultation, hasOpen, isSetUp }: { consultation: Consulted | undefined; hasOpen: boolean; isSetUp: boolean },
): Finding[] => [
  ...when(
    hasOpen,
    own('deciding-executive-once', 'RO-27', 'A form is consulted on already: settle it before you write another.'),
  ),
  ...when(isSetUp, own('deciding-executive-once', 'RO-27', 'It is set up already.')),
  ...when(
    connects.length < 2 || !connects.every((id) => rule.connects.some((each) => each.id === id)),
    own('deciding-executive-connects', 'RO-27', 'Choose two or more that it connects', 'connects'),
  ),
  ...when(
    consultation === undefined,
    own(rule.id, rule.source, `${rule.says} Choose the consultation on it.`, 'consultationId'),
  ),
]

/** RO-27. What stands against settling it: it is settled, or its consultation still runs. */
export const whyCannotBeSettled = (
  rule: ExecutiveRule,
  { outcome, closesOn }: Pick<ExecutiveForm, 'outcome' | 'closesOn'>,
  today: PlainDate,
): Finding[] => [
  ...when(outcome !== null, own('deciding-executive-settled', 'XX-05', 'It is settled already.')),
  ...when(
    outcome === null && today <= closesOn,
    own(rule.id, rule.source, `${rule.says} The consultation on it is open until ${showDate(closesOn)}.`),
  ),
]
