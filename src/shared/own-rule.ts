import type { Finding } from './finding.ts'

/** Says what one of the program's own rules finds: its id, the requirement's number, one sentence for a head, the input to correct, if any, and its page, where that is another. */
export type OwnRule = (id: string, source: string, says: string, field?: string, page?: string) => Finding

/** The firm rules of one kind that are the program's own and not a model's: each refuses. Without a kind each rule is one of its own. */
export const ownRule =
  (kind?: string): OwnRule =>
  (id, source, says, field, page) => ({
    ...{ kind: kind ?? id, id, source, says, weight: 'firm' },
    ...(field && { field }),
    ...(page && { page }),
  })

/** What a rule finds where something stands against it, and nothing where it does not. */
export const when = (is: boolean, ...findings: Finding[]): Finding[] => (is ? findings : [])
