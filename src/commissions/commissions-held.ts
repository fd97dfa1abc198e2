import { dayMinutesOf } from '#funds/index.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import type { HeldOfSchool, HeldTable } from '#work/held.ts'
import type { Look } from '#work/work.ts'
import { listPayeesOf } from './commission/commission-store.ts'
import { COMMISSION_SAYS } from './commission/commission.ts'
import { listContributions } from './money/contributions/contribution-store.ts'
import { listMinor } from './money/minor/minor-store.ts'
import { MINOR_SAYS } from './money/minor/minor.ts'

/** More than any school is paid or gives in its life. */
const MOST = 5000

/**
 * WI-09. Under which commissions a school is paid or employs, what it is paid outside the priorities, and what it gave in money or in kind; each payment itself stands in the
 * ledger.
 */
export const commissionsHeldOf: HeldOfSchool = async (look, schoolId) => ({
  tables: [
    await payeesTable(look, schoolId),
    await minorTable(look, schoolId),
    await contributionsTable(look, schoolId),
  ],
  files: [],
})

async function payeesTable(look: Look, schoolId: string): Promise<HeldTable> {
  const payees = await listPayeesOf(look, schoolId)
  return {
    name: 'Commissions',
    head: ['Commission', 'Priority', 'How it stands', 'Committed, £', 'Paid, £', 'Post', 'Appointed'],
    rows: payees.map(({ title, priorityTitle, status, pence, paidPence, post, appointedOn }) => [
      ...[title, priorityTitle, COMMISSION_SAYS[status], pence / 100, paidPence / 100, post, appointedOn],
    ]),
  }
}

async function minorTable(look: Look, schoolId: string): Promise<HeldTable> {
  const spent = await listMinor(look, { schoolId, limit: MOST })
  return {
    name: 'Paid outside the priorities',
    head: ['School year', 'What', 'About', 'How it stands', 'Amount, £', 'From', 'Brokered', 'To be paid by', 'Paid'],
    rows: spent.map(({ schoolYear, title, about, status, pence, fundName, brokeredOn, payBy, paidOn }) => [
      ...[
        showSchoolYear(schoolYear),
        title,
        about,
        MINOR_SAYS[status],
        pence / 100,
        fundName,
        brokeredOn,
        payBy,
        paidOn,
      ],
    ]),
  }
}

async function contributionsTable(look: Look, schoolId: string): Promise<HeldTable> {
  const given = await listContributions(look, { schoolId, limit: MOST })
  const daysOf = (minutes: number) => Math.round((minutes / dayMinutesOf(look.model)) * 100) / 100
  return {
    name: 'What the school gave',
    head: ['School year', 'What', 'Who', 'Money, £', 'Days', 'Worth, £', 'Worth rests on', 'Given', 'Taken back'],
    rows: given.map(({ schoolYear, what, who, pence, minutes, valuePence, valueRestsOn, givenOn, takenBackOn }) => [
      ...[showSchoolYear(schoolYear), what, who, pence / 100, daysOf(minutes)],
      ...[valuePence === null ? null : valuePence / 100, valueRestsOn, givenOn, takenBackOn],
    ]),
  }
}
