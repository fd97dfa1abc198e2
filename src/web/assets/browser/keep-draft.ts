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
type Entries = { delete: (name: string) => void; get: (name: string) => string | null }

declare const document: { querySelectorAll: (selector: string) => Iterable<DraftForm> }
declare const FormData: new (form: DraftForm) => object
declare const URLSearchParams: new (entries: object) => Entries
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
}

async function keep(form: DraftForm, field: Field): Promise<void> {
  const body = new URLSearchParams(new FormData(form))
  // The key is for the one press by which the form is sent.
  body.delete('_key')
  const isKept = await fetch(form.dataset.keep ?? '', { method: 'POST', body, redirect: 'manual' }).then(
    ({ type, ok }) => ok || type === 'opaqueredirect',
    () => false,
  )
  if (isKept) noteKept(form, field, body)
  say(
    field,
    isKept ? 'Kept. Nothing has been sent yet.' : 'Not kept yet: the service could not be reached or did not take it.',
  )
}

/** The page now shows what the service holds: what is changed next is changed from there. */
function noteKept(form: DraftForm, { name }: Field, body: Entries): void {
  const line = /^(?:says|kind)\.(.+)$/.exec(name)?.[1]
  const says = body.get(line ? `says.${line}` : 'says')?.trim() ?? ''
  const was = form.elements.namedItem(line ? `was.${line}` : 'was')
  if (was) was.value = line && says !== '' ? `${body.get(`kind.${line}`) ?? ''}\n${says}` : says
}

function say(field: Field, text: string): void {
  const place = field.closest('.govuk-details__text, [data-keeps]')?.querySelector('[data-kept]')
  if (place) place.textContent = text
}
