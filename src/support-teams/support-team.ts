import type { SupportTeamsRule } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'

/** Live until it was evaluated and closed; closed for good. */
export const TEAM_STATUSES = ['live', 'closed'] as const
export type TeamStatus = (typeof TEAM_STATUSES)[number]
export type MemberPart = 'chair' | 'member'

/** What can be done with a team, all of it while it is live; only closing leads on. */
export const TEAM_ACTIONS = {
  keep: { from: ['live'], to: undefined },
  evaluate: { from: ['live'], to: undefined },
  close: { from: ['live'], to: 'closed' },
} as const satisfies Record<string, { from: readonly TeamStatus[]; to: TeamStatus | undefined }>
export type TeamAction = keyof typeof TEAM_ACTIONS

/** Whether its status lets something be done with it. */
export const isOpenFor = ({ status }: Pick<SupportTeam, 'status'>, action: TeamAction) =>
  (TEAM_ACTIONS[action].from as readonly TeamStatus[]).includes(status)

/** The people who act together at one school: what they are to reach, since when, and how far they are. */
export type SupportTeam = {
  id: string
  schoolId: string
  schoolName: string
  modelVersionId: string
  kind: string
  orderId: string | null
  /** Why it was set up where no order stands behind it. */
  because: string | null
  aim: string
  status: TeamStatus
  startedOn: PlainDate
  setUpByName: string
  keptBy: string
  keptByName: string
  chairName: string | null
  lastMetOn: PlainDate | null
  nextMeetingOn: PlainDate | null
  evaluateBy: PlainDate
  evaluations: number
  closedOn: PlainDate | null
  closedByName: string | null
  conclusion: string | null
  documentId: string | null
  revision: number
}

/** Somebody of a team: from where they come, in which part, from when until when. */
export type Member = {
  id: string
  name: string
  part: MemberPart
  comesFrom: string | null
  startedOn: PlainDate
  finishedOn: PlainDate | null
}

/** A meeting: who was there, and what was decided. */
export type Meeting = {
  id: string
  heldOn: PlainDate
  present: readonly string[]
  decided: string
  writtenByName: string
}

/** Figures of a school as they stood on the day on which an evaluation rested on them. */
export type FiguresShown = {
  measure: string
  pupils: string
  name: string
  lines: readonly { year: string; says: string }[]
  source: string
}

/** One intervention as it was evaluated: what was done, what it aimed at, what changed by which figures, and the judgement. */
export type Evaluation = {
  id: string
  intervention: string
  aimedAt: string
  changed: string
  figures: FiguresShown | null
  noFigures: string | null
  judgement: number
  writtenByName: string
  writtenOn: PlainDate
  revision: number
}

/** What a team is called: by its kind, as the model names it. */
export const kindName = (rule: SupportTeamsRule | undefined, kind: string) =>
  rule?.kinds.find(({ id }) => id === kind)?.name ?? kind
