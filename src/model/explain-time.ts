import { functionsOf } from './functions-of.ts'
import { duty, list, rule, type HandbookPart } from './handbook.ts'
import { namesOf } from './phrases.ts'
import { type ServiceModel } from './service-model.ts'

/** How long a day is, what visits take beside themselves, and when a week is confirmed. */
export function explainTime(model: ServiceModel): HandbookPart[] {
  const { time } = model
  if (!time) return []
  return [
    duty(time.id, time.says, time.source, `A day is ${showTime(time.day.minutes)}${ownSays(time.day.own)}.`),
    ...list(
      'What is kept with the time itself',
      time.visits.map(({ visit, preparation, writing, function: of, functions, own }) => {
        const parts = [`preparation ${showTime(preparation)}`, `writing up ${showTime(writing)}`]
        const all = of ? [of] : functions
        const named = all.length > 0 ? [`for: ${namesOf(functionsOf(model), all).join(', ')}`] : []
        return `${namesOf(model.visitTypes, [visit]).join()}: ${[...parts, ...named].join(', ')}${ownSays(own)}`
      }),
    ),
    ...rule(time.confirm, `Within ${time.confirm.within} days of the end of the week.`),
    ...list(
      'Other time',
      time.kinds.map(({ name, source }) => ({ text: name, source })),
    ),
  ]
}

const ownSays = (own: boolean) => (own ? ' (a number of the service’s own: the document gives none)' : '')

function showTime(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  const some = (count: number, what: string) => (count === 0 ? [] : [`${count} ${what}${count === 1 ? '' : 's'}`])
  return [...some(hours, 'hour'), ...some(rest, 'minute')].join(' ') || 'none'
}
