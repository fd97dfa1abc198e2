import { expect, test } from 'vitest'
import { aService } from '../../../test/support/a-service.ts'
import { bringer, csvOf, rowsIn } from '../bring-in-examples.ts'

const HEADINGS = ['Name', 'E-mail', 'Telephone', 'Role', 'School URN', 'From', 'To']

async function aPlaceToBegin() {
  const service = await aService()
  const lark = await service.addSchool({ urn: '700001', name: 'Lark Hill' })
  const mill = await service.addSchool({ urn: '700002', name: 'Old Mill' })
  return { service, lark, mill, ...(await bringer(service)) }
}

const ROLES = `select p.name, p.email, h.role, s.urn, h.started_on, h.finished_on from held_roles h join people p on p.id = h.person_id
  left join schools s on s.id = h.school_id where h.authority_id = $1 and h.role <> 'service-administrator' order by p.name, h.role, s.urn`

test('people come in by a spreadsheet: looked at first, then written, then taken back', async () => {
  const { service, browser, preview, undo } = await aPlaceToBegin()
  const file = csvOf(
    HEADINGS,
    ['Hana Head', 'HANA@lark.example', '01234', 'Headteacher', '700001', '1 September 2024', ''],
    ['Hana Head', 'hana@lark.example', '', 'Governor', '700002', '', ''],
    ['Gus Governor', '', '', 'governors', '700001', '1/9/2025', ''],
    ['Gus Governor', '', '', 'Clerk to the governors', '700001', '', ''],
  )
  const shown = await preview('people', file)
  expect(shown.heading).toBe('4 rows are new')
  expect(shown.texts('#rows tbody tr').join()).toContain('Hana Head (700001)Role: Headteacher')
  expect(await rowsIn(service, ROLES)).toEqual([])
  expect(await rowsIn(service, `select 1 from people where authority_id = $1`)).toHaveLength(1)

  const done = await browser.follow(await browser.submit(shown.url, {}, 'form[action$="/apply"]'))
  expect(done.texts('.govuk-tag')).toEqual(['Done'])
  expect((await rowsIn(service, ROLES)).map((row) => Object.values(row).join(' '))).toEqual([
    'Gus Governor  clerk-to-governors 700001 2026-11-12 ',
    'Gus Governor  governor 700001 2025-09-01 ',
    'Hana Head hana@lark.example governor 700002 2026-11-12 ',
    'Hana Head hana@lark.example headteacher 700001 2024-09-01 ',
  ])
  expect(await rowsIn(service, `select 1 from people where authority_id = $1`)).toHaveLength(3)
  expect(done.texts('main a[href="/people/invite"]')).toEqual(['Invite everyone who has an address'])
  expect(done.texts('[aria-label="No address"] a')).toEqual(['Gus Governor'])
  expect(await rowsIn(service, `select 1 from stored_files where authority_id = $1`)).toEqual([])
  const story = await browser.visit(
    `/schools/${(await rowsIn(service, `select id from schools where authority_id = $1 and urn = '700001'`))[0]!.id}/history`,
  )
  expect(story.body).toContain('People and roles brought in from a spreadsheet.')

  const undone = await undo(shown.url)
  expect(undone.heading).toBe('Undone by Ada Admin on Thursday 12 November 2026: 4 rows had been brought in')
  expect(undone.body).toContain('All that came from this file was taken back')
  expect(await rowsIn(service, ROLES)).toEqual([])
  expect(await rowsIn(service, `select 1 from people where authority_id = $1`)).toHaveLength(1)
})

test('somebody known by their address gains the role and is not doubled; the same file again changes nothing', async () => {
  const { service, lark, bringIn, preview, undo } = await aPlaceToBegin()
  const id = await service.addPerson({ role: 'governor', name: 'Ida Inside', email: 'ida@example.test', school: lark })
  const file = csvOf(
    HEADINGS,
    ['Mrs I. Inside', 'ida@example.test', '07700 900', 'Head teacher', '700001', '', ''],
    ['Ida Inside', 'ida@example.test', '', 'Governor', '700001', '', ''],
  )
  const done = await bringIn('people', file)
  expect(done.heading).toBe('1 row was brought in by Ada Admin on Thursday 12 November 2026')
  expect(await rowsIn(service, ROLES)).toHaveLength(2)
  expect(await rowsIn(service, `select telephone from people where authority_id = $1 and id = '${id}'`)).toEqual([
    { telephone: '07700 900' },
  ])
  const again = await preview('people', file)
  expect(again.heading).toBe('Nothing would change')
  await undo(done.url)
  expect(await rowsIn(service, ROLES)).toHaveLength(1)
  expect(await rowsIn(service, `select telephone, name from people where id = '${id}' and authority_id = $1`)).toEqual([
    { telephone: null, name: 'Ida Inside' },
  ])
})

const bad: [string, string[], string[]][] = [
  [
    'a role that is none',
    ['A B', '', '', 'Head of cakes', '700001', '', ''],
    ['Role', '‘Head of cakes’ is no role of this service'],
  ],
  [
    'another service’s school',
    ['A B', '', '', 'Governor', '700009', '', ''],
    ['School URN', 'No school of this service has the URN 700009'],
  ],
  ['no URN', ['A B', '', '', 'Governor', 'Lark', '', ''], ['School URN', '‘Lark’ is not a URN, which has six digits']],
  [
    'a school’s role without one',
    ['A B', '', '', 'Governor', '', '', ''],
    ['School URN', 'Governor is held over a school: the row names none'],
  ],
  [
    'a role that is not held over a school',
    ['A B', '', '', 'Data officer', '700001', '', ''],
    ['The whole row', 'Data officer cannot be held over that.'],
  ],
  [
    'no date',
    ['A B', '', '', 'Governor', '700001', '31 June 2026', ''],
    ['From', '‘31 June 2026’ is not a date, for example 12 11 2026'],
  ],
  [
    'days the wrong way round',
    ['A B', '', '', 'Governor', '700001', '1/9/2026', '1/8/2026'],
    ['To', 'The last day is before the first.'],
  ],
  [
    'no address',
    ['A B', 'ab at example', '', 'Governor', '700001', '', ''],
    ['E-mail', '‘ab at example’ is not an address like name@school.org.uk'],
  ],
  ['no name', ['', 'ab@example.test', '', 'Governor', '700001', '', ''], ['Name', 'The name is missing']],
  ['a training that is not on file', ['A B', '', '', 'Link Adviser', '700001', '', ''], ['Role', 'experience']],
  [
    'a formula where a date is',
    ['A B', '', '', 'Governor', '700001', '=NOW()', ''],
    ['From', '‘=NOW()’ is not a date'],
  ],
]

test.each(bad)('%s is named by line, and nothing of the row is kept', async (_, row, [column, says]) => {
  const { service, preview, faults, browser } = await aPlaceToBegin()
  const shown = await preview('people', csvOf(HEADINGS, row, ['Cy Good', '', '', 'Governor', '700002', '', '']))
  const [line, , where, what] = await faults(shown.url)
  expect([line, where]).toEqual(['2', column])
  expect(what).toContain(says)
  await browser.submit(shown.url, {}, 'form[action$="/apply"]')
  expect((await rowsIn(service, ROLES)).map(({ name }) => name)).toEqual(['Cy Good'])
  expect(await rowsIn(service, `select 1 from people where authority_id = $1`)).toHaveLength(2)
})

test('two rows that give one address to two people: the second is refused', async () => {
  const { preview, faults } = await aPlaceToBegin()
  const shown = await preview(
    'people',
    csvOf(
      HEADINGS,
      ['Ada Fenn', 'one@example.test', '', 'Governor', '700001', '', ''],
      ['Olu Other', 'one@example.test', '', 'Governor', '700002', '', ''],
    ),
  )
  expect(shown.heading).toBe('1 row is new')
  expect((await faults(shown.url)).join(' ')).toContain('‘one@example.test’ is the address of Ada Fenn')
})

test('NF-33: a spreadsheet gives nobody a school for whom nothing is on file, as a page would not', async () => {
  const { service, preview, faults } = await aPlaceToBegin()
  const shown = await preview(
    'people',
    csvOf(HEADINGS, ['Lee Link', 'lee@x.example', '', 'Link Adviser', '700001', '', '']),
  )
  const gate = service.model.roles.find(({ id }) => id === 'link-adviser')!.needs[0]!
  expect((await faults(shown.url)).join(' ')).toContain(gate.says)
  expect(shown.heading).toBe('Nothing would change')
})

test('what was touched since is left and named', async () => {
  const { service, browser, bringIn, undo } = await aPlaceToBegin()
  const done = await bringIn(
    'people',
    csvOf(
      HEADINGS,
      ['Hana Head', 'h@x.example', '', 'Headteacher', '700001', '1/9/2024', ''],
      ['Gus G', '', '', 'Governor', '700001', '', ''],
    ),
  )
  const [held] = await rowsIn(
    service,
    `select h.id, h.person_id as person, h.revision from held_roles h where authority_id = $1 and role = 'headteacher'`,
  )
  const ended = await browser.submit(`/people/${held!.person}/roles/${held!.id}/end`, {
    ...{ 'finishedOn-day': '31', 'finishedOn-month': '12', 'finishedOn-year': '2026' },
  })
  expect(ended.status).toBe(303)
  const undone = await undo(done.url)
  expect(undone.texts('main .govuk-list--bullet li')).toEqual([
    'Hana Head, the role: it was changed since',
    'Hana Head, the person: something hangs on them',
  ])
  expect((await rowsIn(service, ROLES)).map(({ name }) => name)).toEqual(['Hana Head'])
})
