import type { PlainDate } from '#shared/plain-date.ts'
import type { PartnerStatus } from './partner.ts'

export type PartnerTables = {
  outside_partners: {
    authority_id: string
    id: string
    model_version_id: string
    name: string
    kind: string
    of_whom: string
    offers: string
    status: PartnerStatus
    proposed_by: string
    proposed_on: PlainDate
    decided_item_id: string | null
    decided_on: PlainDate | null
    ended_on: PlainDate | null
    ended_because: string | null
    ended_by: string | null
    disposed_at: Date | null
  }
}
