import type { Look } from './work.ts'

/** Something that does not fit with something else that the service holds, and where that is mended. */
export type Misfit = {
  /** Of what it is: its name and its own page. */
  what: string
  /** What does not fit, in one sentence. */
  says: string
  /** Where it is mended, and in which words. */
  href: string
  mend: string
}

/** One kind of what does not fit. */
export type MisfitKind = { id: string; title: string }

/** What one room finds: one bounded query of facts, and a pure rule. `src/app.ts` gathers them. Empty for those who cannot mend it. */
export type MisfitSource = { kind: MisfitKind; list: (look: Look) => Promise<readonly Misfit[]> }

/** How many of one kind are shown; more are said to be more. */
export const MOST_MISFITS = 100
