import { mayDeployTo } from '#funds/index.ts'
import { showMoney } from '#shared/money.ts'
import { addDays } from '#shared/plain-date.ts'
import { showShortDate } from '#shared/show-date.ts'
import type { Due, DueSource } from '#work/due.ts'
import {
  listCommittedToPay,
  listMinorToPay,
  listToBeginOrEnd,
  listToJudge,
  type CommissionToDo,
  type ToPay,
} from './commission-due-store.ts'
import { mayCommission, mayJudge } from './commissions-policy.ts'

/** What is due later than this asks nothing of anybody yet. */
const DAYS_AHEAD = 28

/**
 * RO-19, RO-82, RO-84, RO-88. What falls due of commissions: to begin and to end with their evaluation for who commissions, to pay for who deploys funds, and to
 * judge a priority towards its end for the body that decides.
 */
export const commissionDues: DueSource = {
  name: 'commissions',
  async list(look, { people, schoolId }) {
    const rule = look.model.commissioning
    if (!rule || (people && !people.includes(look.actor.personId))) return []
    const until = addDays(look.today, DAYS_AHEAD)
    const { judged } = rule.priorities
    const [toDo, toPay, minor, toJudge] = await Promise.all([
      mayCommission(look) ? listToBeginOrEnd(look, until, schoolId) : [],
      listCommittedToPay(look, until, schoolId),
      listMinorToPay(look, until, schoolId),
      // Judged from so many days before it is due on, so that what is asked for can be answered.
      schoolId ? [] : listToJudge(look, addDays(until, judged.before), judged.before + DAYS_AHEAD),
    ])
    const judges = toJudge.length > 0 && (await mayJudge(look))
    return [
      ...toDo.map((each) => beginOrEnd(each, rule.commissions.says)),
      ...[...toPay, ...minor].flatMap((each) => (each.schoolId && mayDeployTo(look, each.schoolId) ? [pay(each)] : [])),
      ...(judges
        ? toJudge.map(({ id, title, open, endsOn }): Due => ({
            ...{ kind: 'commission', plainly: 'Priority to judge', dueOn: addDays(endsOn, -judged.before) },
            what: `Judge ${open === 1 ? 'one criterion' : `${open} criteria`}: ${title}`,
            because: `${judged.says} It ends on ${showShortDate(endsOn)}.`,
            ...{ href: `/priorities/${id}`, page: `/priorities/${id}`, ownerId: undefined },
            ...{ ownerName: 'The group that decides', schoolId: '', schoolName: '' },
          }))
        : []),
    ]
  },
}

const of = ({ schoolId, schoolName }: Pick<ToPay, 'schoolId' | 'schoolName'>) => ({
  ...{ kind: 'commission', ownerId: undefined, schoolId: schoolId ?? '', schoolName: schoolName ?? '' },
})

function beginOrEnd({ id, title, status, dueOn, ...school }: CommissionToDo, because: string): Due {
  const isPlanned = status === 'planned'
  const page = `/commissions/${id}`
  return {
    ...{ ...of(school), because, page, dueOn, ownerName: 'Whoever commissions' },
    plainly: isPlanned ? 'Commission to begin' : 'Commission to evaluate and end',
    what: isPlanned ? `Begin it: ${title}` : `Evaluate what it brought, and end it: ${title}`,
    href: isPlanned ? `${page}/begin` : page,
  }
}

const pay = ({ address, title, leftPence, dueOn, ...school }: ToPay): Due => ({
  ...{ ...of(school), dueOn, plainly: 'Money to pay to a school', ownerName: 'Whoever deploys funds' },
  what: `Pay ${showMoney(leftPence)}: ${title}`,
  because: 'It is committed to the school, and its day of payment has come.',
  ...{ href: address, page: address.replace(/\/(payees\/.*|pay)$/, '') },
})
