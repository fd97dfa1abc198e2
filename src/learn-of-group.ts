import { AUDIT_SUMMARY_RULES, auditSummarySentences } from '#audit-summaries/index.ts'
import { HELP_RULES, helpDues, helpEventSentences } from '#brokering/index.ts'
import { COLLABORATION_RULES, collaborationDues, collaborationSentences } from '#collaborations/index.ts'
import { COMMISSION_RULES, commissionDues, commissionsDecidables, commissionSentences } from '#commissions/index.ts'
import {
  DECIDING_GROUP_RULES,
  decidableArrangement,
  decidablePartner,
  decidingGroupSentences,
  liaisonDues,
  learnDecidable,
} from '#deciding-group/index.ts'
import { DESIGNATION_RULES, designationDues, designationSentences } from '#designations/index.ts'
import { learnDues } from '#due/index.ts'
import { learnHouseRules } from '#handbook/index.ts'
import { learnSentences } from '#history/index.ts'
import { MISSION_RULES, missionDues, missionSentences } from '#mission/index.ts'
import { STRENGTH_RULES, strengthDues, strengthEventSentences } from '#strengths/index.ts'

/** What the rooms of a partnership of schools give to others by name: strengths, help, joint work, the body that decides, what it decides on, its mission. */
export function learnOfGroup(): void {
  learnHouseRules(STRENGTH_RULES, HELP_RULES, COLLABORATION_RULES, DESIGNATION_RULES)
  learnHouseRules(DECIDING_GROUP_RULES, COMMISSION_RULES, MISSION_RULES)
  learnSentences(strengthEventSentences, helpEventSentences, collaborationSentences, designationSentences)
  learnHouseRules(AUDIT_SUMMARY_RULES)
  learnSentences(auditSummarySentences)
  learnSentences(decidingGroupSentences, commissionSentences, missionSentences)
  learnDues(strengthDues, helpDues, collaborationDues, designationDues, commissionDues, missionDues)
  learnDues(liaisonDues)
  learnDecidable(...commissionsDecidables, decidablePartner, decidableArrangement)
}
