import { getCalendar } from '#calendar/index.ts'
import { logEvent } from '#history/index.ts'
import { isId } from '#shared/id.ts'
import { schoolYearOf } from '#shared/school-year.ts'
import { NotFound, Refused } from '#work/failures.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { mayKeepFunds } from '../funds-policy.ts'
import { whyCannotClose, whyCannotOpen } from './period-rules.ts'
import { addClosing, findClosingToChange, holdLedger, listClosed, openAgain } from './period-store.ts'
import { financialYear, financialYearOf, schoolYearPeriod, termPeriods, type LedgerPeriod } from './period.ts'

/** How a period is named in a form. */
export const keyOfPeriod = ({ kind, startsOn }: LedgerPeriod) => `${kind}|${startsOn}`

/** The years and terms of which somebody may speak: this one and the three before, the newest first. */
export async function listPeriods(look: Look): Promise<LedgerPeriod[]> {
  const [now, financial] = [schoolYearOf(look.today), financialYearOf(look.today)]
  const years = [0, 1, 2, 3].map((before) => now - before)
  const { terms } = await getCalendar(look, years)
  return [
    ...[0, 1, 2, 3].map((before) => financialYear(financial - before)),
    ...years.map(schoolYearPeriod),
    ...years.flatMap((year) => termPeriods(look.model, year, terms).reverse()),
  ]
}

/** XX-09. Closes a year or a term: it takes no further line. Throws NotAllowed, Refused. */
export async function closePeriod(work: Work, key: string): Promise<void> {
  requireThat(mayKeepFunds(work), work, 'close a year or term of the ledger')
  const period = (await listPeriods(work)).find((each) => keyOfPeriod(each) === key)
  if (!period) throw new Refused([NO_PERIOD])
  await holdLedger(work)
  refuseIf(work, whyCannotClose(period, await listClosed(work), work.today))
  await addClosing(work, period)
  await log(work, 'ledger.closed', period.name)
}

/** XX-09. Opens a closed year or term again, with a reason. Throws NotFound, NotAllowed, Refused. */
export async function openPeriod(work: Work, id: string, because: string): Promise<void> {
  requireThat(mayKeepFunds(work), work, 'open a year or term of the ledger')
  const closing = isId(id) ? await findClosingToChange(work, id) : undefined
  if (!closing) throw new NotFound('closing', id)
  refuseIf(work, whyCannotOpen(closing))
  await openAgain(work, id, because)
  await log(work, 'ledger.opened', closing.name, because)
}

const NO_PERIOD = {
  ...{ kind: 'ledger-period', id: 'ledger-period-from-the-list', source: 'XX-09', weight: 'firm' as const },
  ...{ says: 'Choose a year or a term from the list', field: 'period' },
}

const log = (work: Work, name: string, period: string, because?: string) =>
  logEvent(work, {
    ...{ name, audience: 'see-money' as const, subjects: [{ kind: 'authority' as const, id: work.actor.authorityId }] },
    changes: { period: { after: period }, ...(because && { because: { after: because } }) },
  })
