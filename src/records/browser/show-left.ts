import type { Unsent } from './unsent.ts'

/** What was kept on this computer has come to the service, while somebody types already. */
export function showArrived(page: HTMLElement): void {
  const link = document.createElement('a')
  link.className = 'govuk-link'
  link.href = location.pathname
  link.textContent = 'Load the page again to see it'
  show(page, ['What was kept on this computer is saved on the service now. ', link])
}

/** What the service will not have any more, to be read, copied and thrown away by a person. */
export function showStays(page: HTMLElement, { typed }: Unsent, says: string, throwAway: () => void): void {
  const texts = [
    ...Object.values(typed.sections).map(({ body }) => body),
    ...Object.values(typed.entries).map(({ subject, says: said }) => [subject, said].filter(Boolean).join(': ')),
  ].filter((text) => text.trim() !== '')
  const list = document.createElement('div')
  for (const text of texts) {
    const paragraph = document.createElement('p')
    paragraph.className = 'govuk-body wm-kept'
    paragraph.textContent = text
    list.append(paragraph)
  }
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'govuk-button govuk-button--secondary'
  button.textContent = 'Throw it away'
  button.addEventListener('click', () => {
    throwAway()
    page.querySelector('[data-left]')?.replaceChildren()
  })
  show(page, [`These words are kept on this computer only. ${says}`, list, button])
}

function show(page: HTMLElement, content: (string | Node)[]): void {
  const inset = document.createElement('div')
  inset.className = 'govuk-inset-text'
  inset.append(...content)
  page.querySelector('[data-left]')?.replaceChildren(inset)
}
