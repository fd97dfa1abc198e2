import { listAppointments } from '#diary/index.ts'
import { listLeave, listPatterns } from '#people/index.ts'
import type { ServiceModel } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look } from '#work/work.ts'
import type { VisitLength } from '../visit.ts'
import { whyTimeIsTaken } from './clash-rules.ts'
import { findName, listEngagements } from './engagement-store.ts'

type Asked = {
  personId: string
  on: PlainDate
  at: number | null
  length: VisitLength
  /** The visit that is being moved, and the offer of which a time is being taken: they do not stand in their own way. */
  exceptVisitId?: string | undefined
  exceptOfferId?: string | undefined
  field?: string
}

/** XX-09. What stands in somebody's time against a visit on a day. */
export async function findClashes(look: Look, model: ServiceModel, asked: Asked): Promise<Finding[]> {
  const { personId, on, at, length, field = 'on' } = asked
  const [name, engagements, appointments, leave, patterns] = await Promise.all([
    findName(look, personId),
    listEngagements(look, personId, on, asked),
    listAppointments(look, { personIds: [personId], from: on, until: on }),
    listLeave(look, personId, on),
    listPatterns(look, personId),
  ])
  return whyTimeIsTaken({ name, on, at, length, engagements, appointments, leave, patterns }, model, field)
}
