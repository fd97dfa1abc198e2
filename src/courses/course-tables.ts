import type { Generated, JSONColumnType } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
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
