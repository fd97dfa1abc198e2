import type { PlainDate } from '#shared/plain-date.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import type { TailoringChange } from '#visits/index.ts'

export const TAILORING_STATUSES = ['waiting', 'in-force', 'refused', 'withdrawn'] as const
export type TailoringStatus = (typeof TAILORING_STATUSES)[number]

/** Why a school's copy is to be changed: from a list, for it may be about a visit of which nothing may be written (NF-86). */
export const TAILORING_REASONS = {
  'school-asks': 'The school asks for it',
  'better-time': 'Another time of the year suits the school better',
  'met-otherwise': 'The need is met in another way',
  'more-needed': 'The school needs more support this year',
  'less-needed': 'The school needs less support this year',
} as const
export type TailoringReason = keyof typeof TAILORING_REASONS

/** One role's answer to a proposed change. */
export type TailoringAnswer = {
  role: string
  personId: string
  name: string
  answer: 'agreed' | 'refused'
  answeredOn: PlainDate
}

/** A change to a school's own copy of a programme: in force once everyone whom the model names has agreed (NF-11). */
export type Tailoring = {
  id: string
  schoolId: string
  schoolYear: SchoolYear
  modelVersionId: string
  programme: string
  change: TailoringChange
  visitType: string
  fromTerm: string | null
  toTerm: string | null
  because: TailoringReason
  proposedBy: string
  proposedByName: string
  proposedOn: PlainDate
  status: TailoringStatus
  decidedOn: PlainDate | null
  answers: readonly TailoringAnswer[]
  revision: number
}

/** What each action needs, and where it leads. The only place where changes of status are named. */
export const TAILORING_ACTIONS = {
  agree: { from: ['waiting'] },
  refuse: { from: ['waiting'], to: 'refused' },
  withdraw: { from: ['waiting'], to: 'withdrawn' },
  'put-in-force': { from: ['waiting'], to: 'in-force' },
} as const satisfies Record<string, { from: readonly TailoringStatus[]; to?: TailoringStatus }>

export type TailoringAction = keyof typeof TAILORING_ACTIONS

/** Which actions a tailoring's status leaves open. Permission is another question. */
export function isActionOpen({ status }: Pick<Tailoring, 'status'>, action: TailoringAction): boolean {
  return (TAILORING_ACTIONS[action].from as readonly TailoringStatus[]).includes(status)
}

/** Which of the roles that must agree have not answered yet. */
export function rolesStillToAgree(roles: readonly string[], { answers }: Pick<Tailoring, 'answers'>): string[] {
  return roles.filter((role) => !answers.some((each) => each.role === role && each.answer === 'agreed'))
}
