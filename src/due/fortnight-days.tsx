import type { Appointment } from '#diary/index.ts'
import { word, type ServiceModel } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showDay } from '#shared/show-date.ts'
import { showTime, type BriefVisit } from '#visits/index.ts'
import { fortnightOf } from './fortnight.ts'

type Days = {
  today: PlainDate
  visits: readonly BriefVisit[]
  /** What else than visits stands in one's time. */
  appointments: readonly Appointment[]
  nameOf: (visit: BriefVisit) => string
}

/** The working days of this week and the next, each with what is booked on it; `visits` stand in the order of their times. */
export function Fortnight({ model, ...days }: Days & { model: ServiceModel }) {
  if (days.visits.length === 0 && days.appointments.length === 0)
    return <p class="govuk-body">No {word(model, 'visit')} is booked for this week or the next.</p>
  return (
    <ol class="wm-days">
      {fortnightOf(days.today).map((day) => (
        <Day day={day} {...days} />
      ))}
    </ol>
  )
}

function Day({ day, today, visits: all, appointments, nameOf }: Days & { day: PlainDate }) {
  const visits = all.filter(({ bookedFor }) => bookedFor === day)
  const others = appointments.filter(({ on }) => on === day)
  const isEmpty = visits.length === 0 && others.length === 0
  return (
    <li class={day === today ? 'wm-days--today' : isEmpty ? 'wm-days--empty' : undefined}>
      <span class="wm-days__date">{day === today ? `${showDay(day)}, today` : showDay(day)}</span>
      {isEmpty && <p class="wm-muted">Nothing booked</p>}
      {visits.map((visit) => (
        <p>
          <a class="govuk-link" href={`/visits/${visit.id}`}>
            {visit.startsAtMinute !== null && `${showTime(visit.startsAtMinute)} `}
            {visit.schoolName}
          </a>
          <br />
          {nameOf(visit)}
        </p>
      ))}
      {others.map(({ href, name, schoolName }) => (
        <p>
          <a class="govuk-link" href={href}>
            {schoolName}
          </a>
          <br />
          {name}
        </p>
      ))}
    </li>
  )
}
