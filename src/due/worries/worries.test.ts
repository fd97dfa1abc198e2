import { beforeAll, describe, expect, test } from 'vitest'
import { addAction } from '#actions/index.ts'
import { learnFromRooms } from '#learn-from-rooms.ts'
import type { NeedLine } from '#need/index.ts'
import { addDays, day } from '#shared/plain-date.ts'
import type { Due } from '#work/due.ts'
import { doWork } from '#work/work.ts'
import { aCase } from '../../../test/support/a-case.ts'
import { aSupportTeam } from '../../../test/support/a-support-team.ts'
import { aService, type TestService } from '../../../test/support/a-service.ts'
import { browse } from '../../../test/support/browse.ts'
import { lateByKind, lateBySchool, ownersSay } from '../late/late-by.ts'
import { worriesFrom } from './worry.ts'

const TODAY = day('2026-11-12')

describe('which schools worry', () => {
  const need = (id: string, category: string, level: number | null): NeedLine => ({
    ...{ id, urn: '1', name: id, phase: null, category, level, decisionId: 'd', startsOn: null, nextLookOn: null },
    ...{ reason: null, madeBy: null, madeOn: null, says: null, moved: 0 },
  })
  const reason = (schoolName: string, says: string) => ({ schoolId: schoolName, schoolName, says })

  test('each stands once, those in most need first, then by how much else there is, then by name', () => {
    const found = worriesFrom(
      [need('Beech', 'most', 4), need('Ash', 'some', 2), need('Cedar', 'some', 2)],
      [reason('Dale', 'A board'), reason('Cedar', 'A case'), reason('Elm', 'A notice'), reason('Elm', 'A board')],
    )
    expect(found.map(({ schoolName, why }) => [schoolName, ...why.map(({ says }) => says)])).toEqual([
      ['Beech'],
      ['Cedar', 'A case'],
      ['Ash'],
      ['Elm', 'A notice', 'A board'],
      ['Dale', 'A board'],
    ])
  })
})

describe('XX-10: what is late, by what it is and whose', () => {
  const due = (differs: Partial<Due>): Due => ({
    ...{ kind: 'record', plainly: 'Record to write', what: 'Write it', because: 'Held.', href: '/', page: '/' },
    ...{ ownerId: 'ann', ownerName: 'Ann', schoolId: 'ash', schoolName: 'Ash', dueOn: addDays(TODAY, -1) },
    ...differs,
  })
  const dues = [
    due({}),
    due({ dueOn: addDays(TODAY, -9), ownerId: 'bea', ownerName: 'Bea' }),
    due({ ownerId: 'bea', ownerName: 'Bea', schoolId: 'oak' }),
    due({ kind: 'action', plainly: 'Action to finish', ownerId: undefined, ownerName: 'The head' }),
    due({ kind: 'action', plainly: 'Action to finish', dueOn: TODAY }),
  ]
  test('most first, with the oldest of each; what is due today is not late', () => {
    const told = lateByKind(dues, TODAY).map(({ plainly, count, oldest, owners }) => [
      ...[plainly, count, oldest.dueOn],
      ownersSay(owners, 1),
    ])
    expect(told).toEqual([
      ['Record to write', 3, '2026-11-03', 'Bea 2 and 1 other'],
      ['Action to finish', 1, '2026-11-11', 'The head 1'],
    ])
  })
  test('by school', () => {
    const late = lateBySchool(dues, TODAY)
    expect([late.get('ash')?.length, late.get('oak')?.length]).toEqual([3, 1])
  })
})

describe('the first page of a head of service, and /worries', () => {
  let service: TestService
  let director: string
  let school: string
  beforeAll(async () => {
    service = await aService({ model: 'st-helens' })
    school = await service.addSchool({ name: 'Ash Primary', phase: 'Primary' })
    await service.addSchool({ name: 'Oak Primary', phase: 'Primary' })
    director = await service.addPerson({ role: 'director', name: 'Farah Officer' })
    const adviser = await service.addPerson({ role: 'link-adviser', name: 'Ann Link', school })
    learnFromRooms()
    await aCase(service, school)
    await service.act(adviser, (look) =>
      doWork(look, (work) =>
        addAction(work, school, {
          ...{ ownedBy: 'service', ownerName: null, visitId: null, says: 'Send it', dueOn: addDays(work.today, -8) },
        }),
      ),
    )
  })

  test('without a press: which schools worry, what each is given, what is late and whose', async () => {
    const page = await (await browse(service, director)).visit('/')
    expect(page.heading).toMatch(/One school worries the service; \d+ things are late/)
    expect(page.texts('main h2').slice(0, 2)).toEqual([
      'Schools that worry the service, and what it gives them',
      'What is late, and whose it is',
    ])
    const [row, ...others] = page.texts('#worries tbody tr')
    expect(others).toEqual([])
    expect(row).toMatch(/Ash Primary.*Significant.*Stage 2 of 4.*0 of .* due.*none/s)
    expect(row).toContain('Ann Link')
    expect(page.texts('#late-in-service tbody tr').join()).toMatch(/Action to finish.*1.*Ann Link.*Ash Primary/s)
  })

  test('the numbers of the first page, the list of schools, the list of cases and what is due agree', async () => {
    const desk = await browse(service, director)
    const first = await desk.visit('/')
    const late = first.texts('#worries tbody tr td:last-child a')[0]
    const [worries, cases] = [await desk.visit('/worries'), await desk.visit('/cases')]
    expect(worries.heading).toContain('One school worries the service')
    expect(worries.texts('tbody tr td:last-child a')).toEqual([late])
    expect(cases.texts('tbody tr td:last-child a')).toEqual([late])
    const count = Number(late?.split(',')[0])
    const there = await desk.visit(`/due?school=${school}&when=late`)
    expect(there.texts('main .wm-rows__what')).toHaveLength(count)
    expect((await desk.visit('/worries.csv')).body).toContain('Ash Primary')
    for (const link of first.page.querySelectorAll('#late-in-service tbody td:nth-child(2) a')) {
      const list = await desk.visit((link.getAttribute('href') ?? '').replaceAll('&amp;', '&'))
      expect(list.texts('main .wm-rows__what'), list.heading).toHaveLength(Number(link.text))
    }
  })

  test('SH-103: an adviser and a head find no such list, and their own first page says nothing of it', async () => {
    const head = await service.addPerson({ role: 'headteacher', school })
    const adviser = await service.addPerson({ role: 'link-adviser', school })
    for (const who of [head, adviser]) {
      const desk = await browse(service, who)
      for (const url of ['/worries', '/worries.csv']) expect((await desk.visit(url)).status, url).toBe(404)
      expect((await desk.visit('/')).body).not.toContain('worr')
    }
  })
})

test('NF-20: where a model knows no need, a school at which a board acts worries the service', async () => {
  const service = await aService({ model: 'norfolk' })
  await aSupportTeam(service, await service.addSchool({ name: 'Fen Primary' }))
  await service.addSchool({ name: 'Elm Primary' })
  const page = await (await browse(service, service.administratorId)).visit('/worries')
  expect(page.texts('tbody tr')).toHaveLength(1)
  expect(page.texts('tbody tr')[0]).toMatch(/Fen Primary.*Support board/s)
})
