import { beforeAll, describe, expect, test } from 'vitest'
import { day } from '#shared/plain-date.ts'
import type { Due } from '#work/due.ts'
import { addAction } from '#actions/index.ts'
import { doWork } from '#work/work.ts'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { browse } from '../../test/support/browse.ts'
import { readWorkbook } from '../../test/support/read-workbook.ts'
import { choicesOf, duesAskedFor, readDueAsked } from './service-due.ts'

const ME = '0190a000-0000-7000-8000-000000000001'
const OTHER = '0190a000-0000-7000-8000-000000000002'
const aDue = (differs: Partial<Due>): Due => ({
  ...{ kind: 'record', plainly: 'Record of visit to write', what: 'Write it', because: 'Held.', href: '/', page: '/' },
  ...{ ownerId: ME, ownerName: 'Ann', schoolId: '', schoolName: 'A School', dueOn: day('2026-11-12') },
  ...differs,
})

describe('XX-10: what is due in the service is narrowed', () => {
  const today = day('2026-11-12')
  const dues = [
    aDue({ dueOn: day('2026-11-11') }),
    aDue({ kind: 'action', plainly: 'Action to finish', ownerId: OTHER, ownerName: 'Bea' }),
    aDue({ dueOn: day('2026-11-19') }),
    aDue({ dueOn: day('2026-11-20') }),
  ]
  test.each([
    ['to what is late', { when: 'late' }, [0]],
    ['to the coming week, its seventh day among it', { when: 'week' }, [1, 2]],
    ['to a kind, by what it is called', { kind: 'action-to-finish' }, [1]],
    ['to all that a room knows of', { kind: 'action' }, [1]],
    ['to a school', { school: OTHER }, []],
    ['to a person', { of: ME }, [0, 2, 3]],
    ['by nothing that makes no sense', { kind: '<b>', of: 'me', when: 'soon' }, [0, 1, 2, 3]],
  ])('%s', (_says, query, left) => {
    expect(duesAskedFor(dues, readDueAsked(query), today)).toEqual(left.map((at) => dues[at]))
  })
  test('by what there is to choose from', () => {
    expect(choicesOf(dues)).toEqual({
      kinds: [
        ['action-to-finish', 'Action to finish'],
        ['record-of-visit-to-write', 'Record of visit to write'],
      ],
      owners: [
        [ME, 'Ann'],
        [OTHER, 'Bea'],
      ],
      schools: [],
    })
  })
})

describe('/due', () => {
  let service: TestService
  let school: string
  beforeAll(async () => {
    service = await aService({ model: 'norfolk' })
    school = await service.addSchool({ name: 'Fen Primary School' })
    const adviser = await service.addPerson({ role: 'link-adviser', school })
    const agreed = { ownedBy: 'service', ownerName: null, visitId: null } as const
    await service.act(adviser, (look) =>
      doWork(look, async (work) => {
        await addAction(work, school, { ...agreed, says: 'Send the guidance', dueOn: day('2026-10-01') })
        await addAction(work, school, { ...agreed, says: 'Find a speaker', dueOn: day('2026-11-16') })
      }),
    )
  })

  test('is narrowed by its address, and kept as it is shown', async () => {
    const browser = await browse(service, service.administratorId)
    const all = await browser.visit('/due')
    expect(all.heading).toBe('One thing is late in the service')
    expect(all.texts('main .wm-rows__what')).toEqual(['Send the guidance', 'Find a speaker'])
    const late = await browser.visit('/due?when=late')
    expect(late.heading).toBe('One thing is due')
    expect(late.texts('main .wm-rows__what')).toEqual(['Send the guidance'])
    const sheet = await readWorkbook((await browser.visit('/due.xlsx?when=week')).bytes)
    expect(sheet.map((row) => row[1])).toEqual(['What', 'Find a speaker'])
  })
})
