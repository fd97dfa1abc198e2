import type { HTMLElement } from 'node-html-parser'
import { anAsker, type Place } from './ask.ts'
import type { VisitToWrite } from './fill-service.ts'
import { press } from './press.ts'
import { countUp, type Promised } from './promises.ts'
import { typeInto } from './write-record.ts'

/** How many records come back from their check, and of how many the school says that a fact is wrong. */
const RETURNED = 0.3
const MARKED = 0.4

type Life = {
  place: Place
  visit: VisitToWrite
  promised: Promised
  linkFor: (visit: VisitToWrite) => string | undefined
  isOver: () => boolean
}

/**
 * Takes the record of a visit from its first word to its issue: typed, handed in, returned or passed, sent, replied to,
 * answered, issued. Each step that is acknowledged is promised. Stops between two steps when it is time.
 */
export async function liveThrough(life: Life): Promise<void> {
  const { place, visit, promised } = life
  const adviser = anAsker(place, visit.adviser)
  const checker = anAsker(place, visit.checker)
  const record = `/visits/${visit.id}/record`
  const writing = { place, visit, promised, adviser }
  const step = async (by: typeof adviser, url: string, event: string, fill?: (form: HTMLElement) => Fields) => {
    if (life.isOver()) return undefined
    const place_ = await press({ place, promised, by, url }, fill)
    if (place_) countUp(promised.events, event)
    return place_
  }

  await typeInto(writing, visit.sections)
  if (!(await step(adviser, `${record}/hand-in`, 'record.handed-in'))) return
  if (place.chance() < RETURNED) {
    const back = { outcome: 'returned', says: 'Say more of reading.' }
    if (!(await step(checker, `${record}/check`, 'record.check-returned', () => back))) return
    if (life.isOver()) return
    await typeInto(writing, visit.sections.slice(0, 3))
    if (!(await step(adviser, `${record}/hand-in`, 'record.handed-in'))) return
  }
  const passed = (form: HTMLElement) => ({ outcome: 'passed', met: valuesOf(form, 'met') })
  if (!(await step(checker, `${record}/check`, 'record.check-passed', passed))) return
  if (!(await step(adviser, `${record}/send`, 'record.sent'))) return
  countUp(promised.letters, visit.headEmail)
  await reply(life, record, step, adviser)
}

type Fields = Record<string, string | string[]>
type Step = (
  by: ReturnType<typeof anAsker>,
  url: string,
  event: string,
  fill?: (form: HTMLElement) => Fields,
) => Promise<string | undefined>

/** By the link in the letter where that has come, else by signing in: accurate as it stands, or a fact that is wrong. */
async function reply(life: Life, record: string, step: Step, adviser: ReturnType<typeof anAsker>): Promise<void> {
  const { place, visit, promised } = life
  const link = life.linkFor(visit)
  const head = anAsker(place, link ? '' : visit.head)
  const isMarked = place.chance() < MARKED
  const says = (form: HTMLElement) => (isMarked ? markIn(form) : { answer: 'accurate' })
  if (!(await step(head, link ?? `${record}/reply`, 'record.replied', says))) return
  countUp(promised.letters, visit.adviserEmail)
  if (isMarked) {
    if (!(await step(adviser, `${record}/answer`, 'record.reply-answered', keepAsItIs))) return
    if (!(await step(adviser, `${record}/issue`, 'record.issued'))) return
  } else if (visit.isIssuedWhenAccurate) countUp(promised.events, 'record.issued')
  else if (!(await step(adviser, `${record}/issue`, 'record.issued'))) return
  for (const address of [visit.headEmail, visit.chairEmail]) countUp(promised.letters, address)
}

function markIn(form: HTMLElement): Fields {
  const line = form.querySelector('textarea[name^="says."]')?.getAttribute('name')?.slice('says.'.length) ?? ''
  return { answer: 'marked', [`kind.${line}`]: 'fact-wrong', [`says.${line}`]: 'It was in March.', [`was.${line}`]: '' }
}

function keepAsItIs(form: HTMLElement): Fields {
  const marks = form
    .querySelectorAll('textarea[name^="answer."]')
    .map((each) => each.getAttribute('name')!.slice('answer.'.length))
  return Object.fromEntries(
    marks.flatMap((mark) => [
      [`outcome.${mark}`, 'kept'],
      [`answer.${mark}`, 'It was in May.'],
    ]),
  )
}

const valuesOf = (form: HTMLElement, name: string) =>
  form.querySelectorAll(`input[name="${name}"]`).map((input) => input.getAttribute('value') ?? '')
