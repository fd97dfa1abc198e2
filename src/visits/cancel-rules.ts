import type { VisitType } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { workingDaysBetween } from '#shared/working-days.ts'
import type { CalledOffBy } from './visit.ts'

export type Cancelling = {
  cancelling: VisitType['cancelling']
  on: PlainDate
  today: PlainDate
  by: CalledOffBy | undefined
  /** Whether the charge is let go of. */
  isWaived: boolean
}

/** Whether a visit is called off with less notice than the model asks: counted in working days to the day of the visit. */
export function isLateNotice({ cancelling, on, today }: Pick<Cancelling, 'cancelling' | 'on' | 'today'>): boolean {
  return cancelling !== undefined && workingDaysBetween(today, on) < cancelling.noticeWorkingDays
}

/** What the school is charged for calling off late, in pence; nothing where the service does, or it is let go of. */
export function chargeFor(asked: Cancelling): number | undefined {
  return asked.by === 'school' && !asked.isWaived && isLateNotice(asked) ? asked.cancelling?.chargePence : undefined
}

/**
 * By the model's own rule on late cancellations. Where it names a charge, the charge is let go of for a reason, or not at all; where it
 * names none, the school calls off late for a reason, or not at all.
 */
export function whyCannotBeCalledOffLate(asked: Cancelling): Finding[] {
  const { cancelling, by, isWaived } = asked
  if (!cancelling || !isLateNotice(asked)) return []
  const { id, source, says, firm } = cancelling
  if (!by)
    return [
      {
        kind: 'called-off-by',
        id: 'called-off-by',
        source,
        says: 'Say who calls it off.',
        field: 'by',
        weight: 'firm',
      },
    ]
  if (by === 'service' || (cancelling.chargePence !== undefined && !isWaived)) return []
  return [{ kind: 'late-cancellation', id, source, says, weight: firm ? 'firm' : 'soft', ...(firm && { field: 'by' }) }]
}
