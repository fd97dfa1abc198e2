import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aService } from '../../test/support/a-service.ts'
import { sendMessage, sendOnce, sendReminder } from './index.ts'
import { day } from '#shared/plain-date.ts'

test('no two messages have one id, in whatever transactions and services they are written, and once one is kept', async () => {
  const services = [await aService(), await aService()]
  const ids = new Set<string>()
  let written = 0
  const batch = fc.array(fc.record({ service: fc.nat(1), count: fc.integer({ min: 1, max: 5 }) }), { maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(batch, async (drawn) => {
      await Promise.all(
        drawn.map(({ service: at, count }) => {
          const service = services[at]!
          return service.act(service.administratorId, async (look) => {
            const message = {
              toPersonId: service.administratorId,
              address: 'a@example.test',
              subject: 'Hello',
              body: '',
            }
            for (let each = 0; each < count; each += 1) ids.add(await sendMessage(look, message))
            written += count
          })
        }),
      )
      expect(ids.size).toBe(written)
    }),
    { numRuns: 40 },
  )
  const { rows } = await services[0]!.db.owner.query<{ message_id: string }>(
    'select message_id from messages where authority_id = any ($1)',
    [services.map(({ authorityId }) => authorityId)],
  )
  expect(new Set(rows.map(({ message_id }) => message_id)).size).toBe(written)
})

test('what is written once only is, whoever asks again and at the same moment', async () => {
  const service = await aService()
  const person = service.administratorId
  const message = { toPersonId: person, address: 'a@example.test', subject: 'Hello', body: '' }
  const ask = (key: string) => service.act(person, (look) => sendOnce(look, key, message))
  const asked = await Promise.all([ask('one'), ask('one'), ask('other'), ask('one')])
  expect(asked.filter(Boolean)).toHaveLength(2)
  expect(await ask('one')).toBe(false)
})

test('a person is reminded once of one thing and due date, and again when the date has moved', async () => {
  const service = await aService()
  const person = service.administratorId
  const remind = (thing: string, dueOn: string) =>
    service.act(person, (look) =>
      sendReminder(look, {
        toPersonId: person,
        address: 'a@example.test',
        thing,
        dueOn: day(dueOn),
        subject: 'Due',
        body: '',
      }),
    )
  expect(await remind('record 1', '2026-11-20')).toBe(true)
  expect(await remind('record 1', '2026-11-20')).toBe(false)
  expect(await remind('record 2', '2026-11-20')).toBe(true)
  expect(await remind('record 1', '2026-11-27')).toBe(true)
})
