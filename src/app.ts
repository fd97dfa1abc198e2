import fastifyStatic from '@fastify/static'
import Fastify, { LogController, type FastifyInstance } from 'fastify'
import { accessRoutes } from '#access/index.ts'
import { calendarRoutes } from '#calendar/index.ts'
import { findRule, handbookRoutes } from '#handbook/index.ts'
import { bringInRoutes } from '#bringing-in/index.ts'
import { keptViewsOf, keptViewsRoom } from '#kept-views/index.ts'
import { figureRoutes } from '#figures/index.ts'
import { inspectionRoutes } from '#inspections/index.ts'
import { importRoutes } from '#imports/index.ts'
import { schoolRoutes } from '#schools/index.ts'
import { calendarPanel, diaryRoutes } from '#diary/index.ts'
import { dueRoutes, messagesPanel } from '#due/index.ts'
import { messageRoutes } from '#messages/index.ts'
import { peopleRoutes } from '#people/index.ts'
import { actionRoutes } from '#actions/index.ts'
import { preparationRoutes, preparationVisitPanel } from '#preparation/index.ts'
import { prospectusRoutes } from '#prospectus/index.ts'
import { programmesRoom } from '#programmes/index.ts'
import { checksRoom, checkRecordPanel, checkVisitPanel } from '#checks/index.ts'
import { besideFlags, flagRoutes } from '#flags/index.ts'
import { profileRoutes } from '#profiles/index.ts'
import { recordRoutes, recordVisitPanel } from '#records/index.ts'
import { replyRecordPanel, replyRoutes, replyVisitPanel } from '#replies/index.ts'
import { visitsRoom } from '#visits/index.ts'
import { chargesRoom, owedVisitPanel } from '#charges/index.ts'
import { ordersVisitPanel, tradingRoom } from '#trading/index.ts'
import { concernsRoom } from '#concerns/index.ts'
import { contactsRoom } from '#contacts/index.ts'
import { summaryRoutes } from '#audit-summaries/index.ts'
import { commissionsRoutes } from '#commissions/index.ts'
import { decidingGroupRoutes } from '#deciding-group/index.ts'
import { coreRooms } from '#knowledge/index.ts'
import { practiceRoutes } from '#practice/index.ts'
import { missionRoom } from '#mission/index.ts'
import { strengthRoutes } from '#strengths/index.ts'
import { brokeringRoutes, needsOfFlags } from '#brokering/index.ts'
import { designationRoutes } from '#designations/index.ts'
import { collaborationRoutes, collaborationsGroupPanel } from '#collaborations/index.ts'
import { strategyRoutes } from '#strategies/index.ts'
import { coursesRoom } from '#courses/index.ts'
import { annualReportRoutes, annualReportVisitPanel } from '#annual-reports/index.ts'
import { interventionsRoom } from '#interventions/index.ts'
import { supportTeamsRoom } from '#support-teams/index.ts'
import { needRoom, needVisitPanel } from '#need/index.ts'
import { noticesCasePanel, noticesRoom } from '#notices/index.ts'
import { planRoutes, plansCasePanel } from '#plans/index.ts'
import { reviewsCasePanel, reviewsRoom } from '#joint-reviews/index.ts'
import { targetRoutes, targetsVisitPanel } from '#targets/index.ts'
import { crestRoutes, crestPanel } from '#papers/index.ts'
import { devicesPanel, devicesRoom, offlineReviewPanel, offlineVisitPanel } from '#devices/index.ts'
import { documentsRoom, feedbackFormPanel } from '#documents/index.ts'
import { libraryRoutes } from '#library/index.ts'
import { firstContactRoom } from '#first-contact/index.ts'
import { pastNoteRoutes } from '#past-notes/index.ts'
import { retentionRoutes } from '#retention/index.ts'
import { consultationsRoom } from '#consultations/index.ts'
import { casesRoom } from '#cases/index.ts'
import { partnershipCasePanel, partnershipRoom } from '#partnership/index.ts'
import { requestRoutes, requestsOfFlags } from '#requests/index.ts'
import { caseMonitoringPanel, caseReviewsRoom, evaluationsCasePanel } from '#case-reviews/index.ts'
import { caseSupportRoom, caseTeamPanel } from '#case-support/index.ts'
import { daysRoom } from '#days/index.ts'
import { workplanGroupPanel, workplansRoom } from '#workplans/index.ts'
import { deploymentRoom } from '#deployment/index.ts'
import { drawnFileRoutes } from '#drawn-files/index.ts'
import { comparisonRoutes } from '#comparisons/index.ts'
import { nextYearRoutes } from '#next-year/index.ts'
import { timeRoom } from '#time/index.ts'
import { reportRoutes } from '#reports/index.ts'
import {
  agreedPointsRecordPanel,
  agreedPointsVisitPanel,
  selfEvaluationRecordPanel,
  selfEvaluationRoutes,
  selfEvaluationVisitPanel,
} from '#self-evaluation/index.ts'
import { flagsVisitPanel, hypothesesRecordPanel, hypothesesRoom, hypothesesVisitPanel } from '#hypotheses/index.ts'
import { searchRoutes } from '#search/index.ts'
import { setUpRoutes } from '#set-up/index.ts'
import { addErrorPages } from '#web/error-pages.tsx'
import { addProtection } from '#web/add-protection.ts'
import { LISTS, NAVIGATION } from '#navigation.ts'
import { SCHOOL_PANELS } from '#school-panels.ts'
import type { Web } from '#web/web.ts'
import { learnFromRooms } from '#learn-from-rooms.ts'

export type Given = Omit<Web, 'navigation' | 'findRule' | 'listKeptViews'>
export type AppOptions = { log?: boolean; trustProxy?: boolean }

/** The whole application, ready to listen or to be asked by a test. */
export async function buildApp(
  given: Given,
  { log = false, trustProxy = false }: AppOptions = {},
): Promise<FastifyInstance> {
  const web: Web = { ...given, navigation: NAVIGATION, findRule, listKeptViews: keptViewsOf(LISTS) }
  const app = Fastify({
    // No line per request: bodies, queries and addresses of e-mail stay out of the log.
    logger: log && { level: 'warn' },
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy,
    bodyLimit: 2 * 1024 * 1024,
  })
  await addProtection(app, web)
  await app.register(fastifyStatic, {
    ...{ root: web.assets.folder, prefix: '/assets/', immutable: true, maxAge: '365d', decorateReply: false },
  })
  learnFromRooms()
  addErrorPages(app, web)
  accessRoutes(app, web, [calendarPanel, messagesPanel, devicesPanel, crestPanel])
  calendarRoutes(app, web)
  handbookRoutes(app, web)
  setUpRoutes(app, web)
  crestRoutes(app, web)
  schoolRoutes(app, web, SCHOOL_PANELS, [workplanGroupPanel, collaborationsGroupPanel])
  peopleRoutes(app, web)
  consultationsRoom(app, web)
  searchRoutes(app, web)
  keptViewsRoom(app, web, LISTS)
  messageRoutes(app, web)
  diaryRoutes(app, web)
  inspectionRoutes(app, web)
  profileRoutes(app, web)
  flagRoutes(app, web, besideFlags(requestsOfFlags, needsOfFlags))
  visitsRoom(app, web, [
    feedbackFormPanel,
    ...[preparationVisitPanel, flagsVisitPanel, hypothesesVisitPanel],
    selfEvaluationVisitPanel,
    agreedPointsVisitPanel,
    recordVisitPanel,
    checkVisitPanel,
    replyVisitPanel,
    ordersVisitPanel,
    owedVisitPanel,
    annualReportVisitPanel,
    offlineVisitPanel,
    targetsVisitPanel,
    needVisitPanel,
  ])
  contactsRoom(app, web)
  programmesRoom(app, web)
  prospectusRoutes(app, web)
  actionRoutes(app, web)
  tradingRoom(app, web)
  chargesRoom(app, web)
  recordRoutes(app, web, [
    checkRecordPanel,
    replyRecordPanel,
    selfEvaluationRecordPanel,
    agreedPointsRecordPanel,
    hypothesesRecordPanel,
  ])
  checksRoom(app, web)
  replyRoutes(app, web)
  preparationRoutes(app, web)
  hypothesesRoom(app, web)
  selfEvaluationRoutes(app, web)
  annualReportRoutes(app, web)
  targetRoutes(app, web)
  interventionsRoom(app, web)
  supportTeamsRoom(app, web)
  concernsRoom(app, web)
  needRoom(app, web)
  casesRoom(app, web, [
    ...[partnershipCasePanel, reviewsCasePanel, plansCasePanel, caseMonitoringPanel],
    ...[evaluationsCasePanel, caseTeamPanel, noticesCasePanel],
  ])
  requestRoutes(app, web)
  planRoutes(app, web)
  partnershipRoom(app, web)
  caseSupportRoom(app, web)
  caseReviewsRoom(app, web)
  noticesRoom(app, web)
  daysRoom(app, web)
  workplansRoom(app, web)
  deploymentRoom(app, web)
  coursesRoom(app, web)
  coreRooms(app, web)
  practiceRoutes(app, web)
  for (const routes of [decidingGroupRoutes, commissionsRoutes, summaryRoutes, missionRoom]) routes(app, web)
  for (const routes of [brokeringRoutes, collaborationRoutes, strengthRoutes, designationRoutes]) routes(app, web)
  timeRoom(app, web)
  reviewsRoom(app, web, [offlineReviewPanel])
  strategyRoutes(app, web)
  dueRoutes(app, web)
  devicesRoom(app, web)
  documentsRoom(app, web)
  libraryRoutes(app, web)
  firstContactRoom(app, web)
  pastNoteRoutes(app, web)
  retentionRoutes(app, web)
  drawnFileRoutes(app, web)
  reportRoutes(app, web)
  nextYearRoutes(app, web)
  comparisonRoutes(app, web)
  importRoutes(app, web)
  figureRoutes(app, web)
  bringInRoutes(app, web)
  return app
}
