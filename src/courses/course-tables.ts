import type { Generated, JSONColumnType } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import type { CommissionStatus } from './commissions/commission.ts'
import type { BookingStatus, Coming, CourseStatus } from './course.ts'

export type CourseTables = {
  courses: {
    authority_id: string
    id: string
    model_version_id: string
    kind: string
    title: string
    about: string
    strand: string | null
    strategies: string[]
    phases: string[]
    place: string | null
    places: number
    price_pence: number
    book_by: PlainDate
    first_on: PlainDate
    last_on: PlainDate
    given_by: string
    status: Generated<CourseStatus>
    put_up_by: string
    put_up_on: PlainDate
    cancelled_because: string | null
    revision: Generated<number>
    is_universal: Generated<boolean>
    repeat_of: string | null
  }
  course_invitations: { authority_id: string; id: string; course_id: string; school_id: string }
  course_judgements: {
    authority_id: string
    id: string
    course_id: string
    judged_by: string
    role: string
    school_id: string | null
    worked: boolean
    words: string | null
    judged_on: PlainDate
  }
  course_commissions: {
    authority_id: string
    id: string
    model_version_id: string
    kind: string
    title: string
    about: string
    group_ids: string[]
    status: CommissionStatus
    asked_by: string
    asked_on: PlainDate
    course_id: string | null
  }
  course_commission_schools: {
    authority_id: string
    id: string
    commission_id: string
    school_id: string
    joined_by: string
    joined_on: PlainDate
  }
  course_days: {
    authority_id: string
    id: string
    course_id: string
    held_on: PlainDate
    starts_at: number
    ends_at: number
  }
  course_bookings: {
    authority_id: string
    id: string
    course_id: string
    school_id: string
    coming: JSONColumnType<Coming>
    places: number
    status: BookingStatus
    asked_by: string
    asked_at: Date
    moved_up_at: Date | null
    withdrawn_by: string | null
    withdrawn_at: Date | null
    attended: number | null
  }
  course_evaluations: {
    authority_id: string
    id: string
    course_id: string
    school_id: string
    came_as: string
    answer: number
    words: string | null
    given_by: string
    given_at: Date
  }
}
