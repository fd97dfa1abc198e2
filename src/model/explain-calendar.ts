import { duty, list, paragraph, rule, type HandbookPart } from './handbook.ts'
import { andList, namesOf } from './phrases.ts'
import { type Clock, type ServiceModel } from './service-model.ts'
import { aWord, capital, word } from './words.ts'

/** The terms of the year, the periods of review and the quiet times. */
export function explainCalendar(model: ServiceModel): HandbookPart[] {
  const { terms, reviewPeriods, quietTimes, says, source } = model.calendar
  return [
    ...paragraph(says, source),
    ...list(
      capital(word(model, 'term', { form: 'many' })),
      terms.map((term) => term.name),
    ),
    ...list(
      'Periods of review',
      reviewPeriods.map((period) => `${period.name}: ${andList(namesOf(terms, period.terms))}`),
    ),
    ...quietTimes.map((time) => duty(time.id, time.says, time.source, `From ${time.from} until ${time.until}.`)),
  ]
}

/** How long things may take. */
export function explainClocks(model: ServiceModel): HandbookPart[] {
  return model.clocks.flatMap((clock) => {
    const comesTo = clockComesTo(model, clock)
    return clock.firm
      ? rule(clock, comesTo)
      : duty(clock.id, clock.says, clock.source, `${comesTo} What is later is marked late.`)
  })
}

function clockComesTo(model: ServiceModel, clock: Clock): string {
  const record = aWord(model, 'record')
  const what = {
    'write-record': `write ${record}`,
    'check-record': `check ${record}`,
    'issue-record': `issue ${record}`,
    'reply-to-record': `reply to ${record}`,
    'answer-order': 'answer an order',
  }[clock.what]
  const many = { 'working-days': 'working days', 'calendar-days': 'days', weeks: 'weeks', months: 'months' }[clock.unit]
  const unit = clock.count === 1 ? many.replace(/s$/, '') : many
  const holidays = clock.schoolHolidaysCount ? 'days of the school holidays count' : 'school holidays are left out'
  return `${clock.count} ${unit} to ${what}; ${holidays}.`
}
