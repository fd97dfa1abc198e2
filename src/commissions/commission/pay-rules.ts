import type { CommissioningRule } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { ownRule, when } from '#shared/own-rule.ts'
import { showMoney } from '#shared/money.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Priority } from '../priorities/priority.ts'
import type { Commission, Payee } from './commission.ts'

const own = ownRule('commission')

type Rule = CommissioningRule

/** RO-86. What stands against an employer or payee: it is no school. */
export const whyOnlySchools = ({ commissions: { paid } }: Rule, typed: string): Finding =>
  own(paid.id, paid.source, `${paid.says} ${typed} is not a school of the service.`, 'school')

/** RO-82. What stands against committing so much to a school: more than the priority has left, or nothing, or a commission that is over. */
export function whyCannotPromise(
  { status }: Pick<Commission, 'status'>,
  { costPence, promisedPence }: Pick<Priority, 'costPence' | 'promisedPence'>,
  { pence, post, appointedOn }: { pence: number; post: string | null; appointedOn: PlainDate | null },
): Finding[] {
  const left = costPence === null ? null : costPence - promisedPence
  return [
    ...when(
      status !== 'planned' && status !== 'begun',
      own('commission-status', 'XX-05', 'It is over: nothing more is committed under it.'),
    ),
    ...when(pence <= 0, own('commission-amount', 'RO-82', 'Enter an amount of money.', 'pence')),
    ...when(
      (post === null) !== (appointedOn === null),
      own(
        'commission-appointment',
        'RO-85',
        'Enter both the post and the day of the appointment, or neither.',
        post === null ? 'post' : 'appointedOn',
      ),
    ),
    ...when(
      left === null,
      own(
        'commission-within-its-cost',
        'RO-82',
        'Its priority does not say what it costs: nothing is committed under it yet.',
        'pence',
      ),
    ),
    ...when(
      left !== null && pence > left,
      own(
        'commission-within-its-cost',
        'RO-82',
        `Of what its priority costs ${showMoney(Math.max(0, left ?? 0))} is not committed, and this takes ${showMoney(pence)}.`,
        'pence',
      ),
    ),
  ]
}

/** RO-19, RO-82. What stands against paying a school: it has not begun, or more than is committed to it. */
export function whyCannotPay(
  { status, begunOn }: Pick<Commission, 'status' | 'begunOn'>,
  { schoolName, pence: promised, paidPence }: Pick<Payee, 'schoolName' | 'pence' | 'paidPence'>,
  { pence, paidOn, today }: { pence: number; paidOn: PlainDate; today: PlainDate },
): Finding[] {
  const left = promised - paidPence
  return [
    ...when(
      status !== 'begun' && status !== 'ended',
      own('commission-paid-once-begun', 'RO-19', 'It has not begun: nothing is paid under it.'),
    ),
    ...when(pence <= 0, own('commission-amount', 'RO-82', 'Enter an amount of money.', 'pence')),
    ...when(
      pence > left,
      own(
        'commission-within-what-is-committed',
        'RO-82',
        `${schoolName} has ${showMoney(left)} left of what is committed to it, and this takes ${showMoney(pence)}.`,
        'pence',
      ),
    ),
    ...when(paidOn > today, own('commission-paid-when-it-is', 'RO-82', 'Enter a day that has come.', 'paidOn')),
    ...when(
      begunOn !== null && paidOn < begunOn,
      own('commission-paid-once-begun', 'RO-19', 'It had not begun on that day.', 'paidOn'),
    ),
  ]
}
