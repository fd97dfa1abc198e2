import type { Generated } from 'kysely'

export type MessageTables = {
  messages: {
    authority_id: string
    id: string
    to_person: string
    address: string
    subject: string
    body: string
    message_id: string
    created_at: Date
    sent_at: Date | null
    kind: Generated<'letter' | 'digest' | 'reminder' | 'calendar'>
    once: string | null
    calendar: string | null
    calendar_method: 'REQUEST' | 'CANCEL' | null
    tries: Generated<number>
    held_until: Date | null
    went_by: 'smtp' | 'notify' | null
    last_problem: string | null
    failed_at: Date | null
    failed_because: string | null
  }
  message_choices: {
    authority_id: string
    id: string
    person_id: string
    kind: 'digest' | 'reminder'
    is_wanted: boolean
  }
}
