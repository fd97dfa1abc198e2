import type { PlainDate } from '#shared/plain-date.ts'
import type { SchoolYear } from '#shared/school-year.ts'

export const SELF_EVALUATION_STATUSES = ['draft', 'shared', 'in-force', 'earlier'] as const
export type SelfEvaluationStatus = (typeof SELF_EVALUATION_STATUSES)[number]

/** What each action needs, and where it leaves a self-evaluation: the only place where changes of status are named. */
export const SELF_EVALUATION_ACTIONS = {
  write: { from: ['draft', 'shared'] },
  share: { from: ['draft'], to: 'shared' },
  comment: { from: ['shared', 'in-force'] },
  'put-in-force': { from: ['shared'], to: 'in-force' },
  mark: { from: ['draft', 'shared', 'in-force'] },
} as const satisfies Record<string, { from: readonly SelfEvaluationStatus[]; to?: SelfEvaluationStatus }>

export type SelfEvaluationAction = keyof typeof SELF_EVALUATION_ACTIONS

/** What a school says of itself for a school year: as a draft its own, then shared with its adviser, then in force and fixed. */
export type SelfEvaluation = {
  id: string
  schoolId: string
  schoolName: string
  /** The ages of its pupils: areas of other ages are left out, but for those already written of. */
  lowAge: number | null
  highAge: number | null
  areasWritten: readonly string[]
  modelVersionId: string
  schoolYear: SchoolYear
  number: number
  /** The framework of the model by whose areas it grades itself. */
  framework: string
  /** What the school calls a tool of its own, where it works with one. */
  ownTool: string | null
  fileId: string | null
  fileName: string | null
  /** NF-06. The version of the protocol that was in force when it was begun. */
  protocol: string | null
  status: SelfEvaluationStatus
  begunByName: string
  begunAt: Date
  sharedByName: string | null
  sharedAt: Date | null
  readByName: string | null
  readAt: Date | null
  inForceOn: PlainDate | null
  /** What it said when it was put in force, fixed. */
  documentId: string | null
  revision: number
}

/** What the school says of one area, and the grade it gives itself; a grade is a value of the area's scale. */
export type AreaWritten = {
  area: string
  body: string
  grade: number | null
  savedBy: string
  savedByName: string
  savedAt: Date
}

/** What somebody said of it: of the whole, or of one area. */
export type SelfEvaluationComment = { id: string; area: string | null; says: string; saidByName: string; saidAt: Date }

/** Whether its status leaves an action open. Permission is another question. */
export function isOpenTo({ status }: Pick<SelfEvaluation, 'status'>, action: SelfEvaluationAction): boolean {
  return (SELF_EVALUATION_ACTIONS[action].from as readonly SelfEvaluationStatus[]).includes(status)
}
