import type { SaveState } from './save-queue.ts'

/**
 * The quiet line that says where the words are. It is read out when it changes, so it changes only when how things stand
 * does, or the minute, and never at a keystroke.
 */
export function showIn(line: HTMLElement, signIn: string): (state: SaveState) => void {
  let shown = ''
  return function show(state) {
    const says = saysOf(state)
    if (says === undefined || says === shown) return
    shown = says
    const strong = document.createElement('strong')
    strong.textContent = says
    line.replaceChildren(strong)
    if (state.how !== 'signed-out') return
    const link = document.createElement('a')
    link.className = 'govuk-link'
    link.href = signIn
    link.textContent = 'Sign in again'
    line.append(' ', link)
  }
}

/** The sentence on how things stand; undefined where what it says already is right. */
export function saysOf(state: SaveState): string | undefined {
  if (state.how === 'typed') return undefined
  if (state.how === 'saved') return `Saved on the service, ${state.at}`
  const here = state.isKept ? 'Saved on this computer; ' : 'Not saved: keep this page open; '
  switch (state.how) {
    case 'away':
      return `${here}the service has not been reached since ${state.since}`
    case 'signed-out':
      return `${here}you have been signed out since ${state.since}.`
    case 'somebody-else':
      return `${here}somebody else has signed in. It will be saved on the service once you sign in again.`
    case 'refused':
      return `${here}the service did not take it. ${state.says}`
  }
}
