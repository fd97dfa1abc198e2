import type { PlainDate } from '#shared/plain-date.ts'

export const TOOL_JUDGEMENTS = ['sound', 'sound-in-part', 'not-sound'] as const
/** NF-72. How good a school's own tool is. */
export type ToolJudgement = (typeof TOOL_JUDGEMENTS)[number]

export const TOOL_WORDS: Readonly<Record<ToolJudgement, string>> = {
  sound: 'Sound',
  'sound-in-part': 'Sound in part',
  'not-sound': 'Not sound',
}

/** NF-62. The grade that was agreed for an area at a visit, beside the school's own as it stood then. */
export type AgreedGrade = {
  area: string
  schoolGrade: number | null
  agreedGrade: number
  says: string
  agreedByName: string
  agreedAt: Date
}

/** What was established of what the model asks at a visit: no more of it than the model keeps. */
export type Established = {
  ask: string
  isSo: boolean | null
  heldOn: PlainDate | null
  says: string
  revision: number
}

/** NF-19. A piece of evidence that both sides judged. */
export type Evidence = {
  id: string
  area: string
  kind: string
  seenOn: PlainDate
  about: string
  schoolJudgement: number
  adviserJudgement: number
  says: string
  addedByName: string
}

/** NF-72. What the adviser found of a school's own tool. */
export type JudgedTool = {
  judgement: ToolJudgement
  says: string
  judgedByName: string
  judgedAt: Date
  visitId: string
}
