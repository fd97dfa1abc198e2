import fastifyStatic from '@fastify/static'
import Fastify, { LogController, type FastifyInstance } from 'fastify'
import { accessRoutes } from '#access/index.ts'
import { calendarRoutes } from '#calendar/index.ts'
import { findRule, handbookRoutes } from '#handbook/index.ts'
import type { DoneBy } from '#jobs/index.ts'
import { bringInRoutes } from '#bringing-in/index.ts'
import { keptViewsOf, keptViewsRoom } from '#kept-views/index.ts'
import { figureRoutes } from '#figures/index.ts'
import { inspectionRoutes, inspectionsSchoolPanel } from '#inspections/index.ts'
import { importRoutes } from '#imports/index.ts'
import { marksSchoolPanel, schoolRoutes } from '#schools/index.ts'
import { calendarPanel, diaryRoutes } from '#diary/index.ts'
import { digestJobs, dueRoutes, dueSchoolPanels, messagesPanel } from '#due/index.ts'
import { messageJobs, messageRoutes, type Post } from '#messages/index.ts'
import { peopleRoutes, peopleSchoolPanels } from '#people/index.ts'
import { actionRoutes, actionsNumber } from '#actions/index.ts'
import { preparationRoutes, preparationVisitPanel } from '#preparation/index.ts'
import { prospectusRoutes } from '#prospectus/index.ts'
import { programmeSchoolPanels, programmesRoom } from '#programmes/index.ts'
import { checksRoom, checkRecordPanel, checkVisitPanel } from '#checks/index.ts'
import { flagRoutes, flagsSchoolPanel } from '#flags/index.ts'
import { figuresSchoolPanel, profileRoutes } from '#profiles/index.ts'
import { recordRoutes, recordSchoolPanel, recordVisitPanel } from '#records/index.ts'
import { replyJobs, replyRecordPanel, replyRoutes, replyVisitPanel } from '#replies/index.ts'
import { visitSchoolPanels, visitsRoom } from '#visits/index.ts'
import { ordersSchoolPanel, ordersVisitPanel, tradingRoom } from '#trading/index.ts'
import { contactsRoom, contactsSchoolPanel } from '#contacts/index.ts'
import { annualReportRoutes, annualReportSchoolPanel, annualReportVisitPanel } from '#annual-reports/index.ts'
import { interventionsRoom, interventionsSchoolPanel } from '#interventions/index.ts'
import { supportTeamsRoom, supportTeamsSchoolPanel } from '#support-teams/index.ts'
import { needJobs, needRoom, needSchoolPanel, needVisitPanel } from '#need/index.ts'
import { targetRoutes, targetsSchoolPanel, targetsVisitPanel } from '#targets/index.ts'
import { crestRoutes, crestPanel } from '#papers/index.ts'
import { devicesPanel, devicesRoom, offlineVisitPanel } from '#devices/index.ts'
import { documentsRoom, feedbackFormPanel } from '#documents/index.ts'
import { libraryRoutes, librarySchoolPanel } from '#library/index.ts'
import { pastNoteRoutes, pastNotesSchoolPanel } from '#past-notes/index.ts'
import { retentionRoutes } from '#retention/index.ts'
import { daysRoom, daysSchoolPanel, statementJobs } from '#days/index.ts'
import { drawnFileJobs, drawnFileRoutes } from '#drawn-files/index.ts'
import { reportRoutes } from '#reports/index.ts'
import {
  agreedPointsRecordPanel,
  agreedPointsVisitPanel,
  selfEvaluationRecordPanel,
  selfEvaluationRoutes,
  selfEvaluationSchoolPanel,
  selfEvaluationVisitPanel,
} from '#self-evaluation/index.ts'
import { flagsVisitPanel, hypothesesRecordPanel, hypothesesRoom, hypothesesVisitPanel } from '#hypotheses/index.ts'
import { searchRoutes } from '#search/index.ts'
import { setUpRoutes } from '#set-up/index.ts'
import { addErrorPages } from '#web/error-pages.tsx'
import { addProtection } from '#web/add-protection.ts'
import { LISTS, NAVIGATION } from '#navigation.ts'
import type { Web } from '#web/web.ts'
import { learnFromRooms } from '#learn-from-rooms.ts'

export type Given = Omit<Web, 'navigation' | 'findRule' | 'listKeptViews'>
export type ForJobs = Pick<Web, 'publicUrl'> & { post: Post | undefined }
export type AppOptions = { log?: boolean; trustProxy?: boolean }

/** What is done later, apart from a request: each room's kinds of job, and how they are done. */
export function jobsOfRooms({ post, publicUrl }: ForJobs): readonly DoneBy[] {
  return [
    ...messageJobs({ post, publicUrl }),
    ...digestJobs({ hasMail: post !== undefined }),
    ...replyJobs(),
    ...drawnFileJobs(),
    ...statementJobs(),
    ...needJobs(),
  ]
}

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
    root: web.assets.folder,
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    decorateReply: false,
  })
  learnFromRooms()
  addErrorPages(app, web)
  accessRoutes(app, web, [calendarPanel, messagesPanel, devicesPanel, crestPanel])
  calendarRoutes(app, web)
  handbookRoutes(app, web)
  setUpRoutes(app, web)
  crestRoutes(app, web)
  schoolRoutes(app, web, [
    ...peopleSchoolPanels,
    needSchoolPanel,
    figuresSchoolPanel,
    flagsSchoolPanel,
    inspectionsSchoolPanel,
    ...programmeSchoolPanels,
    ...visitSchoolPanels,
    contactsSchoolPanel,
    daysSchoolPanel,
    ordersSchoolPanel,
    actionsNumber,
    recordSchoolPanel,
    annualReportSchoolPanel,
    targetsSchoolPanel,
    interventionsSchoolPanel,
    supportTeamsSchoolPanel,
    librarySchoolPanel,
    selfEvaluationSchoolPanel,
    marksSchoolPanel,
    pastNotesSchoolPanel,
    ...dueSchoolPanels,
  ])
  peopleRoutes(app, web)
  searchRoutes(app, web)
  keptViewsRoom(app, web, LISTS)
  messageRoutes(app, web)
  diaryRoutes(app, web)
  inspectionRoutes(app, web)
  profileRoutes(app, web)
  flagRoutes(app, web)
  visitsRoom(app, web, [
    feedbackFormPanel,
    preparationVisitPanel,
    flagsVisitPanel,
    hypothesesVisitPanel,
    selfEvaluationVisitPanel,
    agreedPointsVisitPanel,
    recordVisitPanel,
    checkVisitPanel,
    replyVisitPanel,
    ordersVisitPanel,
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
  needRoom(app, web)
  daysRoom(app, web)
  dueRoutes(app, web)
  devicesRoom(app, web)
  documentsRoom(app, web)
  libraryRoutes(app, web)
  pastNoteRoutes(app, web)
  retentionRoutes(app, web)
  drawnFileRoutes(app, web)
  reportRoutes(app, web)
  importRoutes(app, web)
  figureRoutes(app, web)
  bringInRoutes(app, web)
  return app
}
