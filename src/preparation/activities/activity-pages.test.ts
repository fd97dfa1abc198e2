import { describe, expect, test } from 'vitest'
import { browse } from '../../../test/support/browse.ts'
import { aVisitToPrepare } from '../preparation-examples.ts'

async function aThirdVisit() {
  const world = await aVisitToPrepare('school-improvement', '2027-05-20')
  const url = `${world.page}/activities`
  const office = await browse(world.service, world.adviser, { now: '2027-05-03T09:00:00Z' })
  const desk = await browse(world.service, world.head, { now: '2027-05-04T09:00:00Z' })
  const propose = (says: string) => office.submit(url, { says }, `form[action="${url}"]`)
  const confirm = (nth = 0) =>
    desk.visit(url).then(({ page }) => {
      const line = page.querySelectorAll('main .wm-rows > li')[nth]
      return desk.submit(url, { answer: 'confirmed' }, `form[action$="${line?.getAttribute('id')}/answer"]`)
    })
  const task = async (by: typeof desk, title: string) => {
    const { page } = await by.visit(world.page)
    const item = page.querySelectorAll('.govuk-task-list__item').find(({ text }) => text.startsWith(title))
    return item?.querySelector('.govuk-task-list__status')?.text
  }
  return { ...world, url, office, desk, propose, confirm, task }
}

describe('activities before the third visit', () => {
  test('NF-73: the adviser proposes them and the school confirms each before the visit, both with their day', async () => {
    const { desk, office, page, url, propose, confirm, task } = await aThirdVisit()
    expect(await task(office, 'Activities')).toBe('None yet')
    await propose('Two lessons of mathematics in Year 5, seen with the deputy')
    await propose('Books of six pupils')
    expect((await desk.visit(url)).heading).toContain('Please confirm 2 activities')
    expect((await desk.visit(page)).texts('main a.govuk-button')[0]).toMatch(/Do what is asked of you/)
    await confirm(0)
    expect(await task(office, 'Activities')).toBe('1 of 2')
    await confirm(1)
    const shown = await office.visit(url)
    expect(shown.heading).toContain('All activities are confirmed')
    expect(shown.texts('.wm-rows li')[0]).toMatch(
      /Proposed by Ruth Adviser on 3 May 2027.?Confirmed by Tom Head on 4 May 2027/,
    )
    const hub = await office.visit(`${page}/preparation`)
    const line = hub.page.querySelectorAll('.wm-rows li').find(({ text }) => text.includes('confirms the monitoring'))
    expect(line?.text).toContain('Met on 4 May 2027')
    expect((await desk.visit(`${page}/agenda`)).texts('main article > ul li')).toContain(
      'Books of six pupils (confirmed)',
    )
  })

  test('NF-74: the visit cannot be marked ready until the school has confirmed them, and is ready then, on its page and in lists', async () => {
    const { service, chair, office, desk, page, propose, confirm, task } = await aThirdVisit()
    const rule = service.model.visitTypes.find(({ id }) => id === 'school-improvement')!.readyWhen!
    const early = await office.post(`${page}/ready`)
    expect([early.status, early.errors]).toEqual([422, [rule.says]])
    expect((await office.visit(`${page}/ready`)).page.querySelector('main form')).toBeNull()
    await propose('Books of six pupils')
    expect((await office.post(`${page}/ready`)).status).toBe(422)
    expect(await task(office, 'Ready')).toBe('Cannot be ready yet')

    await confirm()
    expect((await office.submit(`${page}/ready`)).goesTo).toBe(page)
    expect(await task(await browse(service, chair), 'Ready')).toBe('Ready')
    for (const one of [office, desk]) expect((await one.visit('/visits')).texts('td').at(-1)).toBe('Ready')
    expect((await office.post(`${page}/ready`)).errors[0]).toMatch(/Ruth Adviser marked it as ready/)
  })

  test('NF-74: what is proposed, worded anew or asked to be changed after it was ready takes the mark off', async () => {
    const { desk, office, page, url, propose, confirm, task } = await aThirdVisit()
    await propose('Books of six pupils')
    const [line] = (await office.visit(url)).page.querySelectorAll('main .wm-rows > li')
    const one = `${url}/${line?.getAttribute('id')}`
    const ready = async () => {
      await confirm()
      return (await office.submit(`${page}/ready`)).status
    }
    expect(await ready()).toBe(303)
    await office.submit(one, { says: 'Books of twelve pupils' }, `form[action="${one}"]`)
    expect(await task(office, 'Ready')).toBe('Cannot be ready yet')
    expect(await ready()).toBe(303)
    const change = { answer: 'asked-to-change', says: 'Six are enough' }
    await desk.submit(url, change, `form[action="${one}/answer"]`)
    expect(await task(office, 'Ready')).toBe('Cannot be ready yet')
    expect((await office.visit(one)).texts('.govuk-inset-text')).toEqual(['The school says: Six are enough'])
    expect(await ready()).toBe(303)
    await propose('A talk with pupils')
    expect(await task(office, 'Ready')).toBe('Cannot be ready yet')
    expect((await office.post(`${page}/not-ready`)).errors[0]).toMatch(/not marked as ready/)
  })

  test('a school confirms what it read: worded anew meanwhile, it is asked again', async () => {
    const { desk, office, url, propose } = await aThirdVisit()
    await propose('Books of six pupils')
    const [line] = (await office.visit(url)).page.querySelectorAll('main .wm-rows > li')
    const one = `${url}/${line?.getAttribute('id')}`
    await office.submit(one, { says: 'Books of the whole year' }, `form[action="${one}"]`)
    const late = await desk.post(`${one}/answer`, { answer: 'confirmed', revision: '1' })
    expect([late.status, late.errors[0]]).toEqual([422, expect.stringMatching(/Somebody changed this/)])
    expect(late.body).toContain('Books of the whole year')
  })

  test.each([
    ['no answer', {}, /Confirm it, or say/],
    ['another answer', { answer: 'perhaps' }, /Confirm it, or say/],
    ['a change without a word', { answer: 'asked-to-change', says: ' ' }, /Enter what should be different/],
    ['too many words', { answer: 'asked-to-change', says: 'x'.repeat(501) }, /500 characters or fewer/],
    ['no state', { answer: 'confirmed', revision: 'x' }, /Load the page again/],
  ])('bad input: %s', async (_what, answers, says) => {
    const { desk, office, url, propose } = await aThirdVisit()
    await propose('Books of six pupils')
    const [line] = (await office.visit(url)).page.querySelectorAll('main .wm-rows > li')
    const refused = await desk.post(`${url}/${line?.getAttribute('id')}/answer`, {
      revision: '1',
      ...answers,
    } as Record<string, string>)
    expect([refused.status, refused.errors]).toEqual([422, [expect.stringMatching(says)]])
  })

  test('an activity is said, belongs somewhere, and is proposed by who makes the visit', async () => {
    const { desk, office, url } = await aThirdVisit()
    expect((await office.post(url, { item: 'activities-confirmed', says: '' })).errors[0]).toMatch(/Enter the activity/)
    expect((await office.post(url, { item: 'focus-set', says: 'Books' })).errors[0]).toMatch(/what the activity is for/)
    expect((await desk.post(url, { item: 'activities-confirmed', says: 'Books' })).status).toBe(403)
    const all = await desk.post(`${url.replace('activities', 'requests')}/activities-confirmed`, {
      says: 'All of them',
    })
    expect(all.errors[0]).toMatch(/confirms each activity/)
  })

  test('a visit that rests on no confirmation has no such page, and is marked ready at once', async () => {
    const { service, adviser, page } = await aVisitToPrepare()
    const office = await browse(service, adviser)
    expect((await office.visit(`${page}/activities`)).status).toBe(404)
    const asked = await office.visit(`${page}/ready`)
    expect(asked.texts('main h2')).toContain('3 things are open')
    expect((await office.submit(`${page}/ready`)).status).toBe(303)
    expect((await office.submit(`${page}/ready`)).goesTo).toBe(`${page}/ready`)
    expect((await office.visit('/visits')).texts('td').at(-1)).toBe('Booked')
  })
})
