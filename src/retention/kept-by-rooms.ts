import { actionsPast } from '#actions/index.ts'
import { annualReportsPast } from '#annual-reports/index.ts'
import { hypothesesPast } from '#hypotheses/index.ts'
import { interventionsPast } from '#interventions/index.ts'
import { selfEvaluationsPast } from '#self-evaluation/index.ts'
import { supportTeamsPast } from '#support-teams/index.ts'
import { targetsPast } from '#targets/index.ts'
import type { SubjectKind } from '#history/index.ts'
import type { KeptByRoom } from '#work/past.ts'

/**
 * What a room keeps of a class, on which subject its history stands beside the school, and how the names of its events begin: words in these go with it,
 * of its own subject all, of its school's those up to the day of what goes.
 */
type OfRoom = KeptByRoom & { subject: SubjectKind; wordsOf: string }

/** XX-06. The classes that go by way of one room each, all alike. */
export const KEPT_BY_ROOMS = {
  hypothesis: { ...hypothesesPast, subject: 'visit', wordsOf: 'hypotheses' },
  'self-evaluation': { ...selfEvaluationsPast, subject: 'school', wordsOf: 'self-evaluation' },
  target: { ...targetsPast, subject: 'school', wordsOf: 'targets' },
  'annual-report': { ...annualReportsPast, subject: 'school', wordsOf: 'annual-report' },
  intervention: { ...interventionsPast, subject: 'intervention', wordsOf: 'intervention' },
  'support-team': { ...supportTeamsPast, subject: 'support-team', wordsOf: 'support-team' },
  action: { ...actionsPast, subject: 'school', wordsOf: 'action' },
} as const satisfies Record<string, OfRoom>

export type ClassOfRoom = keyof typeof KEPT_BY_ROOMS

/** Whether a class goes by way of a room like the others. */
export const isOfRoom = (of: string): of is ClassOfRoom => of in KEPT_BY_ROOMS
