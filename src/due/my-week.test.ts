import { expect, test } from 'vitest'
import { aService } from '../../test/support/a-service.ts'
import { browse } from '../../test/support/browse.ts'

test('the first page of a clerk, who may see no visit, says what there is for them', async () => {
  const service = await aService({ model: 'norfolk' })
  const role = service.model.roles.find(({ kind }) => kind === 'clerk')!.id
  const clerk = await service.addPerson({ role, school: await service.addSchool(), name: 'Cleo Clerk' })
  const page = await (await browse(service, clerk)).visit('/')
  expect(page.heading).toContain('Good to see you, Cleo Clerk')
  expect(page.texts('main .wm-rows a')).toContain('Schools')
})

test('whoever looks after a new service reads first what is left to do, and what is late in it', async () => {
  const service = await aService({ model: 'norfolk' })
  const page = await (await browse(service, service.administratorId)).visit('/')
  expect(page.heading).toContain('4 first steps are left')
  expect(page.texts('.wm-stats li')).toContain('0late in the service')
})
