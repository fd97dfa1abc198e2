import type { PlainDate } from '#shared/plain-date.ts'

export type DueTables = {
  digests: {
    authority_id: string
    id: string
    person_id: string
    week: PlainDate
    message_id: string | null
  }
}
