import { expect, test } from 'vitest'
import { aService } from '../../test/support/a-service.ts'
import { browse } from '../../test/support/browse.ts'

test('who keeps the service finds the way to its crest on their own page, and nobody else does', async () => {
  const service = await aService()
  const head = await service.addPerson({ role: 'headteacher', school: await service.addSchool() })
  const way = async (who: string) =>
    (await (await browse(service, who)).visit('/me')).page.querySelector('a[href="/crest"]')
  expect(await way(service.administratorId)).not.toBeNull()
  expect(await way(head)).toBeNull()
})
