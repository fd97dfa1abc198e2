import type { TypedSaved } from '../save-wire.ts'
import { renameLine } from './lines-in-place.ts'

/** Says beside each part where somebody else wrote meanwhile, with the way to choose between the two texts. */
export function showBeside(root: HTMLElement, writtenAt: string, { sections, entries, asides }: TypedSaved): void {
  for (const [section, { isBeside }] of Object.entries(sections)) {
    if (!isBeside) continue
    const aside = asides.findLast((each) => each.section === section)
    if (aside)
      note(root, section, 'Somebody wrote here while you did. Both texts are kept.', {
        text: 'Choose which of the two stands',
        href: `${writtenAt}/asides/${aside.id}`,
      })
  }
  for (const [id, { id: copy, isOvertaken }] of Object.entries(entries)) {
    const part = root
      .querySelector(`[data-entry="${CSS.escape(id)}"]`)
      ?.closest('.wm-section')
      ?.id.slice('part-'.length)
    if (copy) renameLine(root, id, copy)
    if (!part || !(copy || isOvertaken)) continue
    const says = copy
      ? 'Somebody changed a line here while you did. Yours is kept as a line of its own.'
      : 'Somebody marked this while you did; what they marked stands.'
    note(root, part, says, { text: 'Load the page again to see both', href: '' })
  }
}

/** One note to a part; a second says no more than the first. */
function note(root: HTMLElement, part: string, says: string, { text, href }: { text: string; href: string }): void {
  const place = [...root.querySelectorAll<HTMLElement>('[data-beside]')].find(({ dataset }) => dataset.beside === part)
  if (!place || place.textContent?.includes(says)) return
  const inset = document.createElement('p')
  inset.className = 'govuk-inset-text'
  inset.setAttribute('role', 'status')
  const link = document.createElement('a')
  link.className = 'govuk-link'
  link.href = href || location.pathname
  link.textContent = text
  inset.append(`${says} `, link)
  place.replaceChildren(inset)
}
