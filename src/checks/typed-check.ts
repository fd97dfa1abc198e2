import type { CheckDraft, Comment } from './check.ts'

/** What was typed under one line, and what stood there when the page was made. */
export type TypedComment = { section: string; line: number; says: string; was: string }

/** What came with the page of a check: what is said under its lines, and the rest as it stood. */
export type TypedCheck = { comments: readonly TypedComment[]; draft: CheckDraft; wasSays: string }

type Place = { section: string; line: number }

/** What is said of a line so far, whoever said it: one box holds it all. */
export function saidOf(comments: readonly Comment[], { section, line }: Place): string {
  return comments
    .filter((each) => each.section === section && each.line === line)
    .map(({ says }) => says)
    .join('\n')
}

/** How a comment is written into a page, to tell later whether anybody touched it there; the page's script writes it so too. */
export const stateOf = (says: string) => (says === '' ? '' : `\n${says}`)

/** The name of a field under a line, and the place in the page to which an error leads. */
export const fieldOf = (what: 'says' | 'was', { section, line }: Place) => `${what}.${section}.${line}`
export const placeOf = ({ section, line }: Place) => `says-${section}-${line}`

/** Where a line stands in the page. */
export const lineAt = ({ section, line }: Place) => `${section}-${line}`
