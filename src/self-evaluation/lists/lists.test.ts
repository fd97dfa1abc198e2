import { beforeAll, describe, expect, test } from 'vitest'
import { readOwnModel } from '../../model/model-examples.ts'
import { aService, type TestService } from '../../../test/support/a-service.ts'
import { addTerms } from '../../../test/support/a-year.ts'
import { browse, type Browser } from '../../../test/support/browse.ts'
import { newId } from '#shared/id.ts'
import { day } from '#shared/plain-date.ts'
import { standingOf } from './standing.ts'

let made: { service: TestService; schools: string[]; ofAdmin: Browser; ofAdviser: Browser; ofHead: Browser }

/** Four schools: one with this year's in force, one with last year's, one that has shared its next, one with nothing but a draft. */
beforeAll(async () => {
  const service = await aService({ model: 'st-helens' })
  await addTerms(service)
  const schools: string[] = []
  for (const name of ['Ash', 'Birch', 'Cedar', 'Damson']) schools.push(await service.addSchool({ name }))
  const adviser = await service.addPerson({ role: 'link-adviser', school: schools[2]!, name: 'Ruth Adviser' })
  const head = await service.addPerson({ role: 'headteacher', school: schools[3]!, name: 'Tom Head' })
  const by = service.administratorId
  const add = async (at: number, schoolYear: number, status: string) => {
    const shared = status === 'draft' ? [null, null] : [by, service.now]
    const inForce = status === 'in-force' ? [by, '2026-10-02'] : [null, null]
    await service.db.owner.query(
      `insert into self_evaluations (authority_id, id, school_id, model_version_id, school_year, number, framework, status, begun_by, begun_at,
         shared_by, shared_at, in_force_by, in_force_on) values ($1, $2, $3, $4, $5, 1, 'st-helens-framework', $6, $7, $8, $9, $10, $11, $12)`,
      [
        service.authorityId,
        newId(),
        schools[at],
        service.modelVersionId,
        schoolYear,
        status,
        by,
        service.now,
        ...shared,
        ...inForce,
      ],
    )
  }
  await add(0, 2026, 'in-force')
  await add(1, 2025, 'in-force')
  await add(2, 2026, 'shared')
  await add(3, 2026, 'draft')
  const people = {
    ofAdmin: await browse(service, by),
    ofAdviser: await browse(service, adviser),
    ofHead: await browse(service, head),
  }
  made = { service, schools, ...people }
})

describe('who has a current self-evaluation', () => {
  const model = readOwnModel('st-helens')
  test.each([
    [2026, '2026-11-12', 'current'],
    [2025, '2026-10-31', 'last-year'],
    [2025, '2026-11-01', 'none'],
    [2024, '2026-10-01', 'none'],
    [null, '2026-10-01', 'none'],
  ] as const)('SH-03: one of %s on %s is: %s', (year, on, standing) =>
    expect(standingOf(model, year, day(on))).toBe(standing),
  )

  test('SH-03: a report lists the schools without one, with counts that lead to them; a draft is said of nobody’s', async () => {
    const { ofAdmin } = made
    const page = await ofAdmin.visit('/self-evaluations')
    expect(page.heading).toBe('3 of 4 schools have no current self-review')
    expect((await ofAdmin.visit('/self-evaluations?standing=none')).texts('tbody th')).toEqual([
      'Birch',
      'Cedar',
      'Damson',
    ])
    expect((await ofAdmin.visit('/self-evaluations?standing=current')).texts('tbody th')).toEqual(['Ash'])
    expect((await ofAdmin.visit('/self-evaluations?shared=yes')).texts('tbody th')).toEqual(['Cedar'])
    expect(page.texts('tbody tr')[3]).not.toMatch(/draft/i)
    for (const link of page.page.querySelectorAll('a.wm-stats__n')) {
      const rows = (await ofAdmin.visit(link.getAttribute('href') ?? '')).page.querySelectorAll('tbody tr')
      expect([link.getAttribute('href'), rows.length]).toEqual([
        link.getAttribute('href'),
        Number(/\d+/.exec(link.text)?.[0]),
      ])
    }
    const csv = (await ofAdmin.visit('/self-evaluations.csv?standing=none')).body
    expect(
      csv
        .split('\r\n')
        .slice(1, 4)
        .map((line) => line.split(',')[0]),
    ).toEqual(['Birch', 'Cedar', 'Damson'])
    expect((await ofAdmin.visit('/self-evaluations?words=BIR')).texts('tbody th')).toEqual(['Birch'])
    expect((await ofAdmin.visit(`/self-evaluations?after=${made.schools[1]}`)).texts('tbody th')).toEqual([
      'Cedar',
      'Damson',
    ])
    expect((await ofAdmin.visit('/self-evaluations?standing=odd&step=odd&after=odd')).texts('tbody th')).toHaveLength(4)
  })

  test('SH-03: in time, last year’s still counts until this year’s is due', async () => {
    const { service } = made
    const role = service.model.roles.find(({ kind }) => kind === 'head-of-service')!.id
    const early = await browse(service, await service.addPerson({ role }), { now: '2026-10-20T09:00:00Z' })
    expect((await early.visit('/self-evaluations')).heading).toBe('2 of 4 schools have no current self-review')
  })

  test('an adviser sees their own schools, and a head has no such list', async () => {
    const { ofAdviser, ofHead } = made
    expect((await ofAdviser.visit('/self-evaluations')).texts('tbody th')).toEqual(['Cedar'])
    expect((await ofHead.visit('/self-evaluations')).status).toBe(404)
  })
})

describe('My week', () => {
  test('SH-03: asks a head for the one of the year; SH-07: asks the adviser to read what was shared, until it is opened', async () => {
    const { ofAdviser, ofHead, service } = made
    expect((await ofHead.visit('/')).body).toContain('Put the self-review for 2026/27 in force')
    const week = await ofAdviser.visit('/')
    expect(week.body).toContain('Read the self-review that Cedar shared')
    const { rows } = await service.db.owner.query<{ id: string }>(
      "select id from self_evaluations where status = 'shared' and authority_id = $1",
      [service.authorityId],
    )
    await ofAdviser.visit(`/self-evaluations/${rows[0]?.id}`)
    await expect
      .poll(async () => (await ofAdviser.visit('/')).body)
      .not.toContain('Read the self-review that Cedar shared')
    expect((await ofAdviser.visit(`/self-evaluations/${rows[0]?.id}`)).body).toContain('Read by Ruth Adviser')
  })
})
