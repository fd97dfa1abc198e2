/** The contents at the side follow the reader: the part that stands highest on the screen is marked. */
export function followContents(root: HTMLElement): void {
  const links = new Map<string, Element>()
  for (const link of root.querySelectorAll('.wm-contents a'))
    links.set((link.getAttribute('href') ?? '').slice(1), link)
  const seen = new Set<string>()
  const watcher = new IntersectionObserver(
    (changes) => {
      for (const { target, isIntersecting } of changes)
        if (isIntersecting) seen.add(target.id)
        else seen.delete(target.id)
      const current = [...links.keys()].find((id) => seen.has(id))
      if (!current) return
      for (const [id, link] of links)
        if (id === current) link.setAttribute('aria-current', 'true')
        else link.removeAttribute('aria-current')
    },
    // The upper third of the screen, below the line that says where the words are.
    { rootMargin: '-80px 0px -66% 0px' },
  )
  for (const section of root.querySelectorAll('.wm-section')) watcher.observe(section)
}

/** Says beside a part's name how far it is: how many words, how many lines; with neither, its own word for nothing. */
export function showState(root: HTMLElement, part: string, text: string | undefined): void {
  const state = [...root.querySelectorAll<HTMLElement>('[data-state]')].find((each) => each.dataset.state === part)
  if (state) state.textContent = text ?? state.dataset.none ?? ''
}

/** How many words a text has, as the contents say it. */
export function wordsIn(body: string): string {
  const words = body.split(/\s+/).filter(Boolean).length
  if (words === 0) return 'Not started'
  return words === 1 ? '1 word' : `${words} words`
}
