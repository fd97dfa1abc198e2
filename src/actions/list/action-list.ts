import { isId } from '#shared/id.ts'

/** How actions stand, as a list can be narrowed to them. */
export const STANDINGS = ['open', 'late', 'done'] as const
export type Standing = (typeof STANDINGS)[number]

/** What the list is asked for in its address; what makes no sense there is as if it were not. */
export type ActionList = {
  standing: Standing
  /** At which schools: all within sight, the reader's own, or those that the reader watches. */
  whose: 'mine' | 'watched' | undefined
  ownedBy: 'school' | 'service' | undefined
  /** Tagged to a focus of a year. */
  focus: string | undefined
  after: string | undefined
}

export function readActionList(query: Readonly<Record<string, string>>): ActionList {
  const { standing, whose, side, focus, after } = query
  return {
    standing: STANDINGS.find((each) => each === standing) ?? 'open',
    whose: whose === 'mine' || whose === 'watched' ? whose : undefined,
    ownedBy: side === 'school' || side === 'service' ? side : undefined,
    focus: focus && /^[a-z][a-z0-9-]{0,99}$/.test(focus) ? focus : undefined,
    after: after && isId(after) ? after : undefined,
  }
}

/** What a list asks for, as its address says it. */
export function askOfActions({ standing, whose, ownedBy, focus }: ActionList): Record<string, string> {
  return {
    ...(standing !== 'open' && { standing }),
    ...(whose && { whose }),
    ...(ownedBy && { side: ownedBy }),
    ...(focus && { focus }),
  }
}

/** The address of a list. */
export function addressOfActions(list: ActionList): string {
  const query = new URLSearchParams({ ...askOfActions(list), ...(list.after && { after: list.after }) }).toString()
  return `/actions${query ? `?${query}` : ''}`
}
