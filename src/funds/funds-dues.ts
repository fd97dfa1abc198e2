import { showDate } from '#shared/show-date.ts'
import type { DueSource } from '#work/due.ts'
import { mayKeepFunds } from './funds-policy.ts'
import type { Line } from './ledger/line.ts'
import { listLines } from './ledger/list-store.ts'
import { keyOfPeriod } from './periods/close-period.ts'
import { financialYear, financialYearOf } from './periods/period.ts'

const MOST = 50

/** SH-79. Time that was worked and that the fund of its allocation may not pay for: put before whoever keeps funds, in one line. */
export const fundsDues: DueSource = {
  name: 'funds',
  async list(look, { schoolId }) {
    if (!look.model.funds || !mayKeepFunds(look)) return []
    const lines = await listLines(look, { isUnfunded: true, schoolId, limit: MOST + 1 })
    const last = lines.at(-1)
    if (!last) return []
    const count =
      lines.length > MOST ? `More than ${MOST} entries` : lines.length === 1 ? '1 entry' : `${lines.length} entries`
    return [
      {
        ...{ kind: 'funds', plainly: 'Time that no fund pays for' },
        what: `Say what pays for time that no fund pays for: ${count}`,
        because: last.unfundedBecause ?? '',
        ...{ href: addressOf(last), page: addressOf(last) },
        ...{ ownerId: undefined, ownerName: 'Whoever keeps funds' },
        ...{ schoolId: last.schoolId ?? '', schoolName: last.schoolName ?? 'No school' },
        ...{ dueOn: look.today, when: `Worked since ${showDate(last.happenedOn)}` },
      },
    ]
  },
}

/** The ledger of the year in which the oldest of them counts. */
const addressOf = ({ countsOn }: Line) =>
  `/ledger?${new URLSearchParams({ kind: 'unfunded', period: keyOfPeriod(financialYear(financialYearOf(countsOn))) }).toString()}`
