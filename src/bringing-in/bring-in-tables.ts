import type { WhatWasMade } from './bringing-in.ts'

export type BringInTables = {
  remembered_columns: { authority_id: string; id: string; kind: string; wanted: string; heading: string }
  brought_in: {
    authority_id: string
    id: string
    import_id: string
    place: number
    what: WhatWasMade
    record_id: string
    person_id: string | null
    school_id: string | null
    name: string
    before: string | null
    revision: number
    left_because: string | null
  }
}
