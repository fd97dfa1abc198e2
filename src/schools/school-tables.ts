import type { Generated } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import type { SchoolStatus } from './school.ts'

export type SchoolTables = {
  schools: {
    authority_id: string
    id: string
    urn: string
    la_code: string | null
    establishment_number: string | null
    ukprn: string | null
    name: string
    name_sorted: string
    search_text: string
    type_name: string | null
    type_group_name: string | null
    phase_name: string | null
    status: SchoolStatus
    opened_on: PlainDate | null
    closed_on: PlainDate | null
    reason_closed: string | null
    low_age: number | null
    high_age: number | null
    gender: string | null
    religious_character: string | null
    diocese_name: string | null
    trust_name: string | null
    trust_code: string | null
    federation_name: string | null
    pupils: number | null
    capacity: number | null
    percentage_fsm: string | null
    census_on: PlainDate | null
    nursery_provision: string | null
    sixth_form: string | null
    resourced_provision: string | null
    head_name: string | null
    street: string | null
    locality: string | null
    town: string | null
    county: string | null
    postcode: string | null
    district_name: string | null
    ward_name: string | null
    website: string | null
    telephone: string | null
    easting: number | null
    northing: number | null
    register_changed_on: PlainDate | null
    kept_because: string | null
    imported_by: string | null
    revision: Generated<number>
  }
  school_links: {
    authority_id: string
    id: string
    urn: string
    linked_urn: string
    linked_name: string
    link_type: string
    established_on: PlainDate | null
  }
  groups: {
    authority_id: string
    id: string
    kind: string
    name: string
    name_sorted: string
    code: string | null
    is_recognised: boolean | null
    leadership_model: string | null
    issue: string | null
    started_on: PlainDate | null
    finished_on: PlainDate | null
    revision: Generated<number>
  }
  group_memberships: {
    authority_id: string
    id: string
    group_id: string
    school_id: string
    started_on: PlainDate | null
    finished_on: PlainDate | null
  }
  school_marks: {
    authority_id: string
    id: string
    school_id: string
    mark: string
    because: string
    marked_by: string
    started_on: PlainDate
    finished_on: PlainDate | null
    revision: Generated<number>
  }
  presences: {
    authority_id: string
    id: string
    school_id: string
    who: string
    purpose: string
    started_on: PlainDate
    finished_on: PlainDate | null
    revision: Generated<number>
  }
}
