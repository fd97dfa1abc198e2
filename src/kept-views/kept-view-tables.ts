export type KeptViewTables = {
  kept_views: {
    authority_id: string
    id: string
    person_id: string
    path: string
    query: string
    name: string
    kept_at: Date
    dropped_at: Date | null
  }
}
