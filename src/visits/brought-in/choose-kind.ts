import type { ServiceModel, VisitType } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { factsFrom, type BookingReads } from '../booking-facts.ts'
import type { SchoolToVisit } from '../school-to-visit.ts'
import { NOT_BOUGHT, whyVisitCannotBeBooked } from '../visit-rules.ts'

type Asked = { school: SchoolToVisit; model: ServiceModel; on: PlainDate; adviserId: string; hasTakenPlace: boolean }

/**
 * The kind of visit that a visit without one most likely is: of those of which a record may be kept, the first against
 * which no rule speaks, else the first against which none is firm, else the first of all.
 */
export async function chooseKind(
  reads: BookingReads,
  { school, model, on, adviserId, hasTakenPlace }: Asked,
): Promise<VisitType | undefined> {
  const kinds = model.visitTypes.filter(({ record }) => record.keep !== 'forbidden')
  let withReason: VisitType | undefined
  for (const type of kinds) {
    const purposes = type.purposes.slice(0, 1).map(({ id }) => id)
    const length = type.length?.is ?? 'half-day'
    const facts = await factsFrom(reads, { school, model, type, on, adviserId, length, purposes })
    // What was wanting on somebody's file, or was not bought, says nothing of which kind it was that they made.
    const against = whyVisitCannotBeBooked(facts, model).filter(
      ({ kind, weight }) => weight !== 'mark' && kind !== NOT_BOUGHT && !(hasTakenPlace && kind === 'training-gate'),
    )
    if (against.length === 0) return type
    if (against.every(({ weight }) => weight === 'soft')) withReason ??= type
  }
  return withReason ?? kinds[0]
}
