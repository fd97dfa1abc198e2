import type { Generated } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import type { RecommendationOutcome } from './working-party.ts'

export type WorkingPartyTables = {
  working_parties: {
    authority_id: string
    id: string
    name: string
    about: string
    formed_on: PlainDate
    formed_by: string
    ended_on: PlainDate | null
    outcome: string | null
    revision: Generated<number>
  }
  working_party_members: {
    authority_id: string
    id: string
    working_party_id: string
    person_id: string
    school_id: string
  }
  working_party_recommendations: {
    authority_id: string
    id: string
    working_party_id: string
    says: string
    made_on: PlainDate
    written_by: string
    outcome: RecommendationOutcome | null
    because: string | null
    settled_on: PlainDate | null
    settled_by: string | null
  }
}
