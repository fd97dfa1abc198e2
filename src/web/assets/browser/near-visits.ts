// On the form that books a visit: as the day is typed, says who else is in the school within a fortnight of it. Without
// this the list of those days stands there all the same.
export {}

type Found = {
  dataset: Record<string, string>
  textContent: string | null
  /** Of an input. */
  value?: string
  querySelector: (selector: string) => Found | null
  querySelectorAll: (selector: string) => Iterable<Found>
}
declare const document: Found & { addEventListener: (name: string, then: () => void) => void }

const DAY = 86_400_000

/** Watches the boxes of the date, where a form has both them and the list. */
export function watchNearVisits(): void {
  const box = document.querySelector('[data-near-visits]')
  const says = box?.querySelector('[data-near-says]')
  if (!box || !says) return
  const within = Number(box.dataset['nearVisits'])
  const before = says.textContent
  document.addEventListener('input', () => {
    const part = (name: string) => document.querySelector(`[name="on-${name}"]`)?.value?.trim() ?? ''
    const typed = Date.UTC(Number(part('year')), Number(part('month')) - 1, Number(part('day')))
    const isDate = /^20\d\d$/.test(part('year')) && part('day') !== '' && part('month') !== ''
    const near = isDate
      ? [...box.querySelectorAll('li')].filter(
          (each) => Math.abs(Date.parse(each.dataset['on'] ?? '') - typed) <= within * DAY,
        )
      : []
    const text = near.map(({ textContent }) => textContent).join('; ')
    says.textContent = near.length > 0 ? `Within a fortnight of this day: ${text}.` : before
  })
}
