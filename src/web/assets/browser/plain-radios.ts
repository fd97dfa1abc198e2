// GOV.UK's radios say of a choice that opens a question whether it is "expanded", which ARIA has no word for on a radio
// button. What it opens follows it at once and is read there; so the word is taken away again, each time it is set.

type Page = {
  querySelectorAll: (selector: string) => Iterable<{ removeAttribute: (name: string) => void }>
  addEventListener: (name: 'click', hear: () => void) => void
}
declare const document: Page
declare const window: { addEventListener: (name: 'pageshow', hear: () => void) => void }

/** Called after the radios were started, so that it hears each event after they did. */
export function keepRadiosPlain(): void {
  takeAway()
  document.addEventListener('click', takeAway)
  window.addEventListener('pageshow', takeAway)
}

function takeAway(): void {
  for (const radio of document.querySelectorAll('input[type=radio][aria-expanded]'))
    radio.removeAttribute('aria-expanded')
}
