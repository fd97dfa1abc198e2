import { describe, expect, test } from 'vitest'
import { browse } from '../../../test/support/browse.ts'
import { aVisitToPrepare } from '../preparation-examples.ts'

const FIRST = ['data-analysis', '2026-12-10'] as const

describe('the agenda of a visit', () => {
  test('NF-46: the school adds its own items before the visit, a need for support among them, and all who take part read them', async () => {
    const { service, head, adviser, chair, page } = await aVisitToPrepare(...FIRST)
    const desk = await browse(service, head)
    await desk.submit(`${page}/agenda/add`, { says: 'Our new library' })
    const added = await desk.submit(`${page}/agenda/add`, { says: 'Phonics in Year 1', isSupportNeed: 'yes' })
    expect(added.goesTo).toBe(`${page}/agenda?done=added`)
    for (const one of [adviser, chair]) {
      const agenda = await (await browse(service, one)).visit(`${page}/agenda`)
      expect(agenda.texts('main ol ul li')).toEqual(['Our new library', 'Phonics in Year 1 Support is needed.'])
      expect(agenda.texts('main ol > li').at(-1)).toContain("The school's own agenda items")
    }
    expect((await (await browse(service, adviser)).visit(page)).texts('.govuk-task-list__status')).toContain(
      '2 items of the school',
    )
  })

  test('what the school put there it takes off again, until the visit is held', async () => {
    const { service, head, visit, page } = await aVisitToPrepare(...FIRST)
    const desk = await browse(service, head)
    for (const says of ['Our new library', 'The roof']) await desk.submit(`${page}/agenda/add`, { says })
    await desk.submit(`${page}/agenda`, {}, 'main ol ul form')
    expect((await desk.visit(`${page}/agenda`)).texts('main ol ul li')).toEqual([expect.stringContaining('The roof')])
    await service.db.owner.query(`update visits set status = 'held', held_on = booked_for where id = $1`, [visit])
    expect((await desk.visit(`${page}/agenda`)).page.querySelector('main form')).toBeNull()
    expect((await desk.post(`${page}/agenda/add`, { item: 'school-items', says: 'Late' })).errors[0]).toMatch(
      /was held/,
    )
  })

  test('a model that leaves no room for a school’s items has no page to add one', async () => {
    const { service, head, page } = await aVisitToPrepare()
    const desk = await browse(service, head)
    expect((await desk.visit(`${page}/agenda/add`)).status).toBe(404)
    expect((await desk.post(`${page}/agenda/add`, { item: 'questions', says: 'Ours' })).status).toBe(404)
  })

  test('NF-79: the focus that the school sets stands first, in its last words', async () => {
    const { service, head, adviser, page } = await aVisitToPrepare('school-improvement', '2027-05-20')
    const desk = await browse(service, head)
    for (const says of ['Mathematics in Year 5', 'Reasoning in mathematics'])
      await desk.submit(`${page}/requests/focus-set`, { says })
    const agenda = await (await browse(service, adviser)).visit(`${page}/agenda`)
    expect(agenda.texts('main article > p')[1]).toBe('Focus, set by the school: Reasoning in mathematics')
    const hub = await desk.visit(`${page}/preparation`)
    const line = hub.page.querySelectorAll('.wm-rows li').find(({ text }) => text.includes('sets the focus'))
    expect(line?.text).toContain('Met on')
    expect((await desk.submit(`${page}/requests/focus-set`, { says: '' })).errors).toEqual([
      'Enter what the visit should look at.',
    ])
  })

  test('NF-79: the school says how its evidence is reached', async () => {
    const { service, head, adviser, page } = await aVisitToPrepare('school-improvement', '2027-05-20')
    const says = 'Everything lies in the shared folder; the code is with the office.'
    await (await browse(service, head)).submit(`${page}/requests/access-to-evidence`, { says }, 'form:not([enctype])')
    const read = await (await browse(service, adviser)).visit(`${page}/requests/access-to-evidence`)
    expect(read.body).toContain(says)
  })

  test.each([
    ['nothing', { says: '' }, /Enter what you want to talk about/],
    ['too much', { says: 'x'.repeat(501) }, /in 500 characters or fewer/],
    ['another place', { says: 'The roof', item: 'impact' }, /Choose where on the agenda/],
  ])('%s is no item', async (_what, answers, says) => {
    const { service, head, page } = await aVisitToPrepare(...FIRST)
    const refused = await (await browse(service, head)).submit(`${page}/agenda/add`, answers as Record<string, string>)
    expect([refused.status, refused.errors]).toEqual([422, [expect.stringMatching(says)]])
  })

  test('a school fills an agenda only so far', async () => {
    const { service, head, visit, page } = await aVisitToPrepare(...FIRST)
    await service.db.owner.query(
      `insert into school_agenda_items (authority_id, id, visit_id, item, says, is_support_need, added_at, added_by)
       select $1, gen_random_uuid(), $2, 'school-items', 'The roof', false, now(), $3 from generate_series(1, 20)`,
      [service.authorityId, visit, head],
    )
    const full = await (await browse(service, head)).submit(`${page}/agenda/add`, { says: 'One more' })
    expect(full.errors).toEqual([expect.stringMatching(/20 items on one agenda/)])
  })
})
