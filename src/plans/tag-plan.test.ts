import { beforeAll, describe, expect, test } from 'vitest'
import { listIdsInUse } from '#handbook/in-use-store.ts'
import { readOwnModel } from '#model/model-examples.ts'
import { newId } from '#shared/id.ts'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { browse, type Browser } from '../../test/support/browse.ts'
import { whyPlanIsNotTagged } from './tag-plan.ts'

const FOCUS = 'aspirations-for-all-learners'

test('WI-03: a plan is tagged to a focus of the year, not to another; what it was tagged to before, it may keep', () => {
  const model = readOwnModel('wiltshire')
  const why = (focus: string | null, before: string | null = null) =>
    whyPlanIsNotTagged(model, 2010, { focus, before }).map(({ id }) => id)
  expect([...why(FOCUS), ...why(null, FOCUS), ...why('reading', 'reading')]).toEqual([])
  expect(why('reading')).toEqual(['plan-focus'])
})

describe('a plan and the focus of the year', () => {
  let service: TestService
  let plan: string
  let school: string
  const who: Record<string, Browser> = {}
  const tagged = async () =>
    (await service.db.owner.query<{ focus: string | null }>('select focus from plans where id = $1', [plan])).rows[0]
      ?.focus

  beforeAll(async () => {
    service = await aService({ model: 'wiltshire', now: '2010-11-15T09:00:00Z', schoolYear: 2010 })
    school = await service.addSchool({ name: 'Avon Vale' })
    const elsewhere = await service.addSchool({ name: 'Pewsey Down' })
    const head = await service.addPerson({ role: 'headteacher', school })
    who.head = await browse(service, head)
    who.partner = await browse(service, await service.addPerson({ role: 'school-improvement-partner', school }))
    who.team = await browse(service, await service.addPerson({ role: 'primary-leadership-team' }))
    who.other = await browse(service, await service.addPerson({ role: 'headteacher', school: elsewhere }))
    plan = newId()
    const document = newId()
    await service.db.owner.query(
      `insert into issued_documents (authority_id, id, kind, school_id, version, title, model_version_id, issued_at, issued_by, content, checksum)
       values ($1, $2, 'plan', $3, 1, 'A plan', $4, '2010-11-08', $5, '{}', 'x')`,
      [service.authorityId, document, school, service.modelVersionId, head],
    )
    await service.db.owner.query(
      `insert into plans (authority_id, id, school_id, model_version_id, status, begun_on, begun_by, content, drawn, agreed_on, school_agreed_on, school_agreed_by, document_id)
       values ($1, $2, $3, $4, 'agreed', '2010-11-01', $5, '{}', '{}', '2010-11-08', '2010-11-08', $5, $6)`,
      [service.authorityId, plan, school, service.modelVersionId, head, document],
    )
  })

  test('WI-03: the head tags the plan in force; it stands on the plan, and what is done under the focus counts it', async () => {
    expect((await who.head!.visit('/service/foci')).body).not.toContain(`/plans/${plan}`)
    expect((await who.head!.visit(`/plans/${plan}`)).body).toContain('Tag it to a focus of the year')
    const saved = await who.head!.submit(`/plans/${plan}/focus`, { focus: FOCUS })
    expect([saved.status, saved.errors]).toEqual([303, []])
    expect((await who.partner!.visit(`/plans/${plan}`)).body).toContain('Aspirations for all learners')
    const page = await who.team!.visit('/service/foci')
    const section = page.page.querySelector(`#${FOCUS}`)?.structuredText ?? ''
    expect(section).toMatch(/0 actions open.*0 done[^]*plans: 1[^]*Avon Vale[^]*agreed 8 November 2010/i)
    expect((await who.other!.visit('/service/foci')).body).not.toContain(`/plans/${plan}`)
    const inUse = await service.look(service.administratorId, (look) => listIdsInUse(look, 2010))
    expect(inUse).toContainEqual({ list: 'foci', id: FOCUS, usedBy: 'actions or plans that are open' })
  })

  test('WI-03: what is no focus is refused, others may not tag it, and it can be taken off', async () => {
    expect((await who.head!.submit(`/plans/${plan}/focus`, { focus: 'reading' })).errors).toEqual([
      'Choose a focus of the year from the list.',
    ])
    expect((await who.partner!.visit(`/plans/${plan}/focus`)).status).toBe(403)
    expect((await who.other!.visit(`/plans/${plan}/focus`)).status).toBe(404)
    expect(await tagged()).toBe(FOCUS)
    await who.head!.submit(`/plans/${plan}/focus`, { focus: '' })
    expect(await tagged()).toBe(null)
  })
})
