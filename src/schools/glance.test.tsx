import { beforeAll, expect, test } from 'vitest'
import { doWork } from '#work/work.ts'
import { logEvent } from '#history/index.ts'
import { newId } from '#shared/id.ts'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { browse } from '../../test/support/browse.ts'

let service: TestService
let school: string

beforeAll(async () => {
  service = await aService({ model: 'essex' })
  school = await service.addSchool({ name: 'Hollin Bank Primary School', urn: '199214' })
  await service.db.owner.query(
    `update schools set pupils = 214, low_age = 3, high_age = 11, telephone = '01632 960 147', establishment_number = '2031' where id = $1`,
    [school],
  )
})

const firstLine = (page: Awaited<ReturnType<Awaited<ReturnType<typeof browse>>['visit']>>) => page.texts('main p')[0]

async function link(urn: string, linked: string, type: string, name = 'A school', on = '2024-09-01') {
  await service.db.owner.query(
    `insert into school_links (authority_id, id, urn, linked_urn, linked_name, link_type, established_on) values ($1, $2, $3, $4, $5, $6, $7)`,
    [service.authorityId, newId(), urn, linked, name, type, on],
  )
}

/** Something that happened to a school, as any deed leaves it. */
async function happen(to: string, name: string, audience: Parameters<typeof logEvent>[1]['audience'] = 'see-register') {
  await service.act(service.administratorId, (look) =>
    doWork(look, async (work) => {
      work.progress.askedLeave = true
      await logEvent(work, {
        name,
        subjects: [{ kind: 'school', id: to }],
        audience,
        changes: { name: { before: 'Old', after: name } },
      })
    }),
  )
}

test('a school’s page says in one line who it is and who answers for it', async () => {
  const page = await (await browse(service, service.administratorId)).visit(`/schools/${school}`)
  expect(page.heading).toBe('Hollin Bank Primary School')
  expect(firstLine(page)).toBe(
    'Community school, mainstream primary school, ages 3 to 11 · 214 pupils · URN 199214 · LAESTAB 984/2031 · its governing body answers for it',
  )
  expect(page.page.querySelector('main a[href^="tel:"]')?.getAttribute('href')).toBe('tel:01632960147')
})

test('the trust answers for a school in it, and the page leads to it', async () => {
  const academy = await service.addSchool({ name: 'Fell Academy', type: 'Academy converter' })
  const trust = await service.addGroup({ kind: 'trust', name: 'Fell Trust', schools: [academy] })
  const page = await (await browse(service, service.administratorId)).visit(`/schools/${academy}`)
  expect(firstLine(page)).toContain('Fell Trust answers for it')
  expect(page.page.querySelector(`main a[href="/groups/${trust}"]`)?.text).toBe('Fell Trust')
})

test('another’s school is not found, nor is one of another service, nor is nonsense', async () => {
  const elsewhere = await service.addSchool()
  const head = await service.addPerson({ role: 'headteacher', school })
  const browser = await browse(service, head)
  expect((await browser.visit(`/schools/${school}`)).status).toBe(200)
  expect((await browser.visit(`/schools/${elsewhere}`)).status).toBe(404)
  expect((await browser.visit('/schools/1')).status).toBe(404)
  const other = await aService({ model: 'essex' })
  const stranger = await browse(other, other.administratorId)
  expect((await stranger.visit(`/schools/${school}`)).status).toBe(404)
  expect((await stranger.visit(`/schools/${school}/history`)).status).toBe(404)
})

test('who else works in a school is noted with since when and for what, and ends', async () => {
  const own = await service.addSchool({ name: 'Own School' })
  const browser = await browse(service, service.administratorId)
  const saved = await browser.submit(`/schools/${own}/presences/add`, {
    who: 'Northern Maths Hub',
    purpose: 'Teaching for mastery',
    'startedOn-day': '1',
    'startedOn-month': '9',
    'startedOn-year': '2026',
  })
  const page = await browser.follow(saved)
  const side = page.texts('#who-else li').join()
  expect(side).toContain('Northern Maths Hub')
  expect(side).toContain('Teaching for mastery, since 1 September 2026')
  const end = page.page.querySelector('#who-else li a')?.getAttribute('href') ?? ''
  const tooEarly = await browser.submit(end, {
    'finishedOn-day': '31',
    'finishedOn-month': '8',
    'finishedOn-year': '2026',
  })
  expect(tooEarly.errors).toEqual(['The last day cannot be before the first'])
  const ended = await browser.submit(end, {
    'finishedOn-day': '1',
    'finishedOn-month': '11',
    'finishedOn-year': '2026',
  })
  const after = await browser.follow(ended)
  expect(after.texts('#who-else li')).toEqual([])
  expect(after.texts('#happened li').join()).toContain('Northern Maths Hub worked in the school until 1 November 2026')
  const again = await browser.post(end, {
    revision: '1',
    'finishedOn-day': '2',
    'finishedOn-month': '11',
    'finishedOn-year': '2026',
  })
  expect(again.errors.join()).toContain('Ada Admin changed this')
})

test.each([
  [
    '/presences/add',
    {},
    ['Enter who works in the school', 'Enter what they do there', 'Enter the day since which they work here'],
  ],
  [
    '/presences/add',
    { who: 'x'.repeat(201), purpose: 'y', startedOn: '2026-02-30' },
    [
      'Use 200 characters or fewer',
      'Enter the day since which they work here as a day, a month and a year, for example 12 11 2026',
    ],
  ],
])('a form that is not right gets one sentence for each thing: %s %o', async (at, answers, errors) => {
  const browser = await browse(service, service.administratorId)
  expect((await browser.submit(`/schools/${school}${at}`, answers)).errors).toEqual(errors)
})

test('XX-13: a school’s history stays readable under its successor’s URN, through two changes and a merger', async () => {
  const oldest = await service.addSchool({ name: 'Oldest Infant School', urn: '198001', status: 'closed' })
  const other = await service.addSchool({ name: 'Other Junior School', urn: '198002', status: 'closed' })
  const middle = await service.addSchool({ name: 'Middle Primary School', urn: '198003', status: 'closed' })
  const newest = await service.addSchool({ name: 'Newest Academy', urn: '198004', type: 'Academy converter' })
  await link('198001', '198003', 'Result of Amalgamation')
  await link('198003', '198002', 'Predecessor - merged')
  await link('198003', '198004', 'Successor', 'Newest Academy')
  await link('198004', '190000', 'Predecessor', 'A school elsewhere')
  await link('198004', '199214', 'Sixth Form Centre Link')
  for (const [id, name] of [
    [oldest, 'visit.held-long-ago'],
    [other, 'visit.held-at-other'],
    [middle, 'visit.held-between'],
    [newest, 'visit.held-now'],
    [school, 'visit.held-apart'],
  ] as const)
    await happen(id, name)

  const browser = await browse(service, service.administratorId)
  const page = await browser.visit(`/schools/${newest}`)
  const said = page.texts('#happened ol li').map((text) => text.replace('Today', ''))
  expect(said).toEqual(['Visit held now.', 'Visit held between.', 'Visit held at other.', 'Visit held long ago.'])
  expect(page.texts('#before-and-after li').sort()).toEqual([
    'A school elsewhere (URN 190000)changed on 1 September 2024',
    'Middle Primary School (URN 198003)changed on 1 September 2024',
    'Oldest Infant School (URN 198001)changed on 1 September 2024',
    'Other Junior School (URN 198002)changed on 1 September 2024',
  ])
  const before = await browser.visit(`/schools/${oldest}`)
  expect(before.texts('.govuk-inset-text').join()).toContain('It became Middle Primary School (URN 198003)')
  expect(before.texts('#happened ol li')).toEqual(['TodayVisit held long ago.'])
  expect((await browser.visit(`/schools/${newest}/history`)).heading).toBe('4 entries in the history of Newest Academy')

  const head = await service.addPerson({ role: 'headteacher', school: newest })
  const heads = await (await browse(service, head)).visit(`/schools/${newest}`)
  expect(heads.texts('#happened ol li')).toHaveLength(4)
  expect(heads.page.querySelectorAll(`a[href="/schools/${middle}"]`)).toHaveLength(0)
})

test('XX-05: the whole history says who, when, before and after, and every reason, to those who may read it', async () => {
  const own = await service.addSchool({ name: 'Told School' })
  await service.act(service.administratorId, (look) =>
    doWork(look, async (work) => {
      work.progress.askedLeave = true
      work.kept.push({
        id: 'a-rule',
        source: 'ES-18',
        says: 'A school is in one.',
        weight: 'soft',
        reason: 'It moves in May',
      })
      const changes = {
        status: { before: 'open', after: 'proposed-to-close' },
        closedOn: { before: null, after: '2027-08-31' },
      }
      await logEvent(work, {
        name: 'school.changed',
        subjects: [{ kind: 'school', id: own }],
        audience: 'see-register',
        changes,
      })
    }),
  )
  await happen(own, 'notice.sent', 'issue-notice')
  const admin = await (await browse(service, service.administratorId)).visit(`/schools/${own}/history`)
  const text = admin.texts('ol.wm-rows li').join(' | ')
  expect(admin.heading).toBe('2 entries in the history of Told School')
  expect(text).toContain('Ada Admin · 08:40 on Thursday 12 November 2026')
  expect(text).toContain('Status: before Open, after Open, but proposed to close')
  expect(text).toContain('Closed: before nothing, after 31 August 2027')
  expect(text).toContain('Outside a rule (ES-18): A school is in one. Reason: It moves in May')

  const adviserRole = service.model.roles.find(({ kind }) => kind === 'adviser')!.id
  const adviser = await service.addPerson({ role: adviserRole, school: own })
  const read = await (await browse(service, adviser)).visit(`/schools/${own}/history`)
  expect(read.heading).toBe('1 entry in the history of Told School')
  expect(read.body).not.toContain('Notice')
  const head = await service.addPerson({ role: 'headteacher', school: own })
  const heads = await browse(service, head)
  expect((await heads.visit(`/schools/${own}/history`)).status).toBe(403)
  expect((await heads.visit(`/schools/${own}`)).texts('#happened ol li')).toEqual([
    'TodayNow open, but proposed to close, before open.',
  ])
})

test('XX-05: what somebody may not read is left out before it is counted and turned', async () => {
  const own = await service.addSchool({ name: 'Long School' })
  for (let at = 0; at < 24; at += 1)
    await happen(own, at % 2 ? 'notice.sent' : 'visit.held', at % 2 ? 'issue-notice' : 'see-school')
  const head = await browse(service, await service.addPerson({ role: 'headteacher', school: own }))
  const page = await head.visit(`/schools/${own}`)
  expect(page.texts('#happened .wm-tools__first')).toEqual(['10 of 12, newest first'])
  const older = page.page.querySelector('#happened p a')
  expect(older?.text.trim()).toBe('2 older')
  const rest = await head.visit(older?.getAttribute('href') ?? '')
  expect(rest.texts('#happened ol li')).toHaveLength(2)
  const admin = await browse(service, service.administratorId)
  expect((await admin.visit(`/schools/${own}?kind=school`)).texts('#happened ol li')).toEqual([])
  expect((await admin.visit(`/schools/${own}?kind=notice`)).texts('#happened .wm-tools__first')).toEqual([
    '10 of 12, newest first',
  ])
  expect((await admin.visit(`/schools/${own}?kind=%27&after=x`)).texts('#happened .wm-tools__first')).toEqual([
    '10 of 24, newest first',
  ])
})
