import { expect, test } from 'vitest'
import { aService, type TestService } from '../../../test/support/a-service.ts'
import { addTerms } from '../../../test/support/a-year.ts'
import { hasBought } from '../../../test/support/bought.ts'
import { bringer, csvOf, rowsIn } from '../bring-in-examples.ts'

const HEADINGS = [
  'URN',
  'Last visit',
  'By',
  'Next visit',
  'Next visit by',
  'Visit type',
  'Notes',
  'Open action',
  'Owner',
  'Due',
]
const row = (given: Record<string, string>) => HEADINGS.map((heading) => given[heading] ?? '')

async function aTracker() {
  const service = await aService()
  await addTerms(service)
  const lark = await service.addSchool({ urn: '720001', name: 'Lark Hill' })
  await hasBought(service, lark)
  await service.addPerson({ role: 'headteacher', name: 'Hana Head', school: lark })
  const ruth = await service.addPerson({
    role: 'link-adviser',
    name: 'Ruth Adeyemi',
    email: 'ruth@la.example',
    school: lark,
  })
  return { service, lark, ruth, ...(await bringer(service)) }
}

const visits = async (service: TestService) =>
  (
    await rowsIn(
      service,
      `select visit_type, status, booked_for, held_on from visits where authority_id = $1 order by booked_for`,
    )
  ).map((each) => Object.values(each).join(' ').trim())
const actions = (service: TestService) =>
  rowsIn(
    service,
    `select says, owned_by, owner_name, due_on, struck_out_because from actions where authority_id = $1 order by says`,
  )

test('the old tracker comes in: what was as it was, what is to come by the rules, what is open; and is taken back', async () => {
  const { service, lark, browser, bringIn, undo } = await aTracker()
  const done = await bringIn(
    'tracker',
    csvOf(
      HEADINGS,
      row({
        URN: '720001',
        'Last visit': '6/10/2026',
        By: 'Ruth Adeyemi',
        'Open action': 'Phonics daily',
        Due: '1/12/2026',
        Owner: 'Hana Head',
      }),
      row({
        URN: '720001',
        'Last visit': '6/10/2026',
        By: 'ruth@la.example',
        'Open action': 'Send the data',
        Owner: 'Ruth Adeyemi',
      }),
      row({ URN: '720001', 'Next visit': '20 January 2027' }),
    ),
  )
  expect(done.heading).toBe('3 rows were brought in by Ada Admin on Thursday 12 November 2026')
  expect(await visits(service)).toEqual([
    'data-analysis held 2026-10-06 2026-10-06',
    expect.stringMatching(/ booked 2027-01-20$/),
  ])
  expect(await actions(service)).toEqual([
    {
      says: 'Phonics daily',
      owned_by: 'school',
      owner_name: 'Headteacher',
      due_on: '2026-12-01',
      struck_out_because: null,
    },
    { says: 'Send the data', owned_by: 'service', owner_name: 'Ruth Adeyemi', due_on: null, struck_out_because: null },
  ])
  const story = await browser.visit(`/schools/${lark}/history`)
  expect(story.body).toMatch(/Visits and action points brought in from a spreadsheet\./)
  const dues = await browser.visit('/due')
  expect(dues.body).not.toContain('6 October')

  const undone = await undo(done.url)
  expect(undone.body).toContain('All that came from this file was taken back')
  expect(await visits(service)).toEqual([])
  expect((await actions(service)).map((each) => each.struck_out_because)).toEqual([
    'The import that brought it in was undone',
    'The import that brought it in was undone',
  ])
})

test('NF-86: a row with a record of a kind of visit that has none is refused with the reason; without a word it is taken', async () => {
  const { service, preview, faults, browser } = await aTracker()
  const fourth = service.model.visitTypes.find(({ record }) => record.keep === 'forbidden')!
  const says = fourth.record.says
  for (const text of [{ Notes: 'The head is to be thanked' }, { 'Open action': 'Thank the head' }]) {
    const at = { URN: '720001', 'Last visit': '7/10/2026', By: 'Ruth Adeyemi', 'Visit type': fourth.name, ...text }
    const other = row({ URN: '720001', 'Last visit': '8/10/2026', By: 'Ruth Adeyemi', Notes: 'Kept in the file' })
    const shown = await preview('tracker', csvOf(HEADINGS, row(at), other))
    const column = Object.keys(text)[0]!
    expect(await faults(shown.url)).toEqual(['2', '720001', column, says])
    expect(shown.body).not.toMatch(/thank/i)
    expect(shown.heading).toBe('1 row is new')
    await browser.submit(shown.url, {}, 'form[action$="/discard"]')
  }
  const only = row({
    URN: '720001',
    'Last visit': '7/10/2026',
    By: 'Ruth Adeyemi',
    'Visit type': `Visit ${fourth.number}`,
  })
  const shown = await preview('tracker', csvOf(HEADINGS, only))
  expect(shown.heading).toBe('1 row is new')
  await browser.submit(shown.url, {}, 'form[action$="/apply"]')
  const [held] = await rowsIn(service, `select visit_type, status, may_have_record from visits where authority_id = $1`)
  expect(held).toEqual({ visit_type: fourth.id, status: 'held', may_have_record: false })
  const kept = await rowsIn(
    service,
    `select 1 from import_changes c where authority_id = $1 and c::text ilike '%thank%'
     union all select 1 from import_faults c where authority_id = $1 and c::text ilike '%thank%'
     union all select 1 from events e where authority_id = $1 and e::text ilike '%thank%'
     union all select 1 from stored_files where authority_id = $1`,
  )
  expect(kept).toEqual([])
})

test('no rule refuses what was: a past visit outside the rules is saved and marked', async () => {
  const { service, bringIn } = await aTracker()
  const done = await bringIn(
    'tracker',
    csvOf(
      HEADINGS,
      row({ URN: '720001', 'Last visit': '2/8/2026', By: 'Ada Admin', 'Visit type': 'Self-evaluation' }),
      row({ URN: '720001', 'Last visit': '3/10/2026', By: 'Ada Admin' }),
    ),
  )
  expect((await visits(service)).length).toBeGreaterThan(0)
  expect(done.body).toContain('Outside a rule')
  const marks = await rowsIn(
    service,
    `select kept ->> 'weight' as weight from events e, jsonb_array_elements(overrides) kept where e.authority_id = $1 and e.name = 'visit.held'`,
  )
  expect(marks.length).toBeGreaterThan(0)
  expect(new Set(marks.map(({ weight }) => weight))).toEqual(new Set(['mark']))
})

test('a booking against a soft rule bears its reason and is counted; against a firm one its row is refused', async () => {
  const { service, preview, browser, faults } = await aTracker()
  const shown = await preview(
    'tracker',
    csvOf(
      HEADINGS,
      row({ URN: '720001', 'Next visit': '26 December 2026', By: '' }),
      row({ URN: '720001', 'Next visit': '21 January 2027', 'Next visit by': 'Hana Head' }),
    ),
  )
  expect(shown.heading).toBe('1 row is new')
  expect((await faults(shown.url)).join(' ')).toContain('This visit is made by somebody who is Link Adviser')
  expect(shown.body).toContain('Kept and counted')
  await browser.submit(shown.url, {}, 'form[action$="/apply"]')
  const kept = await rowsIn(
    service,
    `select kept ->> 'reason' as reason from events e, jsonb_array_elements(overrides) kept
     where e.authority_id = $1 and e.name = 'visit.booked' and kept ->> 'weight' = 'soft'`,
  )
  expect(new Set(kept.map(({ reason }) => reason))).toEqual(new Set(['Brought in from the old tracker']))
})

test.each<[string, Record<string, string>, string]>([
  [
    'another service’s school',
    { URN: '999998', 'Last visit': '1/10/2026' },
    'No school of this service has the URN 999998',
  ],
  [
    'a last visit to come',
    { URN: '720001', 'Last visit': '1/10/2027', By: 'Ruth Adeyemi' },
    'cannot be on a day to come',
  ],
  ['a next visit that has passed', { URN: '720001', 'Next visit': '1/10/2026' }, 'has passed'],
  ['nothing to bring in', { URN: '720001' }, 'neither a date nor anything agreed'],
  [
    'a kind that is none',
    { URN: '720001', 'Last visit': '1/10/2026', 'Visit type': 'Tea party' },
    '‘Tea party’ is no kind',
  ],
  ['an owner who is nobody', { URN: '720001', 'Open action': 'Do it', Owner: 'Mr Nobody' }, '‘Mr Nobody’ is neither'],
])('%s is a fault of its row', async (_, given, says) => {
  const { preview, faults } = await aTracker()
  const shown = await preview('tracker', csvOf(HEADINGS, row(given)))
  expect(shown.heading).toBe('Nothing would change')
  expect((await faults(shown.url)).join(' ')).toContain(says)
})

test('two rows that contradict each other: the second is refused, the same said twice is taken once', async () => {
  const { service, preview, faults, lark } = await aTracker()
  await service.addPerson({ role: 'link-adviser', name: 'Olu Other', school: lark })
  const at = { URN: '720001', 'Last visit': '6/10/2026' }
  const shown = await preview(
    'tracker',
    csvOf(
      HEADINGS,
      row({ ...at, By: 'Ruth Adeyemi' }),
      row({ ...at, By: 'Olu Other' }),
      row({ ...at, By: 'Ruth Adeyemi' }),
    ),
  )
  expect(shown.heading).toBe('1 row is new')
  expect(await faults(shown.url)).toEqual([
    '3',
    '720001',
    'Last visit',
    'On 6 October 2026 the school has Ruth Adeyemi, and not Olu Other',
  ])
})

test('a visit that was held, moved or written of since is left and named', async () => {
  const { service, bringIn, undo } = await aTracker()
  const done = await bringIn(
    'tracker',
    csvOf(
      HEADINGS,
      row({ URN: '720001', 'Last visit': '6/10/2026', By: 'Ruth Adeyemi' }),
      row({ URN: '720001', 'Next visit': '20/1/2027' }),
    ),
  )
  await service.db.owner.query(
    `insert into records (authority_id, id, visit_id, version, author_id) select authority_id, gen_random_uuid(), id, 1, adviser_id from visits where authority_id = $1 and status = 'held'`,
    [service.authorityId],
  )
  const undone = await undo(done.url)
  expect(undone.texts('main .govuk-list--bullet li')).toEqual([
    'Lark Hill, 6 October 2026, Ruth Adeyemi: something hangs on it',
  ])
  expect(await visits(service)).toHaveLength(1)
})
