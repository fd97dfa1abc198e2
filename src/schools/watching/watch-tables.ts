export type WatchTables = {
  watched_schools: {
    authority_id: string
    id: string
    person_id: string
    school_id: string
    is_watched: boolean
    changed_at: Date
  }
}
