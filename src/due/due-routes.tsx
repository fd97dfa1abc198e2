import type { FastifyInstance } from 'fastify'
import { mayLogContacts } from '#contacts/index.ts'
import { listAppointments } from '#diary/index.ts'
import { wayToOffline } from '#devices/index.ts'
import { aWord, type ServiceModel } from '#model/index.ts'
import { NotFound } from '#work/failures.ts'
import { findNewlyFlagged } from '#flags/index.ts'
import { listFirstSteps, mayTakeFirstSteps } from '#set-up/index.ts'
import { listLateFromSchools } from '#preparation/index.ts'
import { countUnopened, listLatelyReplied, listOpened, listOthersReceived, listReceived } from '#replies/index.ts'
import { listLatestRecords } from '#records/index.ts'
import { waysToAsk } from '#requests/index.ts'
import { listVisits, listWaiting, OLDEST_FIRST, visitsInHand, type BriefVisit } from '#visits/index.ts'
import { addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { peopleActedFor } from '#work/actor.ts'
import { isAnywhere } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import { digestRoutes } from './digest/digest-routes.tsx'
import { isLate } from '#work/due.ts'
import { listChanges } from './changes-in-schools.tsx'
import { fortnightOf } from './fortnight.ts'
import { listDue } from './list-due.ts'
import { listMisfits, mayMend, mendsTheService } from './misfits/list-misfits.ts'
import { MisfitsPage } from './misfits/misfits-page.tsx'
import { MyDuesPage } from './my-dues-page.tsx'
import { MyWeekPage, type MyWeek } from './my-week-page.tsx'
import { readPage } from './paged-dues.tsx'
import { readServiceAtAGlance } from './read-service-at-a-glance.ts'
import { worriesRoutes } from './worries/worries-routes.tsx'
import { serviceDueRoutes } from './service-due-routes.tsx'
import { WelcomePage } from './welcome-page.tsx'

const LATEST = 5
const MOST_UNOPENED = 1000
const VISITS_OF_A_FORTNIGHT = 60

/** The first page, and what is due in the whole service. */
export function dueRoutes(app: FastifyInstance, web: Web): void {
  digestRoutes(app, web)
  serviceDueRoutes(app, web)
  worriesRoutes(app, web)
  addPage(app, web, '/', async ({ look, frame }) => {
    if (!isAnywhere(look.reach('see-school'))) {
      const dues = await listDue(look, { people: peopleActedFor(look.actor) })
      return <WelcomePage frame={frame} dues={dues} />
    }
    return <MyWeekPage frame={frame} model={look.model} week={await findMyWeek(look)} />
  })

  addPage(app, web, '/due/mine', async ({ look, frame, query }) => (
    <MyDuesPage
      frame={frame}
      dues={await listDue(look, { people: peopleActedFor(look.actor) })}
      page={readPage(query)}
    />
  ))

  addPage(app, web, '/misfits', async ({ look, frame }: Seen) => {
    if (!mayMend(look)) throw new NotFound('page', 'what does not fit')
    return <MisfitsPage frame={frame} kinds={await listMisfits(look)} />
  })
}

async function findMyWeek(look: Look): Promise<MyWeek> {
  const mine = peopleActedFor(look.actor)
  const makesVisits = isAnywhere(look.reach('write')) && !look.reach('write').everything
  const seesService = look.reach('see-reports').everything && look.reach('see-school').everything
  const days = fortnightOf(look.today)
  const latest = listLatestRecords(look, LATEST)
  const [
    dues,
    visits,
    records,
    service,
    steps,
    lateFromSchools,
    waiting,
    changes,
    misfits,
    flagged,
    appointments,
    news,
    ways,
  ] = await Promise.all([
    listDue(look, { people: mine }),
    listVisitsOfFortnight(look, makesVisits ? mine : undefined),
    latest,
    seesService ? listDue(look, {}) : undefined,
    mayTakeFirstSteps(look) ? listFirstSteps(look) : [],
    listLateFromSchools(look, mine),
    // Whoever keeps the whole service could answer for every school; what is asked is asked of the schools' own people.
    look.reach('propose-date').everything ? undefined : listWaiting(look),
    listChanges(look, makesVisits),
    mendsTheService(look) ? listMisfits(look) : undefined,
    findNewlyFlagged(look),
    listAppointments(look, { personIds: mine, from: days[0] ?? look.today, until: days.at(-1) ?? look.today }),
    findNews(look, { mine, makesVisits, seesService, latest }),
    waysOf(look),
  ])
  const versionIds = new Set([...visits, ...records, ...news.replies].map(({ modelVersionId }) => modelVersionId))
  const models = new Map<string, ServiceModel>()
  for (const id of versionIds) models.set(id, await look.modelOf(id))
  return {
    dues,
    lateFromSchools,
    changes,
    flagged,
    ways,
    visits,
    appointments,
    records,
    ...news,
    modelOf: (id) => models.get(id) ?? look.model,
    waitingForMe: waiting?.mine.length ?? 0,
    makesVisits: makesVisits || seesService,
    firstStepsLeft: steps.filter(({ isDone }) => !isDone).length,
    misfits: misfits?.reduce((sum, { lines }) => sum + lines.length, 0),
    lateInService: service?.filter((due) => isLate(due, look.today)).length,
    service: service && (await readServiceAtAGlance(look, service)),
  }
}

/** What stands in this fortnight and was not called off: of whoever makes visits their own, else those within sight. */
async function listVisitsOfFortnight(look: Look, mine: readonly string[] | undefined): Promise<readonly BriefVisit[]> {
  const days = fortnightOf(look.today)
  const [from = look.today, until = look.today] = [days[0], days.at(-1)]
  if (mine) return (await visitsInHand(look, mine)).filter(({ bookedFor }) => bookedFor >= from && bookedFor <= until)
  return listVisits(look, { isStanding: true, from, until, sort: OLDEST_FIRST, limit: VISITS_OF_A_FORTNIGHT })
}

/** What somebody can set about from their first page. */
async function waysOf(look: Look): Promise<MyWeek['ways']> {
  const { informalSupport } = look.model
  const offline = await wayToOffline(look)
  return [
    ...(isAnywhere(look.reach('book')) ? [{ text: `Book ${aWord(look.model, 'visit')}`, href: '/visits/book' }] : []),
    ...(informalSupport && mayLogContacts(look)
      ? [{ text: `Log ${informalSupport.name.toLowerCase()}`, href: '/contacts/log' }]
      : []),
    ...(offline ? [offline] : []),
    ...(await waysToAsk(look)),
    ...(look.reach('see-reports').everything && look.reach('see-school').everything
      ? [{ text: 'The service’s year on two pages', href: '/reports/year' }]
      : []),
  ]
}

/** What came to whoever writes records, and what is new to whoever is sent them. */
async function findNews(
  look: Look,
  at: {
    mine: readonly string[]
    makesVisits: boolean
    seesService: boolean
    latest: Promise<readonly { recordId: string }[]>
  },
): Promise<Pick<MyWeek, 'replies' | 'opened' | 'unopened' | 'others' | 'wasSent'>> {
  const { mine, makesVisits, seesService, latest } = at
  const nothing = { opened: new Map<string, boolean>(), unopened: 0, others: [], wasSent: false }
  if (makesVisits) return { ...nothing, replies: await listLatelyReplied(look, mine) }
  if (seesService) return { ...nothing, replies: [] }
  const [opened, unopened, others, received] = await Promise.all([
    listOpened(
      look,
      (await latest).map(({ recordId }) => recordId),
    ),
    countUnopened(look, MOST_UNOPENED),
    listOthersReceived(look),
    listReceived(look, undefined, 1),
  ])
  return { replies: [], opened, unopened, others, wasSent: received.length > 0 }
}
