import type { PlainDate } from '#shared/plain-date.ts'
import type { Look } from '#work/work.ts'

/** Something in somebody's time that is no visit, as its room calls it: a day of which no time is kept. */
export type Appointment = {
  id: string
  personId: string
  on: PlainDate
  /** 'Support board' */
  name: string
  schoolName: string
  href: string
}

/** Whose time, between which days. */
export type TimeAsked = { personIds: readonly string[]; from: PlainDate; until: PlainDate }

export type AppointmentSource = (look: Look, asked: TimeAsked) => Promise<readonly Appointment[]>

const sources: AppointmentSource[] = []

/** Takes in what else than visits stands in people's time; the application calls it once for all rooms. */
export function learnAppointments(...rooms: readonly AppointmentSource[]): void {
  for (const room of rooms) if (!sources.includes(room)) sources.push(room)
}

/** What else than visits stands in some people's time, the earliest first. */
export async function listAppointments(look: Look, asked: TimeAsked): Promise<Appointment[]> {
  const found = (await Promise.all(sources.map((source) => source(look, asked)))).flat()
  return found.sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
}
