import type { Generated } from 'kysely'

export type DiaryTables = {
  visit_tellings: {
    authority_id: string
    id: string
    visit_id: string
    person_id: string
    says: string
    is_cancelled: Generated<boolean>
  }
}
