import type { Generated } from 'kysely'
import type { KindOfUser } from '#model/kinds-of-user.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Scope, Standing } from './held-role.ts'

export type PersonTables = {
  people: {
    authority_id: string
    id: string
    name: string
    name_sorted: string
    email: string | null
    telephone: string | null
    invited_at: Date | null
    phases: Generated<string[]>
    sets_out_from: string | null
    sets_out_easting: number | null
    sets_out_northing: number | null
    revision: Generated<number>
  }
  held_roles: {
    authority_id: string
    id: string
    person_id: string
    role: string
    model_version_id: string
    kind: KindOfUser
    scope: Scope
    school_id: string | null
    group_id: string | null
    standing: Generated<Standing>
    note: string | null
    started_on: PlainDate
    finished_on: PlainDate | null
    revision: Generated<number>
  }
  covers: {
    authority_id: string
    id: string
    person_id: string
    covered_id: string
    reason: string
    started_on: PlainDate
    finished_on: PlainDate
    revision: Generated<number>
  }
  working_patterns: {
    authority_id: string
    id: string
    person_id: string
    started_on: PlainDate
    half_days: number[]
  }
  leave: {
    authority_id: string
    id: string
    person_id: string
    started_on: PlainDate
    finished_on: PlainDate
    withdrawn_at: Date | null
  }
  training_held: {
    authority_id: string
    id: string
    person_id: string
    training: string
    model_version_id: string
    completed_on: PlainDate
    expires_on: PlainDate | null
    struck_out_because: string | null
    note: string | null
  }
  line_managers: {
    authority_id: string
    id: string
    person_id: string
    manager_id: string
    started_on: PlainDate
    finished_on: PlainDate | null
  }
}
