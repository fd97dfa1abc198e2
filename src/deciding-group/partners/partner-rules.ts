import type { DecidingGroupRule } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { ownRule, when } from '#shared/own-rule.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Partner, PartnerSaid } from './partner.ts'

const own = ownRule('deciding-group')

export type PartnersRule = NonNullable<DecidingGroupRule['partners']>
const plain = (text: string) => text.trim().toLowerCase()

/** RO-96. What stands against a proposal: a kind that is none, somebody who is proposed or accepted already. */
export const whyCannotBeProposed = (
  { kinds }: PartnersRule,
  { name, kind }: PartnerSaid,
  others: readonly Pick<Partner, 'name' | 'status'>[],
): Finding[] => [
  ...when(
    !kinds.some(({ id }) => id === kind),
    own('deciding-partner-kind', 'RO-96', 'Choose what the partner is', 'kind'),
  ),
  ...when(
    others.some(
      (each) => plain(each.name) === plain(name) && (each.status === 'proposed' || each.status === 'accepted'),
    ),
    own('deciding-partner-once', 'XX-05', `${name} is here already.`, 'name'),
  ),
]

/** RO-96. A partner is decided on once. */
export const whyCannotBeAccepted = ({ status }: Pick<Partner, 'status'>): Finding[] =>
  when(
    status !== 'proposed',
    own('deciding-partner-decided', 'XX-05', 'It is decided already whether it is a partner.'),
  )

/** RO-96. What stands against the end: it is no partner, or the day lies before it was accepted or ahead. */
export const whyPartnerCannotEnd = (
  { status, decidedOn }: Pick<Partner, 'status' | 'decidedOn'>,
  endedOn: PlainDate,
  today: PlainDate,
): Finding[] => [
  ...when(status !== 'accepted', own('deciding-partner-ends', 'XX-05', 'It is no partner: nothing ends.')),
  ...when(
    status === 'accepted' && ((decidedOn !== null && endedOn < decidedOn) || endedOn > today),
    own('deciding-partner-ends', 'RO-96', 'Enter a day from its acceptance until today.', 'endedOn'),
  ),
]
