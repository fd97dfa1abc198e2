import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { KINDS_OF_USER } from '#model/index.ts'
import { testApp } from '../support/browse.ts'
import { listRoutes, namesIn } from '../support/list-routes.ts'
import { aVisitor, type Visitor } from '../support/visitor.ts'
import { aWorld, type Case, type World } from '../support/world.ts'

type Line = { method: string; url: string; case: Case; statuses: Record<string, number> }

const WHO = [...KINDS_OF_USER, 'nobody'] as const
const [header = '', ...rest] = readFileSync('test/access.csv', 'utf8').trimEnd().split('\n')
const lines = rest.map(readLine)

/** What somebody may reach here and not there. */
const OF_A_SCHOOL = [
  'schoolId',
  'visitId',
  'proposalId',
  'groupId',
  'personId',
  'dayId',
  'contactId',
  'coreWorkId',
  'orderId',
  'chargeId',
  'selfEvaluationId',
  'readinessId',
  'interventionId',
  'needDecisionId',
  'supportRequestId',
  'reviewId',
  'caseId',
  'noticeId',
  'concernId',
  'confidenceId',
  'planId',
  'teamId',
  'strengthId',
  'helpNeedId',
  'helpMatchId',
  'collaborationId',
  'designationId',
  'specialistId',
]

/** Names in an address that are no ids of anything: nobody else's could be tried. */
const NO_IDS = [
  'schoolYear',
  'reportYear',
  'reportVersion',
  'targetYear',
  'visitType',
  'strand',
  'strategyId',
  'interventionKind',
  'needCategory',
  'reviewKind',
  'reviewStep',
  'workplanYear',
  'workplan',
  'planItem',
  'coreSupport',
  'missionMeasure',
  'besideBodyId',
  'complaintStep',
  'programmeId',
  'service',
  'token',
  'replyToken',
  'key',
]

let world: World
let another: World
let visitors: Map<string, Visitor>
let routes: { method: string; url: string }[]

beforeAll(async () => {
  world = await aWorld()
  another = await aWorld('Another world')
  visitors = new Map()
  for (const who of WHO) visitors.set(who, await visitorFor(who))
  routes = await readRoutes()
})

async function visitorFor(who: (typeof WHO)[number]): Promise<Visitor> {
  return aVisitor(world.service, who === 'nobody' ? undefined : world.people[who])
}

test('the columns are the kinds of user, in their order, and nobody', () => {
  expect(header).toBe(['method', 'url', 'case', ...WHO].join(','))
})

test('every route has its line, and one for elsewhere where that can differ', async () => {
  const missing = linesWanted().filter((wanted) => !lines.some((line) => keyOf(line) === keyOf(wanted)))
  if (process.env.WAYMARK_OBSERVE) {
    // One after the other: two lines of one thing would make it twice.
    const found: string[] = []
    for (const line of missing) found.push(`${keyOf(line)},${(await observe(line)).join(',')}`)
    console.log(found.map((each) => `OBSERVED ${each}`).join('\n'))
  }
  expect(missing.map(keyOf)).toEqual([])
})

test('every line has its route, once', () => {
  const there = new Set(linesWanted().map(keyOf))
  const keys = lines.map(keyOf)
  expect(keys.filter((key, at) => !there.has(key) || keys.indexOf(key) !== at)).toEqual([])
})

describe('XX-03: each kind of user gets what its held role gives, here and elsewhere', () => {
  for (const line of lines)
    test(keyOf(line), async () => {
      const found = await observe(line)
      expect(Object.fromEntries(WHO.map((who, at) => [who, found[at]]))).toEqual(line.statuses)
    })
})

test('XX-01: what is another service’s is not there for anybody, the administrator before all', async () => {
  const visitor = visitors.get('service-administrator')!
  const open: string[] = []
  for (const { method, url } of routes.filter((route) => namesIn(route.url).some((name) => !NO_IDS.includes(name)))) {
    const status = await visitor.ask(method, await another.addressOf(url, 'own'))
    if (status !== 404) open.push(`${method} ${url}: ${status}`)
  }
  expect(open).toEqual([])
})

test('nothing is taken that does not come from a form of ours', async () => {
  const visitor = visitors.get('service-administrator')!
  const taken: string[] = []
  for (const { method, url } of routes.filter((route) => route.method === 'POST')) {
    const status = await visitor.ask(method, await world.addressOf(url, 'own'), { withoutToken: true })
    if (status !== 403) taken.push(`${url}: ${status}`)
  }
  expect(taken).toEqual([])
})

test('outside a demonstration nobody signs in as somebody else', async () => {
  expect((await readRoutes()).filter(({ url }) => url.startsWith('/demonstration'))).toEqual([])
  for (const method of ['GET', 'POST']) expect(await visitors.get('nobody')!.ask(method, '/demonstration')).toBe(404)
})

async function readRoutes() {
  const app = await testApp(world.service.now)
  return listRoutes(app)
    .filter(({ url }) => !/^\/(assets|\*)/.test(url))
    .flatMap(({ url, methods }) =>
      methods.filter((method) => !['HEAD', 'OPTIONS'].includes(method)).map((method) => ({ method, url })),
    )
}

function linesWanted(): Line[] {
  return routes.flatMap(({ method, url }) => {
    const cases: Case[] = namesIn(url).some((name) => OF_A_SCHOOL.includes(name)) ? ['own', 'elsewhere'] : ['own']
    return cases.map((each) => ({ method, url, case: each, statuses: {} }))
  })
}

/** What each kind of user, and nobody, is answered. Where something was done, the next comes upon new things. */
async function observe({ method, url, case: which }: Line): Promise<number[]> {
  const found: number[] = []
  let address: string | undefined
  for (const who of WHO) {
    address ??= await world.addressOf(url, which)
    // Whoever signs out, or takes another step in signing in, is another visitor afterwards.
    const visitor = /^\/(sign-|choose-)/.test(url) ? await visitorFor(who) : visitors.get(who)!
    const status = await visitor.ask(method, address)
    found.push(status)
    if (method === 'POST' && status === 303) address = undefined
  }
  return found
}

function keyOf({ method, url, case: which }: Line): string {
  return `${method},${url},${which}`
}

function readLine(line: string): Line {
  const [method = '', url = '', which = '', ...statuses] = line.split(',')
  return {
    method,
    url,
    case: which as Case,
    statuses: Object.fromEntries(WHO.map((who, at) => [who, Number(statuses[at])])),
  }
}
