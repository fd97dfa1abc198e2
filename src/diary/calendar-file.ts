import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
  type ICalCalendar,
  type ICalEventData,
} from 'ical-generator'
import { ORGANISER, pageLink, withAddresses, withLines } from '#messages/index.ts'
import type { ServiceModel } from '#model/index.ts'
import { instantInLondon } from '#shared/london-time.ts'
import type { Appointment } from './appointments.ts'
import { nameOf, type DiaryVisit } from './diary-visit.ts'

const HOURS = { 'half-day': 3, 'whole-day': 6 } as const

type Told = {
  method: 'REQUEST' | 'CANCEL'
  to: { name: string; address: string }
  from: string
  now: Date
  model: ServiceModel
}

/** A date asked for, or taken back: a file for one receiver's calendar. The same visit always has the same id in it. */
export function invitationFile(visit: DiaryVisit, { method, to, from, now, model }: Told): string {
  const calendar = newCalendar(method === 'REQUEST' ? ICalCalendarMethod.REQUEST : ICalCalendarMethod.CANCEL)
  calendar.createEvent({
    ...eventOf(visit, model, now),
    status: method === 'REQUEST' ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
    organizer: { name: plain(from), email: ORGANISER },
    attendees: [
      {
        name: plain(to.name),
        email: to.address,
        role: ICalAttendeeRole.REQ,
        status: ICalAttendeeStatus.NEEDSACTION,
        rsvp: false,
      },
    ],
  })
  return calendar.toString()
}

type Feed = {
  name: string
  now: Date
  publicUrl: string
  modelOf: (versionId: string) => ServiceModel
  /** What else than visits stands in one's time. */
  appointments: readonly Appointment[]
}

/** One's own visits and appointments, for a calendar that follows them. */
export function feedFile(visits: readonly DiaryVisit[], { name, now, publicUrl, modelOf, appointments }: Feed): string {
  const calendar = newCalendar(ICalCalendarMethod.PUBLISH)
  calendar.name(plain(name))
  for (const visit of visits) {
    const event = eventOf(visit, modelOf(visit.modelVersionId), now)
    calendar.createEvent({ ...event, status: ICalEventStatus.CONFIRMED })
  }
  for (const each of appointments)
    calendar.createEvent({ ...appointmentOf(each, now), status: ICalEventStatus.CONFIRMED })
  return withLines(calendar.toString(), (line) => withAddresses(line, publicUrl))
}

function newCalendar(method: ICalCalendarMethod): ICalCalendar {
  return ical({ prodId: { company: 'Waymark', product: 'Waymark', language: 'EN' }, method })
}

/** NF-86, NF-87. Of a visit of which nothing may be written: what kind it is, where and when, and no more. */
function eventOf(visit: DiaryVisit, model: ServiceModel, now: Date): ICalEventData {
  const kind = nameOf(visit, model)
  return {
    id: `${visit.id}@waymark`,
    sequence: visit.revision,
    stamp: now,
    ...timesOf(visit),
    summary: plain(`${kind}, ${visit.schoolName}`),
    location: plain(visit.schoolName),
    ...(visit.mayHaveRecord && {
      description: plain(`With ${visit.adviserName}. ${pageLink(`/visits/${visit.id}`)}`),
    }),
  }
}

/** A day of which no time is kept is a whole one, as with a visit. */
const appointmentOf = ({ id, on, name, schoolName, href }: Appointment, now: Date): ICalEventData => ({
  ...{ id: `${id}-${on}@waymark`, stamp: now, start: new Date(`${on}T00:00:00Z`), allDay: true },
  ...{ summary: plain(`${name}, ${schoolName}`), location: plain(schoolName), description: pageLink(href) },
})

/** In UTC, so that no calendar has to know our zone; a whole day where no time is agreed. */
function timesOf({ on, startsAtMinute, length }: DiaryVisit) {
  if (startsAtMinute === null) return { start: new Date(`${on}T00:00:00Z`), allDay: true }
  const start = instantInLondon(on, startsAtMinute)
  return { start, end: new Date(start.getTime() + HOURS[length] * 3_600_000) }
}

/** Without signs that no calendar shows, and without quotes, which would end a name early. */
function plain(text: string): string {
  return text
    .replace(/\p{Cc}+/gu, ' ')
    .replaceAll('"', '’')
    .trim()
}
