import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { dueOn, getModelOf, getModelOn, NO_CALENDAR } from '#calendar/index.ts'
import { day } from '#shared/plain-date.ts'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { browse, type Browser } from '../../test/support/browse.ts'

const norfolk = readFileSync('models/norfolk.yaml', 'utf8')
/** Norfolk with other words, limits and terms: another authority's model, made of this one. */
const renamed = norfolk
  .replaceAll('one: Link Adviser, many: Link Advisers', 'one: School Friend, many: School Friends')
  .replace('count: 10\n', 'count: 7\n')
  .replace('within ten working days', 'within seven working days')

const PASTE = 'form[action="/models/new"]'

let service: TestService
let admin: Browser
beforeAll(async () => {
  service = await aService()
  admin = await browse(service, service.administratorId)
})

/** Keeps a model through its page, and gives the address of its comparison. */
async function keep(text: string, by = admin): Promise<string> {
  const answer = await by.submit('/models/new', { body: text.replaceAll('\n', '\r\n') }, PASTE)
  expect([answer.status, answer.errors]).toEqual([303, []])
  return answer.goesTo!
}

describe('the handbook', () => {
  test.each(['st-helens', 'norfolk', 'wiltshire', 'essex', 'rotherham'] as const)(
    'XX-15: in %s each limit, gate, clock and duty of the model stands once under its anchor',
    async (name) => {
      const own = await aService({ model: name })
      const shown = await (await browse(own, own.administratorId)).visit('/handbook')
      expect(shown.status).toBe(200)
      expect(shown.heading).toBe(own.model.identity.title)
      const ids = shown.page.querySelectorAll('[id]').map((each) => each.id)
      expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
      const limits = [
        ...own.model.clocks.map(({ id }) => id),
        ...own.model.calendar.quietTimes.map(({ id }) => id),
        ...own.model.visitTypes.flatMap((type) => [
          type.outOfTerm?.id,
          type.record.id,
          ...type.needs.map(({ id }) => id),
        ]),
        ...own.model.roles.flatMap((role) => role.needs.map(({ id }) => id)),
        'date-in-term',
      ]
      expect(limits.filter((id) => id && !ids.includes(id))).toEqual([])
      const contents = shown.page
        .querySelectorAll('nav.wm-contents a')
        .map((link) => link.getAttribute('href')!.slice(1))
      expect(contents.length).toBeGreaterThan(10)
      expect(contents.filter((id) => !ids.includes(id))).toEqual([])
    },
  )

  test('is read by everyone who is signed in, and by nobody else', async () => {
    const clerk = await service.addPerson({ role: 'clerk-to-governors', school: await service.addSchool() })
    const shown = await (await browse(service, clerk)).visit('/handbook')
    expect(shown.status).toBe(200)
    expect(shown.body.includes('href="/models"')).toBe(false)
    expect((await (await browse(service)).visit('/handbook')).goesTo).toContain('/sign-in')
  })
})

describe('XX-02: the model is data of an authority and a school year', () => {
  test('two services run by different models side by side: words, terms and limits', async () => {
    const other = await aService({ model: 'wiltshire' })
    const theirs = await browse(other, other.administratorId)
    const [here, there] = [await admin.visit('/calendar/2026/change'), await theirs.visit('/calendar/2026/change')]
    expect(here.texts('legend')).toEqual(['Autumn term', 'Spring term', 'Summer term'])
    expect(there.texts('legend')).toEqual(['Term 1', 'Term 2', 'Term 3', 'Term 4', 'Term 5', 'Term 6'])
    expect((await admin.visit('/handbook')).body.includes('Link Adviser')).toBe(true)
    expect((await theirs.visit('/handbook')).body.includes('School Improvement Partner')).toBe(true)
  })

  test('changed words in an adopted model change every page, and its limits every due date, without code', async () => {
    const own = await aService()
    const browser = await browse(own, own.administratorId)
    const page = await keep(renamed, browser)
    const compared = await browser.visit(page)
    expect(compared.heading).toMatch(/^It changes \d+ places of the handbook for 2026\/27$/)
    const clock = compared.page.querySelector('[aria-labelledby=change-write-the-record]')!
    expect(clock.querySelectorAll('.wm-cols > div').map((side) => side.text)).toEqual([
      expect.stringMatching(/^Before.*within ten working days/),
      expect.stringMatching(/^After.*within seven working days/),
    ])
    expect((await browser.submit(page, { schoolYear: '2026' })).goesTo).toBe('/models?adopted=2026')
    const handbook = await browser.visit('/handbook')
    expect(handbook.body.includes('School Friend')).toBe(true)
    const { model } = await own.look(own.administratorId, (look) => getModelOf(look, 2026))
    expect(dueOn(model.clocks[0]!, day('2026-11-12'), NO_CALENDAR)).toBe('2026-11-23')
    expect((await browser.visit(page)).heading).toBe('It changes nothing in the handbook for 2026/27')
  })

  test('a year’s model is in force by date: in July, October is next year’s', async () => {
    const own = await aService({ now: '2026-07-10T09:00:00Z' })
    const browser = await browse(own, own.administratorId)
    await browser.submit(await keep(renamed, browser), { schoolYear: '2026' })
    const wordsOn = (date: string, now?: string) =>
      own.look(
        own.administratorId,
        async (look) => (await getModelOn(look, day(date))).model.words.linkAdviser.one,
        now ? { now } : {},
      )
    expect(await wordsOn('2026-08-31')).toBe('Link Adviser')
    expect(await wordsOn('2026-09-01')).toBe('School Friend')
    expect(await wordsOn('2026-10-01')).toBe('School Friend')
    expect(await wordsOn('2030-10-01')).toBe('School Friend')
    expect(await wordsOn('2026-07-10', '2026-10-01T09:00:00Z')).toBe('Link Adviser')
    // The pages follow by themselves when the year begins.
    expect((await browser.visit('/handbook')).body.includes('School Friend')).toBe(false)
    expect((await browser.visit('/handbook?year=2026')).body.includes('School Friend')).toBe(true)
    const later = await browse(own, own.administratorId, { now: '2026-09-01T09:00:00Z' })
    expect((await later.visit('/handbook')).body.includes('School Friend')).toBe(true)
  })

  test('every fault of a model is listed with line, column, what is wrong and what is right, and nothing is kept', async () => {
    const broken = norfolk.replace('count: 10\n', 'count: none\n').replace('kind: headteacher\n', 'kind: principal\n')
    const answer = await admin.submit('/models/new', { body: broken }, PASTE)
    expect(answer.status).toBe(422)
    expect(answer.errors[0]).toMatch(/^This model has \d faults, which are listed below. Nothing was kept.$/)
    const rows = answer.page
      .querySelectorAll('tbody tr')
      .map((row) => row.querySelectorAll('td').map((cell) => cell.text.trim()))
    const lineOf = (text: string) => broken.split('\n').findIndex((line) => line.includes(text)) + 1
    expect(rows.map(([line]) => Number(line))).toEqual(
      expect.arrayContaining([lineOf('count: none'), lineOf('kind: principal')]),
    )
    for (const [line, column, wrong, right] of rows)
      expect([Number(line) > 0, Number(column) > 0, wrong !== '', right !== '']).toEqual([true, true, true, true])
    expect(answer.page.querySelector('textarea')?.text).toContain('kind: principal')
    expect(await countVersions(service)).toBe(1)
  })

  test.each([
    ['nothing', '', 'Paste the text of the model'],
    ['no model', 'hello', 'This model has'],
    ['too much', `format: 1\n# ${'x'.repeat(1_000_001)}`, 'This model has one fault'],
    ['tags and aliases', 'format: &a 1\nother: *a', 'This model has'],
  ])('%s is refused in one sentence', async (_, body, says) => {
    const answer = await admin.submit('/models/new', { body }, PASTE)
    expect([answer.status, answer.errors.length]).toEqual([422, 1])
    expect(answer.errors[0]).toContain(says)
  })

  test('the same text is kept once, and given back as it was written', async () => {
    const own = await aService()
    const browser = await browse(own, own.administratorId)
    const [first, second] = [await keep(renamed, browser), await keep(renamed, browser)]
    expect(second).toBe(first)
    const text = await browser.visit(first.replace('/adopt', '/text'))
    expect(text.body).toBe(renamed)
  })

  test('what open things use is not dropped from under them', async () => {
    const own = await aService()
    const browser = await browse(own, own.administratorId)
    const school = await own.addSchool()
    const without = norfolk.replace(/  - id: officer-of-another-team[\s\S]*?(?=  - id: officer-of-a-trust)/, '')
    await own.addPerson({ role: 'officer-of-another-team', school })
    const page = await keep(without, browser)
    const refused = await browser.submit(page, { schoolYear: '2026' })
    expect(refused.status).toBe(422)
    expect(refused.errors.join()).toContain(
      'no longer has the role officer-of-another-team, which people who hold it use',
    )
    await own.db.owner.query(
      `update held_roles set finished_on = '2026-11-01' where authority_id = $1 and role = 'officer-of-another-team'`,
      [own.authorityId],
    )
    expect((await browser.submit(page, { schoolYear: '2026' })).status).toBe(303)
  })

  test.each([
    ['no year', {}, 'Choose the school year from which the model runs'],
    ['a word', { schoolYear: 'soon' }, 'Choose the school year'],
    ['last year', { schoolYear: '2025' }, 'Choose 2026/27 or one of the two years after it.'],
    ['a year far off', { schoolYear: '2029' }, 'Choose 2026/27 or one of the two years after it.'],
  ])('%s is no school year to adopt for', async (_, answers, says) => {
    const page = await keep(renamed)
    const answer = await admin.post(page, answers)
    expect([answer.status, answer.errors.length]).toEqual([422, 1])
    expect(answer.errors[0]).toContain(says)
  })

  test('a model that is not final asks for a reason; one under which nobody could adopt another is refused', async () => {
    const own = await aService()
    const browser = await browse(own, own.administratorId)
    const proposed = await keep(norfolk.replace('status: final', 'status: proposed'), browser)
    expect((await browser.submit(proposed, { schoolYear: '2027' })).errors).toEqual([
      'The model is proposed, not final.',
    ])
    expect(
      (await browser.submit(proposed, { schoolYear: '2027', 'reason.model-is-final': 'Agreed in May' })).status,
    ).toBe(303)
    const locked = norfolk.replace(
      'kind: service-administrator\n',
      'kind: service-administrator\n    powers: { withholds: [keep-model, keep-service] }\n',
    )
    const answer = await browser.submit(await keep(locked, browser), { schoolYear: '2026' })
    expect(answer.errors).toEqual(['Under this model you could adopt no other: your role no longer keeps the model.'])
  })

  test('an adviser keeps no models, and another service’s version is not there', async () => {
    const adviser = await browse(
      service,
      await service.addPerson({ role: 'link-adviser', school: await service.addSchool() }),
    )
    const page = await keep(renamed)
    for (const url of ['/models', '/models/new', page, page.replace('/adopt', '/text')])
      expect((await adviser.visit(url)).status).toBe(403)
    expect((await adviser.post(page, { schoolYear: '2026' })).status).toBe(403)
    const other = await aService()
    const stranger = await browse(other, other.administratorId)
    for (const url of [page, page.replace('/adopt', '/text'), '/models/x/adopt'])
      expect((await stranger.visit(url)).status).toBe(404)
    expect((await stranger.post(page, { schoolYear: '2026' })).status).toBe(404)
  })
})

async function countVersions(of: TestService): Promise<number> {
  const { rows } = await of.db.owner.query('select count(*) as n from model_versions where authority_id = $1', [
    of.authorityId,
  ])
  return rows[0].n
}
