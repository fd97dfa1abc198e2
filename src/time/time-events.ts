import { after, before, type EventSentences, type PastEvent } from '#history/index.ts'
import { PART_SAYS, showHours } from '#funds/index.ts'
import { toPlainDate } from '#shared/plain-date.ts'
import { showShortDate } from '#shared/show-date.ts'

const week = (event: PastEvent) => {
  const on = toPlainDate(after(event, 'week'))
  return on ? `the week of ${showShortDate(on)}` : 'a week'
}
const time = (value: string) => showHours(Number(value))

/** How a person's story tells of their time. */
export const timeEventSentences: EventSentences = {
  kinds: { time: () => 'time' },
  sentences: {
    'time.confirmed': (event) => `Confirmed the time of ${week(event)}: ${time(after(event, 'minutes'))}.`,
    'time.opened': (event) => `Opened ${week(event)} again: ${after(event, 'because')}`,
    'time.added': (event) => `${time(after(event, 'minutes'))} added to ${week(event)}.`,
    'time.changed': (event) =>
      `${PART_SAYS[after(event, 'part')] ?? 'Time'} in ${week(event)}: ${time(before(event, 'minutes'))} became ${time(after(event, 'minutes'))}.`,
  },
  fields: {
    week: { label: 'Week', show: (value) => showWeek(String(value)) },
    part: { label: 'Part of the work', show: (value) => PART_SAYS[String(value)] ?? String(value) },
  },
}

const showWeek = (text: string) => {
  const on = toPlainDate(text)
  return on ? showShortDate(on) : text
}
