import { learnAppointments } from '#diary/index.ts'
import { besideCasesOf, learnDues, learnMisfits } from '#due/index.ts'
import { learnHouseRules } from '#handbook/index.ts'
import { learnSentences } from '#history/index.ts'
import { learnNeedTaken } from '#need/index.ts'
import { learnBookingRules, learnVisitHeld } from '#visits/index.ts'
import {
  learnBesideCases,
  learnCaseMoments,
  CASE_RULES,
  caseDues,
  caseEventSentences,
  caseMisfits,
  followNeed,
  followVisit,
} from '#cases/index.ts'
import {
  REVIEW_RULES,
  reviewBecomesStage,
  reviewDues,
  reviewEventSentences,
  reviewMoments,
} from '#joint-reviews/index.ts'
import { REQUEST_RULES, requestDues, requestEventSentences, requestMoments } from '#requests/index.ts'
import { endPlansWithCase, PLAN_RULES, planDues, planMoments, planSentences } from '#plans/index.ts'
import {
  CASE_SUPPORT_RULES,
  caseMeetingAppointments,
  caseSupportDues,
  caseSupportSentences,
  caseTeamMoments,
} from '#case-support/index.ts'
import {
  CASE_REVIEW_RULES,
  evaluationDues,
  caseReviewDues,
  caseReviewMoments,
  caseReviewSentences,
} from '#case-reviews/index.ts'
import { NOTICE_RULES, noticeDues, noticeMoments, noticeSentences } from '#notices/index.ts'

import {
  bookThroughGate,
  endSupportWithCase,
  PARTNERSHIP_RULES,
  partnershipDues,
  partnershipMoments,
  partnershipSentences,
} from '#partnership/index.ts'

/** What the rooms of a case give to others by name, each stage after the other: its review and plan, its team, its monitoring and notices. */
export function learnOfCases(): void {
  learnNeedTaken(followNeed, reviewBecomesStage, endPlansWithCase, endSupportWithCase)
  learnVisitHeld(followVisit)
  learnSentences(caseEventSentences)
  learnHouseRules(CASE_RULES)
  learnDues(caseDues)
  learnBesideCases(besideCasesOf)
  learnSentences(requestEventSentences)
  learnHouseRules(REQUEST_RULES)
  learnDues(requestDues)
  learnCaseMoments(requestMoments)
  learnSentences(reviewEventSentences)
  learnHouseRules(REVIEW_RULES)
  learnDues(reviewDues)
  learnCaseMoments(reviewMoments)
  learnSentences(planSentences)
  learnHouseRules(PLAN_RULES)
  learnDues(planDues)
  learnCaseMoments(planMoments)
  learnMisfits(...caseMisfits)
  learnSentences(caseReviewSentences)
  learnHouseRules(CASE_REVIEW_RULES)
  learnDues(caseReviewDues, evaluationDues)
  learnCaseMoments(caseReviewMoments)
  learnSentences(caseSupportSentences)
  learnHouseRules(CASE_SUPPORT_RULES)
  learnDues(caseSupportDues)
  learnAppointments(caseMeetingAppointments)
  learnCaseMoments(caseTeamMoments, noticeMoments)
  learnCaseMoments(partnershipMoments)
  learnSentences(partnershipSentences)
  learnHouseRules(PARTNERSHIP_RULES)
  learnDues(partnershipDues)
  learnBookingRules(bookThroughGate)
  learnSentences(noticeSentences)
  learnHouseRules(NOTICE_RULES)
  learnDues(noticeDues)
}
