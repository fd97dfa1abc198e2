import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { search } from '#deployment/index.ts'
import { newId } from '#shared/id.ts'
import { doWork, type Look } from '#work/work.ts'
import { aService, type TestService } from '../support/a-service.ts'
import { browse } from '../support/browse.ts'
import { at360, axe, tabTo, useBrowser } from './support.ts'

const { openPage } = useBrowser()
const AUGUST = '2017-08-16T09:00:00Z'
const TERMS = [
  ['2017-09-04', '2017-12-20'],
  ['2018-01-04', '2018-03-29'],
  ['2018-04-16', '2018-07-24'],
] as const

/** Six partnerships of three schools, and four people of whom one has hardly a day: more is due than all have. */
async function anAugust(): Promise<{ service: TestService; director: string }> {
  const service = await aService({ model: 'essex', now: AUGUST, schoolYear: 2017 })
  for (const [at, [from, to]] of TERMS.entries())
    await service.db.owner.query(
      'insert into terms (authority_id, id, school_year, term, started_on, finished_on) values ($1, $2, 2017, $3, $4, $5)',
      [service.authorityId, newId(), service.model.calendar.terms[at]?.id, from, to],
    )
  const groups: string[] = []
  for (const name of ['Ash Valley', 'Birch Hill', 'Cedar Coast', 'Dale Head', 'Elm Park', 'Fen Edge']) {
    const schools: string[] = []
    for (const number of [1, 2, 3])
      schools.push(await service.addSchool({ name: `${name} Primary School ${number}`, phase: 'Primary' }))
    groups.push(
      await service.addGroup({ kind: 'partnership', name: `${name} School Improvement Partnership`, schools }),
    )
  }
  const director = await service.addPerson({ role: 'director', name: 'Dora Director', startedOn: '2016-09-01' })
  const desk = await browse(service, director, { now: AUGUST })
  for (const [at, [name, days]] of (
    [
      ['Ann Person', '14'],
      ['Ben Person', '13'],
      ['Cleo Featherstonehaugh-Cholmondeley', '7'],
      ['Dan Person', '1'],
    ] as const
  ).entries()) {
    const person = await service.addPerson({
      ...{ role: 'school-performance-partner', name, startedOn: '2016-09-01' },
      ...(groups[at] && { group: groups[at] }),
    })
    expect((await desk.submit(`/people/${person}/days/capacity?year=2017`, { days })).errors).toEqual([])
  }
  return { service, director }
}

/** The search, as its job does it. */
async function searched(service: TestService, director: string, page: Page): Promise<void> {
  const deploymentId = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  const open = <T>(job: (look: Look) => Promise<T>) => service.act(director, job)
  await search({
    ids: { deploymentId },
    asAsked: { read: open, write: open, deed: (job) => open((look) => doWork(look, job)) },
  })
}

const press = async (page: Page, selector: string) => {
  await tabTo(page, selector)
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
}

test.each([[1280], [360]])(
  'who serves whom is proposed, changed and adopted in August by keyboard alone, at %s pixels',
  async (width) => {
    const { service, director } = await anAugust()
    const page = await openPage(service, { personId: director, javaScript: false, at: { now: AUGUST } })
    await page.setViewportSize({ width, height: 900 })
    await page.goto('/deployments')
    await axe(page)
    await press(page, 'main form button.govuk-button')
    expect(await page.textContent('h1')).toContain('The search goes on')
    await axe(page)
    await searched(service, director, page)
    await page.reload()
    expect(await page.textContent('h1')).toContain('of 6 schools and groups are served')
    expect(await page.textContent('main')).toContain('More is due than all have to give')
    expect(await page.textContent('main')).toContain(
      'Of this 240,000 km stand for the 24 half-days that are left to nobody',
    )
    await axe(page)
    await at360(page)
    await page.setViewportSize({ width, height: 900 })
    await press(page, 'main a[href*="/lines/"]')
    expect(await page.textContent('h1')).toContain('Choose who serves it')
    await axe(page)
    await page.goBack()
    await press(page, '#adopt button')
    expect(await page.textContent('h1')).toContain('being given')
  },
)
