/** One reading of a record by somebody who did not write it. */
export type Check = {
  id: string
  recordId: string
  /** 1 for the first; one more each time it is handed in again. */
  round: number
  askedAt: Date
  /** True where the record went to the school first. */
  isAfterwards: boolean
  checkerId: string | null
  checkerName: string | null
  outcome: 'passed' | 'returned' | null
  checkedAt: Date | null
  criteria: readonly { criterion: string; isMet: boolean }[]
  says: string
  comments: readonly Comment[]
  /** What each who has begun it has entered so far, by the person. */
  drafts: Readonly<Record<string, CheckDraft>>
}

/** A check half made: the criteria that are ticked, the decision chosen so far, and the words about the whole. */
export type CheckDraft = { met: readonly string[]; outcome: 'passed' | 'returned' | null; says: string }

/** What a checker says of a line; the author says what became of it. */
export type Comment = {
  id: string
  section: string
  line: number
  /** The line as it stood. */
  quoted: string
  says: string
  answer: string | null
}

/** What a check comes to. */
export type Outcome = {
  outcome: 'passed' | 'returned'
  /** The criteria of the model that are met. */
  met: readonly string[]
  says: string
}
