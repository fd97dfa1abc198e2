import { describe, expect, test } from 'vitest'
import { browse } from '../../../test/support/browse.ts'
import { aVisitToPrepare } from '../preparation-examples.ts'

async function withQuestions(...asked: (string | [string, 'kept'])[]) {
  const world = await aVisitToPrepare('data-analysis', '2026-12-10')
  const office = await browse(world.service, world.adviser)
  for (const each of asked) {
    const [asks, isKept] = typeof each === 'string' ? [each] : each
    await office.submit(`${world.page}/questions`, { asks, ...(isKept && { isOwn: 'yes' }) }, ADD)
  }
  const desk = await browse(world.service, world.head)
  const read = async (by: typeof desk) =>
    (await by.visit(`${world.page}/questions`)).texts('main ol > li > div:first-child')
  const place = async (asks: string) => {
    const { page } = await office.visit(`${world.page}/questions`)
    const line = page.querySelectorAll('main ol > li').find(({ text }) => text.includes(asks))
    return line?.querySelector('a')?.getAttribute('href') ?? ''
  }
  return { ...world, office, desk, read, place }
}

const ADD = 'form[action$="/questions"]'

describe('the questions that an adviser brings', () => {
  test('NF-54: are prepared in their order and read by the school, but for those kept back; the task is done by them', async () => {
    const { service, adviser, office, desk, page, read, place } = await withQuestions(
      'Why did writing fall for boys in Year 6?',
      ['Is the deputy ready to lead?', 'kept'],
      'What did tutoring change?',
    )
    expect(await read(desk)).toEqual(['1 Why did writing fall for boys in Year 6?', '2 What did tutoring change?'])
    await office.submit(`${page}/questions`, {}, `form[action="${await place('tutoring')}/up"]`)
    await office.submit(`${page}/questions`, {}, `form[action="${await place('tutoring')}/up"]`)
    expect(await read(desk)).toEqual(['1 What did tutoring change?', '2 Why did writing fall for boys in Year 6?'])
    expect((await read(office)).at(-1)).toContain('Is the deputy ready to lead?')

    const hub = await office.visit(`${page}/preparation`)
    const own = hub.page.querySelectorAll('.wm-rows li').find(({ text }) => text.includes('set of questions'))
    expect(own?.text).toContain('Met on 12 November 2026')
    const agenda = await desk.visit(`${page}/agenda`)
    expect(agenda.texts('main ol').at(-1)).toBe('What did tutoring change? Why did writing fall for boys in Year 6?')
    expect(agenda.body).not.toContain('deputy')
    // Nor does its history betray what is kept back.
    const { rows } = await service.db.owner.query(
      `select 1 from events where authority_id = $1 and changes::text like '%deputy%'`,
      [service.authorityId],
    )
    expect(rows).toEqual([])
    expect((await (await browse(service, adviser)).visit(page)).texts('.govuk-task-list__status')).toContain('3')
  })

  test('one is worded anew and shared, and taken out', async () => {
    const { office, desk, read, place, page } = await withQuestions(['Is the deputy ready to lead?', 'kept'])
    const url = await place('deputy')
    await office.submit(url, { asks: 'Who leads while the head is away?', isOwn: '' }, `form[action="${url}"]`)
    expect(await read(desk)).toEqual(['1 Who leads while the head is away?'])
    await office.submit(url, {}, 'form[action$="/withdraw"]')
    expect((await desk.visit(`${page}/questions`)).heading).toContain('No hypotheses yet')
  })

  test('of two who change one at once, the second is shown what it says now', async () => {
    const { office, place } = await withQuestions('Why did writing fall?')
    const url = await place('writing')
    await office.post(url, { asks: 'Why did reading fall?', revision: '1' })
    const late = await office.post(url, { asks: 'Why did it all fall?', revision: '1' })
    expect(late.errors[0]).toMatch(/Somebody changed this/)
    expect(late.texts('.govuk-inset-text')).toContain('It says now: Why did reading fall?')
    expect(late.page.querySelector('textarea')?.text.trim()).toBe('Why did it all fall?')
  })

  test.each([
    ['nothing', { asks: ' ' }, /Enter the question/],
    ['too much', { asks: 'x'.repeat(1001) }, /1,000 characters or fewer/],
  ])('%s is no question', async (_what, answers, says) => {
    const { office, page } = await withQuestions()
    const refused = await office.submit(`${page}/questions`, answers as Record<string, string>, ADD)
    expect([refused.status, refused.errors]).toEqual([422, [expect.stringMatching(says)]])
  })

  test('only the person who makes the visit asks; a head reads', async () => {
    const { service, desk, chair, page, place } = await withQuestions('Why did writing fall?')
    const url = await place('writing')
    expect((await desk.post(`${page}/questions`, { asks: 'Ours' })).status).toBe(403)
    for (const rest of ['', '/up', '/withdraw']) expect((await desk.post(`${url}${rest}`, {})).status).toBe(403)
    expect((await (await browse(service, chair)).visit(`${page}/questions`)).status).toBe(403)
  })

  test('no more are added once the visit is held, nor more than a visit has room for', async () => {
    const { service, adviser, office, visit, page } = await withQuestions()
    const add = `insert into key_questions (authority_id, id, visit_id, place, asks, is_shared, asked_at, asked_by)
      select $1, gen_random_uuid(), $2, n, 'Why?', true, now(), $3 from generate_series(1, 40) n`
    await service.db.owner.query(add, [service.authorityId, visit, adviser])
    const full = await office.submit(`${page}/questions`, { asks: 'One more' }, ADD)
    expect(full.errors).toEqual([expect.stringMatching(/40 questions at most/)])
    await service.db.owner.query(`update visits set status = 'held', held_on = booked_for where id = $1`, [visit])
    expect((await office.post(`${page}/questions`, { asks: 'Late' })).errors[0]).toMatch(/was held/)
  })
})
