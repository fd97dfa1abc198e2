// On a form that asks for the day of a visit: what is told of the days follows what is typed, and a day that is offered
// is filled in without leaving the form. Without this a day is a link that keeps what was typed, and a button shows the days.
export {}

type Found = {
  dataset: Record<string, string>
  innerHTML: string
  value: string
  name: string
  closest: (selector: string) => Found | null
  querySelector: (selector: string) => Found | null
  addEventListener: (name: string, hear: (event: Heard) => void) => void
  focus: () => void
  remove: () => void
}
type Heard = { target: Found; preventDefault: () => void }
type Entries = {
  getAll: (name: string) => string[]
  append: (name: string, value: string) => void
  toString: () => string
}

declare const document: Found & { dispatchEvent: (event: object) => void }
declare const DOMParser: new () => { parseFromString: (text: string, type: 'text/html') => Found }
declare const Event: new (name: string) => object
declare const FormData: new (form: Found) => object
declare const URLSearchParams: new (entries?: object) => Entries
declare const fetch: (url: string) => Promise<{ ok: boolean; text: () => Promise<string> }>

const PARTS = ['year', 'month', 'day'] as const
const KEPT = ['at', 'adviser', 'length', 'purposes']

/** Watches the one form of a page that has such a part. */
export function watchDays(): void {
  const box = document.querySelector('[data-days]')
  const form = box?.closest('form')
  if (!box || !form) return
  document.querySelector('[data-show-days]')?.remove()
  let asked = 0
  const renew = async () => {
    const mine = ++asked
    const answer = await fetch(`${box.dataset['days'] ?? ''}?${askOf(form)}`).catch(() => undefined)
    const text = answer?.ok ? await answer.text() : ''
    const found = new DOMParser().parseFromString(text, 'text/html').querySelector('[data-days]')
    if (found && mine === asked) box.innerHTML = found.innerHTML
  }
  form.addEventListener('change', ({ target }) => {
    if (target.name.startsWith('on-') || KEPT.includes(target.name)) void renew()
  })
  box.addEventListener('click', (event) => {
    const day = event.target.closest('a[data-day]')?.dataset['day']
    if (!day) return
    event.preventDefault()
    day.split('-').forEach((value, at) => {
      const field = form.querySelector(`[name="on-${PARTS[at] ?? ''}"]`)
      if (field) field.value = String(Number(value))
    })
    forgetRefusal(form)
    document.dispatchEvent(new Event('input'))
    void renew().then(() => box.querySelector('[data-days-says]')?.focus())
  })
}

/** What was said of the day before, and the reason that was asked for it, go with that day; the answer to the next press says what still stands. */
function forgetRefusal(form: Found): void {
  document.querySelector('.govuk-error-summary')?.remove()
  form.querySelector('[data-reasons]')?.remove()
  form.querySelector('[id="on-error"]')?.remove()
}

/** What the form says so far, as its own address asks for it; a day that is not whole is none. */
function askOf(form: Found): string {
  const typed = new URLSearchParams(new FormData(form))
  const ask = new URLSearchParams()
  const parts = PARTS.map((part) => typed.getAll(`on-${part}`)[0]?.trim().padStart(2, '0') ?? '')
  if (/^\d{4}-\d\d-\d\d$/.test(parts.join('-'))) ask.append('on', parts.join('-'))
  for (const name of KEPT) for (const value of typed.getAll(name)) ask.append(name, value)
  return ask.toString()
}
