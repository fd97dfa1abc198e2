import type { Measure, PupilGroup, TargetsRule, TARGET_STEPS } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { schoolYearOf } from '#shared/school-year.ts'

/** proposed by the school · discussed with its adviser · agreed at the school · sanctioned by its governors. The model says which there are. */
export type TargetStep = (typeof TARGET_STEPS)[number]

/** What one target is set for: a measure, and a group of pupils as a number, never as names (NF-42). */
export type Wanted = { key: string; measure: Measure; group: PupilGroup; required: boolean; source: string }

/** One target: what the school proposed, what was discussed and agreed, and what the adviser says of it. */
export type Target = {
  measure: string
  pupils: string
  proposed: number
  value: number | null
  comment: string
}

/** A step that was taken: when, by whom, and who wrote it down. */
export type StepTaken = {
  step: TargetStep
  round: number
  role: string
  personId: string | null
  personName: string | null
  recordedById: string
  recordedByName: string
  takenOn: PlainDate
  /** Why it was not taken: what the governors ask for where they do not sanction. */
  notBecause: string | null
}

/** The targets of one school for one year. */
export type TargetSet = {
  id: string
  schoolId: string
  schoolName: string
  /** The calendar year in which the school year ends. */
  targetYear: number
  status: TargetStep
  modelVersionId: string
  /** Goes one up when targets are discussed anew: what was agreed before counts no longer. */
  round: number
  /** Set before the service began, and written down since. */
  setBefore: boolean
  finalOn: PlainDate | null
  revision: number
  targets: readonly Target[]
  steps: readonly StepTaken[]
}

/** The year of the latest results on a day: that in which the last whole school year ended. */
export const resultsYearOn = (today: PlainDate) => schoolYearOf(today)

/** NF-40. For which year targets are set on a day: in the autumn of 2011 for 2013. */
export const targetYearOn = (today: PlainDate, { yearsAhead }: Pick<TargetsRule, 'yearsAhead'>) =>
  resultsYearOn(today) + yearsAhead

/** A target's key in forms and maps. */
export const keyOf = ({ measure, pupils }: Pick<Target, 'measure' | 'pupils'>) => `${measure}.${pupils}`

/** What counts as the target: what was agreed, and before that what was proposed. */
export const valueOf = ({ value, proposed }: Pick<Target, 'value' | 'proposed'>) => value ?? proposed

/** The model's own step of a name; undefined where its targets do not take it. */
export const stepOf = (rule: TargetsRule, step: TargetStep) => rule.steps.find(({ id }) => id === step)

/** NF-51. Whether a step is open: each follows the one before it in the model; targets can be discussed until they are final. */
export function isOpenFor(
  rule: TargetsRule,
  set: Pick<TargetSet, 'status' | 'finalOn'> | undefined,
  step: TargetStep,
): boolean {
  const place = rule.steps.findIndex(({ id }) => id === step)
  if (place < 0 || set?.finalOn) return false
  if (step === 'proposed') return set === undefined || set.status === 'proposed'
  if (step === 'discussed') return set !== undefined
  return set?.status === rule.steps[place - 1]?.id
}

/** Where the targets of a school for a year are read. */
export const placeOf = ({ schoolId, targetYear }: Pick<TargetSet, 'schoolId' | 'targetYear'>) =>
  `/schools/${schoolId}/targets/${targetYear}`
