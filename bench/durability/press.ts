import { parse, type HTMLElement } from 'node-html-parser'
import type { Asker, Place } from './ask.ts'
import type { Promised } from './promises.ts'

type Pressing = { place: Place; promised: Promised; by: Asker; url: string }
type Fields = Record<string, string | string[]>

/** Some of those who press a button press it again, though it was done. */
const REPEATS = 0.25

/**
 * Opens a page, fills its form in and sends it, as often as it takes to be told what became of it. Gives where that led;
 * undefined where it was refused, which is noted as broken: nothing here is done that may be refused.
 */
export async function press(
  { place, promised, by, url }: Pressing,
  fill: (form: HTMLElement) => Fields = () => ({}),
): Promise<string | undefined> {
  const { tally } = place
  const shown = await by.get(url)
  const form = parse(shown.body).querySelector('main form[method=post]')
  if (shown.status !== 200 || !form) {
    tally.broken.push(`${url} was answered with ${shown.status}, and no form`)
    return undefined
  }
  const fields = { ...hiddenOf(form), ...fill(form) }
  const body = () =>
    new URLSearchParams(Object.entries(fields).flatMap(([name, value]) => [value].flat().map((each) => [name, each])))
  const action = form.getAttribute('action') ?? url
  const answer = await by.post(action, body())
  if (answer.status !== 303 || !answer.goesTo || answer.goesTo.startsWith('/sign-in')) {
    tally.broken.push(`${action} was answered with ${answer.status}: ${errorsIn(answer.body)}`)
    return undefined
  }
  promised.keys.set(String(fields._key), answer.goesTo)
  if (place.chance() < REPEATS) {
    tally.repeated += 1
    const again = await by.post(action, body())
    if (again.goesTo !== answer.goesTo)
      tally.broken.push(`${action}: pressed again it was answered with ${again.status}, not as the first time`)
  }
  return answer.goesTo
}

function hiddenOf(form: HTMLElement): Fields {
  const inputs = form.querySelectorAll('input[type=hidden]')
  return Object.fromEntries(
    inputs.map((input) => [input.getAttribute('name') ?? '', input.getAttribute('value') ?? '']),
  )
}

function errorsIn(body: string): string {
  const page = parse(body)
  const errors = page.querySelectorAll('.govuk-error-summary__list li').map(({ text }) => text.trim())
  return errors.join(' ') || page.querySelector('h1')?.text.trim() || body.slice(0, 100)
}
