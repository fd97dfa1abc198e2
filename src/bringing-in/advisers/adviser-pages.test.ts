import { expect, test } from 'vitest'
import { aService } from '../../../test/support/a-service.ts'
import { addTraining } from '../../../test/support/a-year.ts'
import { bringer, csvOf, rowsIn } from '../bring-in-examples.ts'

const HEADINGS = ['Link Adviser', 'URN', 'Role', 'From']

async function twoAdvisers() {
  const service = await aService()
  const lark = await service.addSchool({ urn: '710001', name: 'Lark Hill' })
  const mill = await service.addSchool({ urn: '710002', name: 'Old Mill' })
  const ruth = await service.addPerson({
    role: 'link-adviser',
    name: 'Ruth Adeyemi',
    email: 'ruth@la.example',
    school: mill,
  })
  const olu = await service.addPerson({
    role: 'link-adviser',
    name: 'Olu Other',
    school: lark,
    startedOn: '2025-09-01',
  })
  for (const person of [ruth, olu]) await addTraining(service, person, 'partnership-experience')
  return { service, lark, mill, ruth, olu, ...(await bringer(service)) }
}

const HELD = `select p.name, s.urn, h.started_on, h.finished_on from held_roles h join people p on p.id = h.person_id
  join schools s on s.id = h.school_id where h.authority_id = $1 and h.role = 'link-adviser' order by s.urn, h.started_on`
const held = async (service: Awaited<ReturnType<typeof twoAdvisers>>['service']) =>
  (await rowsIn(service, HELD)).map((row) => Object.values(row).join(' ').trim())

test('NF-15: who is named by a spreadsheet takes over, and the one before ends on the day before; undone, all is as it was', async () => {
  const { service, bringIn, undo } = await twoAdvisers()
  const before = await held(service)
  const done = await bringIn(
    'advisers',
    csvOf(
      HEADINGS,
      ['ruth@la.example', '710001', '', '1 December 2026'],
      ['Ruth Adeyemi', '710002', 'Link Adviser', ''],
    ),
  )
  expect(done.heading).toBe('1 row was brought in by Ada Admin on Thursday 12 November 2026')
  expect(done.texts('#rows tbody td').join()).toContain('Makes way: Olu Other until 30 November 2026')
  expect(await held(service)).toEqual([
    'Olu Other 710001 2025-09-01 2026-11-30',
    'Ruth Adeyemi 710001 2026-12-01',
    'Ruth Adeyemi 710002 2000-01-01',
  ])
  const undone = await undo(done.url)
  expect(undone.body).toContain('All that came from this file was taken back')
  expect(await held(service)).toEqual(before)
})

test('two in one file for one school follow each other, and are taken back together', async () => {
  const { service, bringIn, undo } = await twoAdvisers()
  const before = await held(service)
  const done = await bringIn(
    'advisers',
    csvOf(HEADINGS, ['Ruth Adeyemi', '710001', '', '1/12/2026'], ['Olu Other', '710001', '', '1/2/2027']),
  )
  expect(await held(service)).toContain('Ruth Adeyemi 710001 2026-12-01 2027-01-31')
  await undo(done.url)
  expect(await held(service)).toEqual(before)
})

test.each<[string, string[], string]>([
  [
    'nobody of that name',
    ['Ruth Adeyimi', '710001', '', ''],
    'Nobody here is called ‘Ruth Adeyimi’. The nearest is Ruth Adeyemi',
  ],
  ['nobody of that address', ['x@y.example', '710001', '', ''], 'Nobody here has the address'],
  ['another service’s school', ['Ruth Adeyemi', '999999', '', ''], 'No school of this service has the URN 999999'],
  ['nobody', ['', '710001', '', ''], 'Nobody is named'],
  ['a role that is none', ['Ruth Adeyemi', '710001', 'Link', ''], 'is no role of this service'],
])('%s is a fault of its row', async (_, row, says) => {
  const { preview, faults } = await twoAdvisers()
  const shown = await preview('advisers', csvOf(HEADINGS, row))
  expect(shown.heading).toBe('Nothing would change')
  expect((await faults(shown.url)).join(' ')).toContain(says)
})

test('NF-03: two different people from the same day for one school: the second is refused in the rule’s words', async () => {
  const { service, preview, faults } = await twoAdvisers()
  const shown = await preview(
    'advisers',
    csvOf(HEADINGS, ['Ruth Adeyemi', '710001', '', '1/12/2026'], ['Olu Other', '710001', '', '1/12/2026']),
  )
  const limit = service.model.roles.find(({ id }) => id === 'link-adviser')!.onePerSchool!
  expect((await faults(shown.url)).join(' ')).toContain(limit.says)
})
