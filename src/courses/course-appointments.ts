import type { AppointmentSource } from '#diary/index.ts'
import { listDaysGiven } from './course-store.ts'

/** The days of published courses, in the time of whoever gives each: fortnight, calendar, and a reason to book over it. */
export const courseAppointments: AppointmentSource = async (look, asked) => {
  if (!look.model.courses || asked.personIds.length === 0) return []
  return (await listDaysGiven(look, asked)).map(({ id, courseId, personId, on, title, place }) => ({
    ...{ id, personId, on, name: title, schoolName: place ?? 'online', href: `/courses/${courseId}` },
  }))
}
