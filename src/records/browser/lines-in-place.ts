import { newId } from '#shared/id.ts'

/** The id that stands in the patterns of the page; as in entry-list.tsx. */
const PATTERN_ID = '00000000-0000-7000-8000-000000000000'

/** A line of the page with its list. */
type Placed = { list: HTMLElement; card: HTMLElement; id: string }

/**
 * Adds the line that was typed to its list, and lays a new blank one after it. Gives the id of what was added; undefined
 * where nothing was typed.
 */
export function addLine(root: HTMLElement, kind: string): string | undefined {
  const list = [...root.querySelectorAll<HTMLElement>('[data-entries]')].find((each) => each.dataset.entries === kind)
  const card = list?.querySelector<HTMLElement>('[data-new]')
  const id = card?.dataset.entry
  if (!list || !card || !id || !isBegun(card)) return undefined
  const added = fromPattern(list, 'line', id)
  copyValues(card, added)
  list.querySelector('[data-list]')!.append(added)
  const next = fromPattern(list, 'new', newId())
  const place = next.querySelector<HTMLInputElement>('[name$=".place"]')
  if (place) place.value = String(list.querySelectorAll('[data-list] > [data-entry]').length)
  card.replaceWith(next)
  showSummary(added)
  next.focus()
  return id
}

/** Takes a line off the page; its list has the focus next. */
export function takeOutLine(root: HTMLElement, id: string): void {
  const placed = find(root, id)
  if (!placed) return
  placed.card.remove()
  placed.list.querySelector<HTMLElement>('[data-new]')?.focus()
}

/** Says at the head of a line what is typed in it. */
export function showSummary(card: HTMLElement): void {
  const title = card.querySelector('[data-shows]')
  if (!title) return
  const typed = (field: string) => {
    const input = card.querySelector<HTMLInputElement | HTMLSelectElement>(`[name$=".${field}"]`)
    return input instanceof HTMLSelectElement ? (input.selectedOptions[0]?.textContent ?? '') : (input?.value ?? '')
  }
  const isNamed = card.querySelector('[name$=".subject"]') !== null
  const parts = isNamed
    ? [typed('subject'), typed('says')]
    : [typed('says'), [typed('owner'), typed('due') && `by ${typed('due')}`].filter(Boolean).join(' · ')]
  title.textContent = parts[0]?.trim() || 'Nothing entered yet'
  let rest = card.querySelector('.wm-action__rest')
  if (!rest) {
    rest = document.createElement('p')
    rest.className = 'wm-action__rest'
    title.after(rest)
  }
  rest.textContent = parts[1]?.trim() ?? ''
}

/** A line goes on under another id, where the service put it beside one that somebody else had changed. */
export function renameLine(root: HTMLElement, from: string, to: string): void {
  const placed = find(root, from)
  if (!placed) return
  placed.card.dataset.entry = to
  for (const field of placed.card.querySelectorAll<HTMLInputElement>(`[name^="e.${from}."]`))
    field.name = field.name.replace(from, to)
  for (const button of placed.card.querySelectorAll<HTMLButtonElement>('button[name=remove]')) button.value = to
}

function find(root: HTMLElement, id: string): Placed | undefined {
  const card = root.querySelector<HTMLElement>(`[data-entry="${CSS.escape(id)}"]`)
  const list = card?.closest<HTMLElement>('[data-entries]')
  return card && list ? { list, card, id } : undefined
}

/** The page's own markup for a line, as the service drew it, under an id of its own. */
function fromPattern(list: HTMLElement, pattern: 'line' | 'new', id: string): HTMLElement {
  const template = list.querySelector<HTMLTemplateElement>(`template[data-pattern="${pattern}"]`)!
  const made = document.createElement('template')
  made.innerHTML = template.innerHTML.replaceAll(PATTERN_ID, id)
  return made.content.firstElementChild as HTMLElement
}

/** Whether something was typed in a line that is not yet added. */
export function isBegun(card: HTMLElement): boolean {
  const fields = card.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input[type=text], textarea')
  return [...fields].some(({ value }) => value.trim() !== '')
}

function copyValues(from: HTMLElement, to: HTMLElement): void {
  for (const field of from.querySelectorAll<HTMLInputElement>('[name]')) {
    const own = to.querySelector<HTMLInputElement>(`[name="${CSS.escape(field.name)}"]`)
    if (!own || field instanceof HTMLButtonElement) continue
    own.value = field.value
    if (field.type === 'checkbox') own.checked = field.checked
  }
}
