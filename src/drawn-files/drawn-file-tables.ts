import type { Generated } from 'kysely'

export type DrawnFileTables = {
  drawn_files: {
    authority_id: string
    id: string
    school_id: string | null
    person_id: string | null
    because: string
    status: Generated<'waiting' | 'ready' | 'failed' | 'let-go'>
    done: Generated<number>
    total: number | null
    file_id: string | null
    asked_at: Date
    asked_by: string
    ready_at: Date | null
  }
}
