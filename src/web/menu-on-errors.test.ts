import { expect, test } from 'vitest'
import { aService } from '../../test/support/a-service.ts'
import { browse } from '../../test/support/browse.ts'

const menuOf = (page: { texts: (selector: string) => string[] }) => page.texts('.wm-nav__link')

test('what may not be done or is not found is said within the menu of who asked, and leads on from there', async () => {
  const service = await aService({ model: 'norfolk' })
  const school = await service.addSchool()
  const head = await browse(service, await service.addPerson({ role: 'headteacher', school }))
  const menu = menuOf(await head.visit('/calendar'))
  for (const [address, status, heading] of [
    ['/imports', 403, 'You may not do this'],
    ['/schools/1', 404, 'Page not found'],
    ['/nowhere', 404, 'Page not found'],
  ] as const) {
    const page = await head.visit(address)
    expect([page.status, page.heading]).toEqual([status, heading])
    expect(menuOf(page)).toEqual(menu)
  }
})

test('of a long menu what is looked for seldom stands under More, but for the part that is open', async () => {
  const service = await aService({ model: 'norfolk' })
  const browser = await browse(service, service.administratorId)
  const under = async (address: string) => (await browser.visit(address)).texts('.wm-nav__more .wm-nav__link')
  expect(await under('/')).toEqual(['Time', 'Ledger', 'Orders', 'Calendar', 'Library', 'Next year', 'Handbook'])
  expect(await under('/calendar')).toEqual(['Time', 'Ledger', 'Orders', 'Library', 'Next year', 'Handbook'])
  const school = await service.addSchool()
  const head = await browse(service, await service.addPerson({ role: 'headteacher', school }))
  expect((await head.visit('/')).texts('.wm-nav__more')).toEqual([])
})

test('nobody is told more by an address that nobody has', async () => {
  const service = await aService({ model: 'norfolk' })
  const page = await (await browse(service)).visit('/nowhere')
  expect([page.status, page.heading]).toEqual([404, 'Page not found'])
  expect(menuOf(page)).toEqual([])
})
