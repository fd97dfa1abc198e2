export { calendarPanel, diaryRoutes } from './diary-routes.tsx'
export { learnAppointments, listAppointments, type Appointment, type AppointmentSource } from './appointments.ts'
export { listToldOf } from './diary-store.ts'
export { learnInvited, tellOfVisit, type WhoElse } from './tell-of-visit.ts'
