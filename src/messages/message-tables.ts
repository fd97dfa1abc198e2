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
  }
}
