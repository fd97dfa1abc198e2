import { beforeAll, describe, expect, test } from 'vitest'
import { browse, type Browser } from '../../test/support/browse.ts'
import { addVisit, aVisitToTest } from './hypothesis-examples.ts'

let world: Awaited<ReturnType<typeof aVisitToTest>>
const as = (who: keyof typeof world.people, on = '2026-09-20'): Promise<Browser> =>
  browse(world.service, world.people[who], { now: `${on}T09:00:00Z` })

beforeAll(async () => {
  world = await aVisitToTest({
    model: 'wiltshire',
    visitType: 'scheduled-visit',
    adviser: 'school-improvement-partner',
    bookedFor: '2026-09-30',
    now: '2026-09-20T09:00:00Z',
  })
})

const listed = async (query = '') => {
  const office = await browse(world.service, world.service.administratorId, { now: '2026-09-20T09:00:00Z' })
  return office.visit(`/hypotheses${query}`)
}

describe('data hypotheses in Wiltshire', () => {
  test('WI-59: before any are issued the report lists each school, and the adviser has them to prepare, the day before at the latest', async () => {
    const page = await listed('?stands=none')
    expect(page.heading).toContain('2 of 2 schools are without data hypotheses')
    expect(page.texts('main tbody th')).toEqual(['Avon Vale Primary School', 'Savernake Primary School'])
    const week = await (await as('adviser')).visit('/')
    expect(week.body).toContain('Prepare the data hypotheses: Avon Vale Primary School')
  })

  test('NF-54, WI-49: drafts come from flags with their reasoning, are seen by the adviser alone, and are kept, reworded or dropped', async () => {
    const joan = await as('adviser')
    const page = await joan.visit(`${world.page}/questions/drafts`)
    expect(page.heading).toContain('2 drafts from the figures')
    expect(page.body).toContain('RWM expected, 2024/25: 38% of 30 pupils')
    expect((await (await as('head')).visit(`${world.page}/questions/drafts`)).status).toBe(403)
    const done = await joan.submit(`${world.page}/questions/drafts`, {
      'does.flag.below-the-floor': 'keep',
      'asks.flag.below-the-floor': 'Writing, and not reading, keeps results below the floor.',
      'does.flag.disadvantaged-are-behind': 'drop',
    })
    expect([done.status, done.errors]).toEqual([303, []])
    const after = await joan.visit(`${world.page}/questions/drafts`)
    expect(after.heading).toContain('Figures suggest nothing more')
    // What was looked at is said, and what was decided can be seen: what was dropped can be kept after all.
    expect(after.body).toMatch(
      /Looked at: \d+ measures? up to \d{4}\/\d\d, \d+ gaps? between groups of pupils, and \d+ flags?\./,
    )
    expect(after.body).toContain('Kept of what figures suggested')
    expect(after.body).toContain('Keep it after all')
    expect((await joan.visit(`${world.page}/questions`)).body).toContain('Writing, and not reading')
  })

  test('WI-59: the school reads none before they are issued, not in its history either; then it does, and its head is told', async () => {
    const desk = await as('head')
    for (const address of ['/questions', '/preparation', '/agenda', ''])
      expect((await desk.visit(`${world.page}${address}`)).body).not.toContain('Writing, and not reading')
    expect((await listed('?stands=drawn-up')).texts('main tbody th')).toEqual(['Avon Vale Primary School'])
    const kept = await world.service.db.owner.query(
      `select 1 from events where authority_id = $1 and changes::text like '%Writing, and not reading%'`,
      [world.service.authorityId],
    )
    expect(kept.rows).toEqual([])

    const joan = await as('adviser')
    expect((await desk.post(`${world.page}/questions/issue`)).status).toBe(403)
    const issued = await joan.submit(`${world.page}/questions`, {}, `form[action$="/questions/issue"]`)
    expect(issued.errors).toEqual([])
    expect((await desk.visit(`${world.page}/questions`)).body).toContain('Writing, and not reading')
    const { rows } = await world.service.db.owner.query<{ subject: string; to_person: string }>(
      'select subject, to_person from messages where authority_id = $1',
      [world.service.authorityId],
    )
    expect(rows).toEqual([
      { subject: expect.stringContaining('Data hypothesis before') as string, to_person: world.people.head },
    ])
    const again = await joan.post(`${world.page}/questions/issue`)
    expect(again.errors.join()).toContain('All data hypotheses are with the school already')
  })

  test('WI-59: the report then lists the school without them alone, and nothing is due any more', async () => {
    const page = await listed()
    expect(page.heading).toContain('1 of 2 schools is without data hypotheses')
    expect((await listed('?stands=none')).texts('main tbody th')).toEqual(['Savernake Primary School'])
    expect((await (await as('adviser')).visit('/')).body).not.toContain('the data hypotheses: Avon Vale')
    const csv = await (
      await browse(world.service, world.service.administratorId, { now: '2026-09-20T09:00:00Z' })
    ).visit('/hypotheses.csv?stands=none')
    expect(csv.body.trim().split(/\r?\n/)).toHaveLength(2)
    expect((await (await as('otherHead')).visit('/hypotheses')).status).toBe(404)
  })

  test('WI-59: those of another term do not stand in for those of term 1', async () => {
    const later = await addVisit(world.service, {
      ...{ school: world.other, adviser: world.people.adviser, visitType: 'scheduled-visit', bookedFor: '2026-11-20' },
    })
    await world.service.db.owner.query(
      `insert into key_questions (authority_id, id, visit_id, place, asks, is_shared, asked_at, asked_by, issued_at)
       values ($1, gen_random_uuid(), $2, 1, 'Late?', true, now(), $3, now())`,
      [world.service.authorityId, later, world.people.adviser],
    )
    expect((await listed('?stands=none')).texts('main tbody th')).toEqual(['Savernake Primary School'])
  })

  test('WI-59: the adviser is asked for them before the visit of term 1, and before that of term 2 not, in no place', async () => {
    const asked = 'data hypotheses are with the school before the visit of term 1'
    const second = await addVisit(world.service, {
      ...{ school: world.school, adviser: world.people.adviser, visitType: 'scheduled-visit', bookedFor: '2026-11-25' },
    })
    const joan = await as('adviser', '2026-11-20')
    const first = await joan.visit(`${world.page}/preparation`)
    expect(first.texts('main li').join()).toContain(asked)
    const later = await joan.visit(`/visits/${second}/preparation`)
    expect([later.status, later.body.includes(asked)]).toEqual([200, false])
    const tasks = (await joan.visit(`/visits/${second}`)).texts('.govuk-task-list__item').join()
    expect(tasks).toContain('Prepare the data hypothesesNone, and none due')
    expect((await joan.visit('/')).body).not.toContain('the data hypotheses: Avon Vale')
    await world.service.db.owner.query('delete from visits where id = $1', [second])
  })

  test('WI-59: in the summer before it the visit of term 1 is asked for already', async () => {
    const joan = await as('adviser', '2026-08-25')
    const early = await addVisit(world.service, {
      ...{ school: world.school, adviser: world.people.adviser, visitType: 'scheduled-visit', bookedFor: '2026-09-10' },
    })
    expect((await joan.visit('/')).body).toContain('the data hypotheses: Avon Vale')
    await world.service.db.owner.query('delete from visits where id = $1', [early])
  })

  test('WI-58: at the visit of term 1 both explore them: the school reads each with its result', async () => {
    const joan = await as('adviser', '2026-09-30')
    await joan.submit(`${world.page}/held`, { 'heldOn-day': '30', 'heldOn-month': '9', 'heldOn-year': '2026' })
    const page = await joan.visit(`${world.page}/questions/results`)
    const radio = page.page.querySelector('main input[type=radio]')?.getAttribute('name') ?? ''
    const marked = await joan.submit(`${world.page}/questions/results`, {
      [radio]: 'supported',
      [radio.replace('result.', 'says.')]: 'Books of three classes show it.',
    })
    expect(marked.errors).toEqual([])
    const read = await (await as('head', '2026-10-01')).visit(`${world.page}/questions/results`)
    expect(read.heading).toContain('The one data hypothesis was tested')
    expect(read.body).toContain('Supported by what was seen')
    expect(read.body).toContain('Books of three classes show it.')
    expect(read.page.querySelectorAll('main input[type=radio]')).toEqual([])
  })
})
