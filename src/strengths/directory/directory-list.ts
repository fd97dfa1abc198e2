import type { StrengthsRule } from '#model/index.ts'
import { isId } from '#shared/id.ts'

/** What a search asks for in its address; what makes no sense there is as if it were not. */
export type HelpList = {
  words: string
  aspect: string | undefined
  mark: string | undefined
  ring: string
  home: string | undefined
  after: string | undefined
}

/** RO-64. Reads a search: in the nearest ring, unless the address says that its reader chose another. */
export function readHelpList(
  query: Readonly<Record<string, string>>,
  { search, aspects, marks }: StrengthsRule,
): HelpList {
  const known = (items: readonly { id: string }[], id: string | undefined) => items.find((each) => each.id === id)?.id
  const anId = (text: string | undefined) => (text && isId(text) ? text : undefined)
  return {
    words: (query.q ?? '')
      .replaceAll(/[\u0000-\u001f]/g, ' ')
      .trim()
      .slice(0, 200),
    aspect: known(aspects, query.aspect),
    mark: known(marks, query.mark),
    ring: known(search.rings, query.ring) ?? search.rings[0]?.id ?? '',
    home: anId(query.home),
    after: anId(query.after),
  }
}

/** The address of a search. */
export function addressOfHelp({ words, aspect, mark, ring, home, after }: HelpList): string {
  const query = new URLSearchParams({
    ...(words && { q: words }),
    ...(aspect && { aspect }),
    ...(mark && { mark }),
    ...(home && { home }),
    ring,
    ...(after && { after }),
  })
  return `/strengths?${query.toString()}`
}
