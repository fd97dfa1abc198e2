// A form that is marked so is kept on the service as a draft each time something in it was changed, without being sent.
// Without JavaScript the same is done by its own button.

type Field = { value: string; name: string; closest: (selector: string) => Place | null }
type Place = { querySelector: (selector: string) => { textContent: string } | null }
type DraftForm = {
  dataset: { keep?: string }
  elements: { namedItem: (name: string) => Field | null }
  addEventListener: (name: 'change', hear: (event: { target: Field }) => void) => void
}
type Answer = { type: string; ok: boolean }
type Entries = {
  delete: (name: string) => void
  get: (name: string) => string | null
  set: (name: string, value: string) => void
}

type Box = Omit<DraftForm, 'dataset'> & {
  dataset: { keepAt?: string }
  closest: (selector: string) => DraftForm | null
}

declare const document: {
  querySelectorAll: ((selector: 'form[data-keep]') => Iterable<DraftForm>) &
    ((selector: '[data-keep-at]') => Iterable<Box>)
}
declare const FormData: new (form: DraftForm) => object
declare const URLSearchParams: new (entries?: object) => Entries
declare const fetch: (url: string, how: object) => Promise<Answer>

/** Called once the page is there. */
export function keepDrafts(): void {
  for (const form of document.querySelectorAll('form[data-keep]')) {
    // One after the other, so that an older state never arrives after a newer one.
    let before: Promise<void> = Promise.resolve()
    form.addEventListener('change', ({ target }) => {
      before = before.then(() => keep(form, target))
    })
  }
  for (const box of document.querySelectorAll('[data-keep-at]')) keepBox(box)
}

/** One box of a larger form that is kept by itself, at an address of its own. */
function keepBox(box: Box): void {
  const form = box.closest('form')
  if (!form) return
  let before: Promise<void> = Promise.resolve()
  box.addEventListener('change', ({ target }) => {
    const body = new URLSearchParams()
    for (const name of ['_csrf', '_who']) body.set(name, form.elements.namedItem(name)?.value ?? '')
    body.set(target.name, target.value)
    before = before.then(async () => say(target, (await isTaken(box.dataset.keepAt, body)) ? 'Kept.' : NOT_KEPT))
  })
}

/** Sent to its end also where the page is left meanwhile. */
async function isTaken(place: string | undefined, body: Entries): Promise<boolean> {
  return fetch(place ?? '', { method: 'POST', body, redirect: 'manual', keepalive: true }).then(
    ({ type, ok }) => ok || type === 'opaqueredirect',
    () => false,
  )
}

const NOT_KEPT = 'Not kept yet: the service could not be reached or did not take it.'

async function keep(form: DraftForm, field: Field): Promise<void> {
  const body = new URLSearchParams(new FormData(form))
  // The key is for the one press by which the form is sent.
  body.delete('_key')
  const isKept = await isTaken(form.dataset.keep, body)
  if (isKept) noteKept(form, field, body)
  say(field, isKept ? 'Kept. Nothing has been sent yet.' : NOT_KEPT)
}

/** The page now shows what the service holds: what is changed next is changed from there. */
function noteKept(form: DraftForm, { name }: Field, body: Entries): void {
  const line = /^(?:says|kind)\.(.+)$/.exec(name)?.[1]
  const says = body.get(line ? `says.${line}` : 'says')?.trim() ?? ''
  const was = form.elements.namedItem(line ? `was.${line}` : 'was')
  if (was) was.value = line && says !== '' ? `${body.get(`kind.${line}`) ?? ''}\n${says}` : says
}

function say(field: Field, text: string): void {
  const place = field.closest('.govuk-details__text, [data-keeps], [data-keep-at]')?.querySelector('[data-kept]')
  if (place) place.textContent = text
}
