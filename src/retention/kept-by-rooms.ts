import { actionsPast } from '#actions/index.ts'
import { annualReportsPast } from '#annual-reports/index.ts'
import { summariesPast } from '#audit-summaries/index.ts'
import { caseReviewsPast } from '#case-reviews/index.ts'
import { caseSupportPast } from '#case-support/index.ts'
import { concernsPast, confidencesPast } from '#concerns/index.ts'
import { evaluationsPast } from '#courses/index.ts'
import { arrangementsPast, liaisonPast, partnersPast } from '#deciding-group/index.ts'
import { queriesPast } from '#first-contact/index.ts'
import { hypothesesPast } from '#hypotheses/index.ts'
import { interventionsPast } from '#interventions/index.ts'
import { reviewsPast } from '#joint-reviews/index.ts'
import { needPast } from '#need/index.ts'
import { noticesPast } from '#notices/index.ts'
import { partnershipPast } from '#partnership/index.ts'
import { plansPast } from '#plans/index.ts'
import { practicePast } from '#practice/index.ts'
import { requestsPast } from '#requests/index.ts'
import { selfEvaluationsPast } from '#self-evaluation/index.ts'
import { collaborationsPast } from '#collaborations/index.ts'
import {
  commissionsPast,
  contributionsPast,
  incomePast,
  minorPast,
  prioritiesPast,
  researchPast,
} from '#commissions/index.ts'
import { missionPast } from '#mission/index.ts'
import { designationsPast } from '#designations/index.ts'
import { strengthsPast } from '#strengths/index.ts'
import { helpPast } from '#brokering/index.ts'
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
  request: { ...requestsPast, subject: 'request', wordsOf: 'request' },
  // What is decided of a school's need has no subject of its own: its history is that of the school.
  need: { ...needPast, subject: 'school', wordsOf: 'need' },
  plan: { ...plansPast, subject: 'plan', wordsOf: 'plan' },
  'joint-review': { ...reviewsPast, subject: 'review', wordsOf: 'review' },
  notice: { ...noticesPast, subject: 'notice', wordsOf: 'notice' },
  concern: { ...concernsPast, subject: 'concern', wordsOf: 'concern' },
  confidence: { ...confidencesPast, subject: 'school', wordsOf: 'confidence' },
  'case-team': { ...caseSupportPast, subject: 'case', wordsOf: 'case-support' },
  'case-review': { ...caseReviewsPast, subject: 'case', wordsOf: 'case-review' },
  partnership: { ...partnershipPast, subject: 'case', wordsOf: 'partnership' },
  query: { ...queriesPast, subject: 'school', wordsOf: 'first-contact' },
  practice: { ...practicePast, subject: 'practice', wordsOf: 'practice' },
  help: { ...helpPast, subject: 'help', wordsOf: 'help' },
  strength: { ...strengthsPast, subject: 'strength', wordsOf: 'strength' },
  collaboration: { ...collaborationsPast, subject: 'collaboration', wordsOf: 'collaboration' },
  // Of the whole service, but for the case studies of a school.
  priority: { ...prioritiesPast, subject: 'priority', wordsOf: 'priority' },
  commission: { ...commissionsPast, subject: 'commission', wordsOf: 'commission' },
  contribution: { ...contributionsPast, subject: 'contribution', wordsOf: 'contribution' },
  'minor-spending': { ...minorPast, subject: 'minor-spending', wordsOf: 'minor-spending' },
  income: { ...incomePast, subject: 'income', wordsOf: 'income' },
  'funding-research': { ...researchPast, subject: 'funding-research', wordsOf: 'funding-research' },
  // Of the body that decides all names begin alike: each of these has a subject of its own, so that what was decided stays in the history.
  liaison: { ...liaisonPast, subject: 'liaison', wordsOf: 'deciding-group' },
  'outside-partner': { ...partnersPast, subject: 'outside-partner', wordsOf: 'deciding-group' },
  'medium-term': { ...arrangementsPast, subject: 'medium-term', wordsOf: 'deciding-group' },
  'audit-summary': { ...summariesPast, subject: 'audit-summary', wordsOf: 'audit-summary' },
  mission: { ...missionPast, subject: 'school', wordsOf: 'mission' },
  // Beside its own page a designation is told on that of its school, and licences on that alone.
  designation: { ...designationsPast, subject: 'school', wordsOf: 'designation' },
  course: { ...evaluationsPast, subject: 'school', wordsOf: 'course' },
} as const satisfies Record<string, OfRoom>

export type ClassOfRoom = keyof typeof KEPT_BY_ROOMS

/** Whether a class goes by way of a room like the others. */
export const isOfRoom = (of: string): of is ClassOfRoom => of in KEPT_BY_ROOMS
