import { behind, divideAtHeadings, type Piece, type Titled } from '../divide-text.ts'

/**
 * Divides what is pasted into a section where its lines are titles of others, says over how many parts, and takes it back at a press: a text
 * that was meant to stand together is put where it was pasted.
 */
export function dividePastes(page: HTMLElement): void {
  page.addEventListener('paste', (event) => {
    const area = event.target
    const text = event.clipboardData?.getData('text/plain') ?? ''
    if (!(area instanceof HTMLTextAreaElement) || !area.name.startsWith('body.')) return
    const here = area.name.slice('body.'.length)
    const pieces = divideAtHeadings(text, titlesOf(page), here)
    if (!pieces) return
    event.preventDefault()
    const before = pieces.map(({ section }) => [areaOf(page, section), areaOf(page, section)?.value ?? ''] as const)
    lay(page, pieces, area)
    const whole = { area, value: area.value }
    tell(page, pieces.length, () => {
      for (const [each, value] of before) if (each) write(each, value)
      write(whole.area, behind(whole.area.value, text))
      whole.area.focus()
    })
  })
}

/** The sections that have prose, by the headings that the page shows. */
function titlesOf(page: HTMLElement): Titled[] {
  return [...page.querySelectorAll<HTMLTextAreaElement>('textarea[name^="body."]')].map(({ name, labels }) => ({
    id: name.slice('body.'.length),
    title: labels[0]?.textContent?.trim() ?? '',
  }))
}

const areaOf = (page: HTMLElement, section: string) =>
  page.querySelector<HTMLTextAreaElement>(`textarea[name="body.${CSS.escape(section)}"]`)

/** What belongs where it was pasted stands at the cursor; the rest behind what is there already. */
function lay(page: HTMLElement, pieces: readonly Piece[], pastedInto: HTMLTextAreaElement): void {
  for (const { section, text } of pieces) {
    const area = areaOf(page, section)
    if (area === pastedInto) {
      area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end')
      heard(area)
    } else if (area) write(area, behind(area.value, text))
  }
}

function write(area: HTMLTextAreaElement, value: string): void {
  area.value = value
  heard(area)
}

/** As if it had been typed: so it is saved. */
const heard = (area: HTMLTextAreaElement) => area.dispatchEvent(new Event('input', { bubbles: true }))

function tell(page: HTMLElement, parts: number, putBack: () => void): void {
  const inset = document.createElement('div')
  inset.className = 'govuk-inset-text'
  inset.setAttribute('role', 'status')
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'wm-link-button'
  button.textContent = 'Put it all where I pasted it'
  button.addEventListener('click', () => {
    putBack()
    inset.remove()
  })
  inset.append(
    parts === 1
      ? 'What you pasted went to the part that it names. '
      : `What you pasted was divided over ${parts} parts. `,
    button,
  )
  page.querySelector('[data-left]')?.replaceChildren(inset)
}
