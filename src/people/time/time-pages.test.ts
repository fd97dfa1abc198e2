import { expect, test } from 'vitest'
import { day } from '#shared/plain-date.ts'
import { aService } from '../../../test/support/a-service.ts'
import { browse } from '../../../test/support/browse.ts'
import { halfDaysAvailable } from './half-days.ts'
import { listLeave, listPatterns } from './time-store.ts'

const on = (date: string, name = 'startedOn') => {
  const [year = '', month = '', dayOfMonth = ''] = date.split('-')
  return { [`${name}-year`]: year, [`${name}-month`]: month, [`${name}-day`]: dayOfMonth }
}

test('a working week and leave are kept, leave is never refused, and what is withdrawn counts no more', async () => {
  const service = await aService()
  const person = await service.addPerson({ role: 'link-adviser', school: await service.addSchool() })
  const keeper = await browse(service, service.administratorId)
  const week = { monday: '2', tuesday: '2', wednesday: '1', thursday: '0', friday: '2' }
  expect((await keeper.submit(`/people/${person}/pattern`, { ...week, ...on('2026-11-01') })).status).toBe(303)
  const own = await browse(service, person)
  expect((await own.visit(`/people/${person}/pattern`)).status).toBe(403)
  for (let times = 0; times < 2; times += 1)
    expect(
      (await own.submit(`/people/${person}/leave/add`, { ...on('2026-11-16'), ...on('2026-11-17', 'finishedOn') }))
        .status,
    ).toBe(303)
  expect(
    (
      await own.submit(`/people/${service.administratorId}/leave/add`, on('2026-11-16')).catch(() => 'no form')
    ).toString(),
  ).toBe('no form')

  const available = () =>
    service.look(service.administratorId, async (look) =>
      halfDaysAvailable(
        await listPatterns(look, person),
        await listLeave(look, person, day('2026-11-01')),
        new Set(),
        day('2026-11-16'),
        day('2026-11-20'),
      ),
    )
  expect(await available()).toBe(3)
  const page = await own.visit(`/people/${person}`)
  expect(page.body).toMatch(/Works Monday, Tuesday, half of Wednesday, Friday: 3½ days a week/)
  for (let times = 0; times < 2; times += 1) await own.submit(`/people/${person}`, {}, 'form[action$="/withdraw"]')
  expect(await available()).toBe(7)
})
