import { expect, test } from 'vitest'
import { aService } from '../../../test/support/a-service.ts'
import { browse } from '../../../test/support/browse.ts'
import { dueOfGroups, dueOfSchools } from './reckon.ts'

test('ES-34: a partnership of which nobody said whether it is recognised counts as recognised, for its days and for its schools’ half-day visits alike', async () => {
  const service = await aService({ model: 'essex', now: '2026-11-12T09:00:00Z' })
  const ids = [await service.addSchool({ name: 'Ash Primary' }), await service.addSchool({ name: 'Beech Primary' })]
  const ash = ids[0] ?? ''
  const adviser = await service.addPerson({ role: 'school-performance-partner', school: ash })
  const partnership = await service.addGroup({ kind: 'partnership', name: 'The Woods', schools: ids })
  const stand = () =>
    service.look(service.administratorId, async (look) => {
      const asked = { schoolYear: 2026, lastYear: 'in-full' as const }
      const group = (await dueOfGroups(look, asked)).find(({ groupId }) => groupId === partnership)
      const school = (await dueOfSchools(look, { ...asked, ids: [ash] }))[0]
      const halfDays = (lines: readonly { halfDays: number }[]) => lines.reduce((sum, line) => sum + line.halfDays, 0)
      return { ofGroup: group ? halfDays(group.lines) : 0, ofSchool: halfDays(school?.lines ?? []) }
    })
  const browser = await browse(service, service.administratorId)
  const book = async () =>
    (await browse(service, adviser)).submit(`/schools/${ash}/visits/book/half-day-visit`, {
      ...{ 'on-day': '7', 'on-month': '12', 'on-year': '2026', adviser, length: 'half-day' },
    })

  expect(await stand()).toEqual({ ofGroup: 8, ofSchool: 0 })
  expect((await book()).errors.join()).toContain('no recognised partnership')
  const page = await browser.visit(`/groups/${partnership}`)
  expect(page.texts('main p')[0]).toContain('counts as recognised, for nobody said that it is not')

  expect((await browser.submit(`/groups/${partnership}/change`, { isRecognised: 'no' })).errors).toEqual([])
  expect(await stand()).toEqual({ ofGroup: 0, ofSchool: 1 })
  expect((await book()).errors).toEqual([])

  expect((await browser.submit(`/groups/${partnership}/change`, { isRecognised: 'yes' })).errors).toEqual([])
  expect(await stand()).toEqual({ ofGroup: 8, ofSchool: 0 })
})
