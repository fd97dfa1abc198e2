import { beforeAll, describe, expect, test } from 'vitest'
import { listIdsInUse } from '#handbook/in-use-store.ts'
import { readOwnModel } from '#model/model-examples.ts'
import { doWork } from '#work/work.ts'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { browse, type Browser } from '../../test/support/browse.ts'
import { addAction } from './add-action.ts'
import { whyNotTagged } from './tag-action.ts'

const FOCUS = 'aspirations-for-all-learners'

test('WI-03: a focus of the year is tagged, another is not; what was tagged in an earlier year may keep its focus', () => {
  const model = structuredClone(readOwnModel('wiltshire')) as ReturnType<typeof readOwnModel>
  const why = (year: number, focus: string | null, before: string | null = null) =>
    whyNotTagged(model, year, { focus, before }).map(({ id }) => id)
  expect(why(2010, FOCUS)).toEqual([])
  expect(why(2010, null, FOCUS)).toEqual([])
  expect(why(2010, 'reading')).toEqual(['action-focus'])
  const [first] = model.service!.foci
  const next = { ...first!, schoolYear: '2011/12', of: [{ ...first!.of[0]!, id: 'reading' }] }
  Object.assign(model.service!, { foci: [first, next] })
  expect(why(2011, 'reading')).toEqual([])
  expect(why(2011, FOCUS)).toEqual(['action-focus'])
  expect(why(2011, FOCUS, FOCUS)).toEqual([])
})

describe('what was agreed and the focus of the year', () => {
  let service: TestService
  let school: string
  let action: string
  let head: Browser
  let partner: Browser
  let other: Browser
  const place = () => `/schools/${school}/actions`

  beforeAll(async () => {
    service = await aService({ model: 'wiltshire', now: '2010-11-15T09:00:00Z', schoolYear: 2010 })
    school = await service.addSchool({ name: 'Avon Vale' })
    const elsewhere = await service.addSchool({ name: 'Pewsey Down' })
    const joan = await service.addPerson({ role: 'school-improvement-partner', school })
    head = await browse(service, await service.addPerson({ role: 'headteacher', school }))
    partner = await browse(service, joan)
    other = await browse(service, await service.addPerson({ role: 'headteacher', school: elsewhere }))
    const add = (says: string) =>
      service.act(joan, (look) =>
        doWork(look, (work) =>
          addAction(work, school, { says, ownedBy: 'school', ownerName: null, dueOn: null, visitId: null }),
        ),
      )
    action = await add('Assess writing each half term')
    await add('Invite governors')
  })

  test('WI-03, WI-04, WI-05: the head tags it to one of the three, both sides see it, and the list is narrowed to it', async () => {
    const form = await head.visit(`${place()}/${action}/focus`)
    expect(form.texts('.govuk-radios__label')).toEqual([
      'Aspirations for all learners',
      'Partnership support for leaders',
      'Ethos and collaborative leadership',
      'None',
    ])
    expect((await head.submit(`${place()}/${action}/focus`, { focus: FOCUS })).status).toBe(303)
    expect((await partner.visit(place())).texts('.wm-rows li').join()).toContain('Focus: Aspirations for all learners')
    const list = await partner.visit(`/actions?focus=${FOCUS}`)
    expect(list.texts('main .wm-rows__what')).toEqual(['Assess writing each half term'])
    expect((await partner.visit('/actions.csv')).body).toMatch(/Assess writing.*Aspirations for all learners/)
    const inUse = await service.look(service.administratorId, (look) => listIdsInUse(look, 2010))
    expect(inUse).toContainEqual({ list: 'foci', id: FOCUS, usedBy: 'actions or plans that are open' })
    expect((await partner.submit(`${place()}/${action}/focus`, { focus: '' })).status).toBe(303)
    expect((await partner.visit(`/actions?focus=${FOCUS}`)).heading).toMatch(/^No /)
  })

  test('WI-03: what is no focus of the year is refused, and other schools know nothing of it', async () => {
    for (const [focus, says] of [
      ['reading', 'Choose a focus of the year from the list.'],
      ['x'.repeat(101), 'Enter the focus in 100 characters or fewer'],
    ] as const)
      expect((await head.submit(`${place()}/${action}/focus`, { focus })).errors).toEqual([says])
    expect((await other.visit(`${place()}/${action}/focus`)).status).toBe(404)
    expect((await head.visit(`${place()}/none/focus`)).status).toBe(404)
  })
})
