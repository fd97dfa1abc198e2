import type { VNode } from 'preact'
import { render } from 'preact-render-to-string'

/** Lays a view into the shell, and the focus on its heading, as a new page would have it. */
export function show(place: HTMLElement, view: VNode, isNewPage = true): void {
  // Everything in it was escaped as it was drawn, as on the service.
  place.innerHTML = render(view)
  const heading = place.querySelector('h1')
  if (heading) document.title = `${titleOf(heading)} – Waymark`
  if (!heading || !isNewPage) return
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
  scrollTo(0, 0)
}

/** The heading without what stands over it: a browser writes titles down as they are, and no school's name is to be among them. */
function titleOf(heading: Element): string {
  const copy = heading.cloneNode(true) as Element
  for (const caption of copy.querySelectorAll('.govuk-caption-l')) caption.remove()
  return copy.textContent?.trim() ?? ''
}
