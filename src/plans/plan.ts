import type { PlanPart } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'

/** Written; agreed by one side and put to the other; agreed by both; then changed by a further version, over, or given up unagreed. */
export const PLAN_STATUSES = ['draft', 'offered', 'agreed', 'superseded', 'ended', 'withdrawn'] as const
export type PlanStatus = (typeof PLAN_STATUSES)[number]

/** What can be done with one, from which statuses, and where it leads. */
export const PLAN_ACTIONS = {
  write: { from: ['draft'], to: undefined },
  comment: { from: ['draft', 'offered'], to: undefined },
  offer: { from: ['draft'], to: 'offered' },
  'send-back': { from: ['offered'], to: 'draft' },
  agree: { from: ['draft', 'offered'], to: 'agreed' },
  tag: { from: ['draft', 'offered', 'agreed'], to: undefined },
  judge: { from: ['agreed'], to: undefined },
  renew: { from: ['agreed'], to: undefined },
  end: { from: ['agreed'], to: 'ended' },
  withdraw: { from: ['draft', 'offered'], to: 'withdrawn' },
} as const satisfies Record<string, { from: readonly PlanStatus[]; to: PlanStatus | undefined }>
export type PlanAction = keyof typeof PLAN_ACTIONS

/** Whether its status lets something be done with it. */
export const isOpenFor = ({ status }: Pick<Plan, 'status'>, action: PlanAction) =>
  (PLAN_ACTIONS[action].from as readonly PlanStatus[]).includes(status)

export type PartKind = PlanPart['kind']

/** What is strong already, and is built on. */
export type Strength = { id: string; says: string }
export type Objective = { id: string; says: string }
/** What is done by whom and when: of the school by a post, of the service by somebody. */
export type ActionLine = {
  id: string
  side: 'school' | 'service'
  objectiveId: string | null
  says: string
  who: string | null
  whoId: string | null
  dueOn: PlainDate | null
}
export type Criterion = { id: string; objectiveId: string | null; says: string }
/** By when an objective is secured, and perhaps what is there by then. */
export type Milestone = { id: string; objectiveId: string | null; says: string | null; dueOn: PlainDate | null }
/** A resource and its amount in pence; from a fund, it is drawn from it. */
export type Resource = {
  id: string
  says: string
  fundId: string | null
  fund: string | null
  pence: number | null
}
/** Half-days of somebody, or of a role of which nobody is named yet, with the need that they answer. */
export type TimeLine = {
  id: string
  personId: string | null
  personName: string | null
  role: string
  halfDays: number
  says: string | null
  needSeenById: string | null
}

export type LineOf = {
  strengths: Strength
  objectives: Objective
  actions: ActionLine
  criteria: Criterion
  timescale: Milestone
  resources: Resource
  time: TimeLine
}
/** Each part with the state in which it was saved last. */
export type PlanContent = { [Kind in PartKind]?: { revision: number; lines: LineOf[Kind][] } }

/** What lines became elsewhere, by their id: an action, allocated days, money of a fund. */
export type Drawn = {
  actions?: Record<string, string>
  days?: Record<string, string>
  funds?: Record<string, string>
}

/** The lines of one part. */
export const linesOf = <Kind extends PartKind>(
  { content }: Pick<Plan, 'content'>,
  kind: Kind,
): readonly LineOf[Kind][] => content[kind]?.lines ?? []

/** A plan of what a school does and what the service gives. */
export type Plan = {
  id: string
  schoolId: string
  schoolName: string
  caseId: string | null
  modelVersionId: string
  version: number
  followsId: string | null
  changedBecause: string | null
  status: PlanStatus
  begunOn: PlainDate
  begunById: string
  begunByName: string
  writers: readonly string[]
  content: PlanContent
  fits: string | null
  fitsTitle: string | null
  fitsDatedOn: PlainDate | null
  midPointOn: PlainDate | null
  serviceAgreedOn: PlainDate | null
  serviceAgreedByName: string | null
  schoolAgreedOn: PlainDate | null
  schoolAgreedByName: string | null
  agreedOn: PlainDate | null
  /** A focus of the service's year to which it is tagged (WI-03). */
  focus: string | null
  drawn: Drawn
  documentId: string | null
  endedOn: PlainDate | null
  endedBecause: string | null
  /** It was over because its case was. */
  endedWithCase: boolean
  revision: number
}

/** What somebody said of a part while it was written, and what came of it. */
export type PlanComment = {
  id: string
  part: string
  says: string
  saidByName: string
  saidAt: Date
  answer: string | null
  settledByName: string | null
  settledAt: Date | null
}

/** A check of progress, with what was judged at it. */
export type PlanCheck = {
  id: string
  kind: string
  heldOn: PlainDate
  says: string | null
  heldByName: string
  judged: readonly Judged[]
}

/** How a criterion stood on one count. */
export type Judged = { criterionId: string; count: string; standing: string; says: string | null }

/** SH-51. The success criteria of a plan; each keeps its id through further versions. */
export const criteriaOf = (plan: Pick<Plan, 'content'>): readonly Criterion[] => linesOf(plan, 'criteria')
