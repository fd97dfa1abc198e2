import { CALENDAR_SENTENCES } from '#calendar/index.ts'
import { learnAppointments } from '#diary/index.ts'
import { learnHouseRules, MODEL_SENTENCES } from '#handbook/index.ts'
import { learnSentences } from '#history/index.ts'
import { bringInSentences } from '#bringing-in/index.ts'
import { figureEventSentences, learnAfterFigures } from '#figures/index.ts'
import { FLAG_RULES, flagEventSentences, workOutFlags } from '#flags/index.ts'
import { importSentences } from '#imports/index.ts'
import { schoolEventSentences } from '#schools/index.ts'
import { learnDues, learnMisfits, visitDues } from '#due/index.ts'
import { addressMisfits, messageEventSentences } from '#messages/index.ts'
import { learnSecretRoles, peopleEventSentences, postMisfits } from '#people/index.ts'
import { actionDues, actionEventSentences } from '#actions/index.ts'
import { PREPARATION_RULES, preparationDues, preparationEventSentences } from '#preparation/index.ts'
import { PROGRAMME_RULES, programmeEventSentences, waitingTailorings } from '#programmes/index.ts'
import {
  CHECK_RULES,
  checkDues,
  checkEventSentences,
  commentsToMend,
  learnCheckRules,
  learnOtherChecks,
  returnedDues,
} from '#checks/index.ts'
import { learnTargetsBefore } from '#profiles/index.ts'
import {
  learnBesideParts,
  learnNotesToMend,
  learnPrintedParts,
  RECORD_RULES,
  recordEventSentences,
} from '#records/index.ts'
import {
  besideHypotheses,
  HYPOTHESIS_RULES,
  hypothesesPrinted,
  hypothesisDues,
  hypothesisEventSentences,
} from '#hypotheses/index.ts'
import {
  learnReceived,
  linesToMend,
  REPLY_RULES,
  replyDues,
  replyMisfits,
  replyEventSentences,
} from '#replies/index.ts'
import {
  formLeftDues,
  learnBookingRules,
  learnWaiting,
  offerDues,
  VISIT_RULES,
  visitEventSentences,
  visitMisfits,
} from '#visits/index.ts'
import { CONSULTATION_RULES, consultationDues, consultationSentences } from '#consultations/index.ts'
import { CONCERN_RULES, concernEventSentences } from '#concerns/index.ts'
import { contactEventSentences } from '#contacts/index.ts'
import {
  ANNUAL_REPORT_RULES,
  annualReportDues,
  annualReportSentences,
  reportsReceived,
  reportsToCheck,
} from '#annual-reports/index.ts'
import {
  ownToolRule,
  SELF_EVALUATION_RULES,
  selfEvaluationDues,
  selfEvaluationSentences,
} from '#self-evaluation/index.ts'
import { INTERVENTION_RULES, interventionSentences } from '#interventions/index.ts'
import { besideTargetsSection, TARGET_RULES, targetDues, targetEventSentences, targetsBefore } from '#targets/index.ts'
import { SUPPORT_TEAM_RULES, supportTeamDues, supportTeamSentences, teamAppointments } from '#support-teams/index.ts'
import {
  NEED_RULES,
  needDues,
  needEventSentences,
  needsBetween,
  roundDues,
  roundEventSentences,
  lineDues,
} from '#need/index.ts'
import {
  bookWithinDue,
  DAYS_RULES,
  daysEventSentences,
  daysMisfits,
  learnAllocationRules,
  learnCategories,
  learnSending,
  statementDues,
  statementsReceived,
} from '#days/index.ts'
import {
  keepWithin,
  secretRoles,
  whyNotToldYet,
  WORKPLAN_RULES,
  workplanDues,
  workplanSentences,
} from '#workplans/index.ts'
import { DEPLOYMENT_RULES, deploymentEventSentences } from '#deployment/index.ts'
import { SAFEGUARDING_RULES } from '#safeguarding/index.ts'
import { CORE_WORK_RULES, coreWorkSentences } from '#core-work/index.ts'
import { COMMUNICATION_RULES, communicationSentences } from '#communications/index.ts'
import { PRACTICE_RULES, practiceDues, practiceEventSentences } from '#practice/index.ts'
import { STRATEGY_RULES, strategyEventSentences } from '#strategies/index.ts'
import { COURSE_RULES, courseAppointments, courseDues, courseEventSentences } from '#courses/index.ts'
import { FUNDS_RULES, fundsDues, fundsEventSentences } from '#funds/index.ts'
import { TIME_RULES, timeDues, timeEventSentences, timeMisfits } from '#time/index.ts'
import { FIRST_CONTACT_RULES, firstContactDues, firstContactSentences } from '#first-contact/index.ts'
import { paperEventSentences } from '#papers/index.ts'
import { deviceEventSentences } from '#devices/index.ts'
import { LIBRARY_RULES, librarySentences } from '#library/index.ts'
import { PAST_NOTE_RULES, pastNoteSentences } from '#past-notes/index.ts'
import { RETENTION_RULES, retentionSentences } from '#retention/index.ts'
import { drawnFileSentences } from '#drawn-files/index.ts'
import { learnOfCases } from '#learn-of-cases.ts'
import { learnOfGroup } from '#learn-of-group.ts'
import { learnOfTrading } from '#learn-of-trading.ts'

/** What each room gives to others by name: how its events are told, what it knows to be due, what does not fit, its rules of the house. */
export function learnFromRooms(): void {
  learnAfterFigures(workOutFlags)
  learnSentences(figureEventSentences, flagEventSentences)
  learnSentences(CALENDAR_SENTENCES, MODEL_SENTENCES, schoolEventSentences, peopleEventSentences)
  learnSentences(messageEventSentences, visitEventSentences, programmeEventSentences, actionEventSentences)
  learnSentences(recordEventSentences, checkEventSentences, replyEventSentences, preparationEventSentences)
  learnSentences(paperEventSentences, deviceEventSentences, librarySentences, pastNoteSentences, retentionSentences)
  learnSentences(contactEventSentences, drawnFileSentences, importSentences, bringInSentences)
  learnSentences(annualReportSentences, selfEvaluationSentences, targetEventSentences, interventionSentences)
  learnSentences(supportTeamSentences, needEventSentences, roundEventSentences, hypothesisEventSentences)
  learnDues(visitDues, formLeftDues, offerDues, checkDues, returnedDues, preparationDues, replyDues, actionDues)
  learnDues(annualReportDues, selfEvaluationDues, targetDues, supportTeamDues)
  learnWaiting('tailorings', waitingTailorings)
  learnAppointments(teamAppointments)
  learnMisfits(...visitMisfits, ...postMisfits, addressMisfits, replyMisfits)
  learnOfTrading()
  learnHouseRules(VISIT_RULES, PROGRAMME_RULES, RECORD_RULES, CHECK_RULES)
  learnHouseRules(REPLY_RULES, PREPARATION_RULES, LIBRARY_RULES, PAST_NOTE_RULES, RETENTION_RULES)
  learnReceived(reportsReceived)
  learnOtherChecks(reportsToCheck)
  learnHouseRules(ANNUAL_REPORT_RULES, SELF_EVALUATION_RULES)
  learnCheckRules({ 'own-tool': ownToolRule })
  learnHouseRules(TARGET_RULES)
  learnTargetsBefore(targetsBefore)
  learnBesideParts(besideTargetsSection)
  learnNotesToMend(commentsToMend, linesToMend)
  learnHouseRules(INTERVENTION_RULES, SUPPORT_TEAM_RULES, FLAG_RULES, HYPOTHESIS_RULES, NEED_RULES)
  learnSentences(daysEventSentences, deploymentEventSentences, fundsEventSentences)
  learnHouseRules(DAYS_RULES, DEPLOYMENT_RULES, FUNDS_RULES)
  learnDues(fundsDues)
  learnSentences(timeEventSentences)
  learnHouseRules(TIME_RULES)
  learnDues(timeDues, statementDues)
  learnMisfits(...timeMisfits)
  learnBookingRules(bookWithinDue)
  learnCategories(needsBetween)
  learnReceived(statementsReceived)
  learnMisfits(...daysMisfits)
  learnAllocationRules(keepWithin)
  learnSending(whyNotToldYet)
  learnSecretRoles(secretRoles)
  learnSentences(workplanSentences)
  learnHouseRules(WORKPLAN_RULES)
  learnDues(workplanDues)
  learnDues(hypothesisDues)
  learnSentences(courseEventSentences)
  learnDues(courseDues)
  learnAppointments(courseAppointments)
  learnHouseRules(COURSE_RULES, PRACTICE_RULES, STRATEGY_RULES)
  learnSentences(practiceEventSentences, strategyEventSentences)
  learnDues(practiceDues)
  learnHouseRules(SAFEGUARDING_RULES, CORE_WORK_RULES, COMMUNICATION_RULES)
  learnSentences(coreWorkSentences, communicationSentences)
  learnSentences(firstContactSentences)
  learnHouseRules(FIRST_CONTACT_RULES)
  learnDues(firstContactDues)
  learnDues(needDues, roundDues, lineDues)
  learnSentences(consultationSentences)
  learnHouseRules(CONSULTATION_RULES)
  learnDues(consultationDues)
  learnSentences(concernEventSentences)
  learnHouseRules(CONCERN_RULES)
  learnOfCases()
  learnOfGroup()
  learnBesideParts(besideHypotheses)
  learnPrintedParts(hypothesesPrinted)
}
