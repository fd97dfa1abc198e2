import type { PlainDate } from '#shared/plain-date.ts'

export const PARTNER_STATUSES = ['proposed', 'accepted', 'not-agreed', 'ended'] as const
export type PartnerStatus = (typeof PARTNER_STATUSES)[number]
export const PARTNER_SAYS: Readonly<Record<PartnerStatus, string>> = {
  proposed: 'Proposed',
  accepted: 'Accepted',
  'not-agreed': 'Not accepted',
  ended: 'No longer a partner',
}

/** Who is proposed as a partner from outside. */
export type PartnerSaid = {
  name: string
  /** What it is, by the model's id. */
  kind: string
  /** Of which authority or institution it is. */
  ofWhom: string
  offers: string
}

/** A partner from outside, and on which decision it rests. */
export type Partner = PartnerSaid & {
  id: string
  modelVersionId: string
  status: PartnerStatus
  proposedByName: string
  proposedOn: PlainDate
  decidedItemId: string | null
  decidedOn: PlainDate | null
  endedOn: PlainDate | null
  endedBecause: string | null
}
