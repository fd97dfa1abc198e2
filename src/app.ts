import fastifyStatic from '@fastify/static'
import Fastify, { LogController, type FastifyInstance } from 'fastify'
import { accessRoutes } from '#access/index.ts'
import { CALENDAR_SENTENCES, calendarRoutes } from '#calendar/index.ts'
import { findRule, handbookRoutes, learnHouseRules, MODEL_SENTENCES } from '#handbook/index.ts'
import { learnSentences } from '#history/index.ts'
import type { DoneBy } from '#jobs/index.ts'
import { bringInRoutes, bringInSentences } from '#bringing-in/index.ts'
import { importRoutes, importSentences } from '#imports/index.ts'
import { marksSchoolPanel, schoolEventSentences, schoolRoutes } from '#schools/index.ts'
import { calendarPanel, diaryRoutes } from '#diary/index.ts'
import {
  digestJobs,
  dueRoutes,
  dueSchoolPanels,
  learnDues,
  learnMisfits,
  messagesPanel,
  visitDues,
} from '#due/index.ts'
import { addressMisfits, messageEventSentences, messageJobs, messageRoutes, type Post } from '#messages/index.ts'
import { peopleEventSentences, peopleRoutes, postMisfits, peopleSchoolPanels } from '#people/index.ts'
import { actionDues, actionEventSentences, actionRoutes, actionsNumber } from '#actions/index.ts'
import {
  PREPARATION_RULES,
  preparationDues,
  preparationEventSentences,
  preparationRoutes,
  preparationVisitPanel,
} from '#preparation/index.ts'
import { PROGRAMME_RULES, programmeEventSentences, programmeSchoolPanels, programmesRoom } from '#programmes/index.ts'
import {
  CHECK_RULES,
  checkDues,
  checkEventSentences,
  checksRoom,
  checkRecordPanel,
  checkVisitPanel,
  returnedDues,
} from '#checks/index.ts'
import {
  RECORD_RULES,
  recordEventSentences,
  recordRoutes,
  recordSchoolPanel,
  recordVisitPanel,
} from '#records/index.ts'
import {
  REPLY_RULES,
  replyDues,
  replyMisfits,
  replyEventSentences,
  replyJobs,
  replyRecordPanel,
  replyRoutes,
  replyVisitPanel,
} from '#replies/index.ts'
import {
  offerDues,
  VISIT_RULES,
  visitEventSentences,
  visitMisfits,
  visitSchoolPanels,
  visitsRoom,
} from '#visits/index.ts'
import { contactEventSentences, contactsRoom, contactsSchoolPanel } from '#contacts/index.ts'
import { crestRoutes, paperEventSentences, crestPanel } from '#papers/index.ts'
import { deviceEventSentences, devicesPanel, devicesRoom } from '#devices/index.ts'
import { documentsRoom, feedbackFormPanel } from '#documents/index.ts'
import { LIBRARY_RULES, libraryRoutes, librarySchoolPanel, librarySentences } from '#library/index.ts'
import { PAST_NOTE_RULES, pastNoteRoutes, pastNotesSchoolPanel, pastNoteSentences } from '#past-notes/index.ts'
import { RETENTION_RULES, retentionRoutes, retentionSentences } from '#retention/index.ts'
import { drawnFileJobs, drawnFileRoutes, drawnFileSentences } from '#drawn-files/index.ts'
import {
  ORDER_RULES,
  orderDues,
  orderEventSentences,
  ordersSchoolPanel,
  ordersVisitPanel,
  tradingRoom,
} from '#trading/index.ts'
import { reportRoutes } from '#reports/index.ts'
import { searchRoutes } from '#search/index.ts'
import { setUpRoutes } from '#set-up/index.ts'
import { addErrorPages } from '#web/error-pages.tsx'
import { addProtection } from '#web/add-protection.ts'
import { NAVIGATION } from '#navigation.ts'
import type { Web } from '#web/web.ts'

export type Given = Omit<Web, 'navigation' | 'findRule'>
export type ForJobs = Pick<Web, 'publicUrl'> & { post: Post | undefined }
export type AppOptions = { log?: boolean; trustProxy?: boolean }

/** What is done later, apart from a request: each room's kinds of job, and how they are done. */
export function jobsOfRooms({ post, publicUrl }: ForJobs): readonly DoneBy[] {
  return [
    ...messageJobs({ post, publicUrl }),
    ...digestJobs({ hasMail: post !== undefined }),
    ...replyJobs(),
    ...drawnFileJobs(),
  ]
}

/** The whole application, ready to listen or to be asked by a test. */
export async function buildApp(
  given: Given,
  { log = false, trustProxy = false }: AppOptions = {},
): Promise<FastifyInstance> {
  const web: Web = { ...given, navigation: NAVIGATION, findRule }
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
  learnSentences(CALENDAR_SENTENCES, MODEL_SENTENCES, schoolEventSentences, peopleEventSentences)
  learnSentences(messageEventSentences, visitEventSentences, programmeEventSentences, actionEventSentences)
  learnSentences(recordEventSentences, checkEventSentences, replyEventSentences, preparationEventSentences)
  learnSentences(paperEventSentences, deviceEventSentences, librarySentences, pastNoteSentences, retentionSentences)
  learnSentences(orderEventSentences, contactEventSentences, drawnFileSentences, importSentences, bringInSentences)
  learnDues(visitDues, offerDues, checkDues, returnedDues, preparationDues, replyDues, actionDues, orderDues)
  learnMisfits(...visitMisfits, ...postMisfits, addressMisfits, replyMisfits)
  learnHouseRules(ORDER_RULES)
  learnHouseRules(VISIT_RULES, PROGRAMME_RULES, RECORD_RULES, CHECK_RULES)
  learnHouseRules(REPLY_RULES, PREPARATION_RULES, LIBRARY_RULES, PAST_NOTE_RULES, RETENTION_RULES)
  addErrorPages(app, web)
  accessRoutes(app, web, [calendarPanel, messagesPanel, devicesPanel, crestPanel])
  calendarRoutes(app, web)
  handbookRoutes(app, web)
  setUpRoutes(app, web)
  crestRoutes(app, web)
  schoolRoutes(app, web, [
    ...peopleSchoolPanels,
    ...programmeSchoolPanels,
    ...visitSchoolPanels,
    contactsSchoolPanel,
    ordersSchoolPanel,
    actionsNumber,
    recordSchoolPanel,
    librarySchoolPanel,
    marksSchoolPanel,
    pastNotesSchoolPanel,
    ...dueSchoolPanels,
  ])
  peopleRoutes(app, web)
  searchRoutes(app, web)
  messageRoutes(app, web)
  diaryRoutes(app, web)
  visitsRoom(app, web, [
    feedbackFormPanel,
    preparationVisitPanel,
    recordVisitPanel,
    checkVisitPanel,
    replyVisitPanel,
    ordersVisitPanel,
  ])
  contactsRoom(app, web)
  programmesRoom(app, web)
  actionRoutes(app, web)
  tradingRoom(app, web)
  recordRoutes(app, web, [checkRecordPanel, replyRecordPanel])
  checksRoom(app, web)
  replyRoutes(app, web)
  preparationRoutes(app, web)
  dueRoutes(app, web)
  devicesRoom(app, web)
  documentsRoom(app, web)
  libraryRoutes(app, web)
  pastNoteRoutes(app, web)
  retentionRoutes(app, web)
  drawnFileRoutes(app, web)
  reportRoutes(app, web)
  importRoutes(app, web)
  bringInRoutes(app, web)
  return app
}
