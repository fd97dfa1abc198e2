import { beforeAll, describe, expect, test } from 'vitest'
import { learnFromRooms } from '#learn-from-rooms.ts'
import { Refused } from '#work/failures.ts'
import { doWork, type Look, type Work } from '#work/work.ts'
import { aService, type TestService } from '../../../test/support/a-service.ts'
import { drawFromFund, takeBackDraw, type Draw } from './draw-from-fund.ts'
import { fundsHeldOf } from '../funds-held.ts'
import { balanceOf, fundsFor } from './funds-for.ts'
import { addFund, putIntoFund } from './keep-fund.ts'

const refusal = (error: unknown) =>
  error instanceof Refused ? error.findings.map(({ id }) => id) : [error instanceof Error ? error.constructor.name : '']

let service: TestService
let fund: string
let primary: string
let academy: string
let manager: string
let adviser: string

const act = <T>(who: string, job: (work: Work) => Promise<T>) => service.act(who, (look) => doWork(look, job))
const left = async () => (await service.look(manager, (look: Look) => balanceOf(look, fund))).leftPence
const draw = (differs: Partial<Draw> = {}, who = manager) =>
  act(who, (work) =>
    drawFromFund(work, {
      ...{ fundId: fund, schoolId: primary, pence: 400_000, purpose: 'raising-achievement-plan' },
      ...differs,
    }),
  )

beforeAll(async () => {
  learnFromRooms()
  service = await aService({ model: 'st-helens' })
  primary = await service.addSchool({ name: 'Parr Brook Primary School' })
  academy = await service.addSchool({ name: 'Carr Mill Academy', type: 'Academy converter' })
  await service.db.owner.query("update schools set type_group_name = 'Academies' where id = $1", [academy])
  manager = await service.addPerson({ role: 'primary-strategy-manager', name: 'Pam Manager' })
  adviser = await service.addPerson({ role: 'link-adviser', school: primary })
  fund = await act(service.administratorId, (work) => addFund(work, { source: 'standards-fund', year: 2026 }))
  await act(service.administratorId, (work) =>
    putIntoFund(work, fund, {
      ...{ pence: 1_000_000, minutes: 0, phase: null, perPupilPence: null, pupils: null, says: null },
    }),
  )
})

describe('the Standards Fund', () => {
  test('SH-79: a strategy manager draws an amount for a school and a purpose, and the balance falls by it', async () => {
    expect(await left()).toBe(1_000_000)
    const line = await draw()
    expect(await left()).toBe(600_000)
    await act(manager, (work) => takeBackDraw(work, line, 'The plan was not agreed'))
    expect(await left()).toBe(1_000_000)
    expect(await act(manager, (work) => takeBackDraw(work, line, 'Again')).catch(refusal)).toEqual([
      'ledger-taken-back-once',
    ])
  })

  test.each<[string, Partial<Draw> | (() => Partial<Draw>), string]>([
    ['more than is left', { pence: 1_000_001 }, 'fund-no-more-than-is-left'],
    ['nothing', { pence: 0 }, 'fund-amount-of-something'],
    ['less than nothing', { pence: -1 }, 'fund-amount-of-something'],
    ['a school that is not maintained', () => ({ schoolId: academy }), 'standards-fund-pays-for'],
    ['a purpose that there is not', { purpose: 'flowers' }, 'fund-purpose-from-the-list'],
    ['a day of another year', { on: '2026-03-31' as never }, 'fund-of-its-year'],
  ])('SH-79: %s cannot be drawn', async (_name, differs, id) => {
    expect(await draw(typeof differs === 'function' ? differs() : differs).catch(refusal)).toEqual([id])
    expect(await left()).toBe(1_000_000)
  })

  test('SH-79: only who deploys it draws; an adviser does not know what is left, another service not that it is', async () => {
    expect(await draw({}, adviser).catch(refusal)).toEqual(['NotFound'])
    const known = await service.look(adviser, (look) => fundsFor(look, primary))
    expect(known.map(({ name, leftPence }) => [name, leftPence])).toEqual([['Standards Fund 2026/27', undefined]])
    expect(await service.look(manager, (look) => fundsFor(look, academy))).toEqual([])
    const elsewhere = await aService({ model: 'st-helens' })
    const stranger = await elsewhere.addPerson({ role: 'primary-strategy-manager' })
    expect(await elsewhere.look(stranger, (look) => balanceOf(look, fund)).catch(refusal)).toEqual(['NotFound'])
  })

  test('SH-79: of two who draw the last pound at once, one gets it', async () => {
    let drawn: () => void = () => undefined
    const isDrawn = new Promise<void>((resolve) => (drawn = resolve))
    // The first has drawn and is not done yet when the second comes.
    const first = act(manager, async (work) => {
      const of = { fundId: fund, schoolId: primary, pence: 600_000, purpose: 'raising-achievement-plan' }
      await drawFromFund(work, of)
      drawn()
      await new Promise((resolve) => setTimeout(resolve, 300))
    })
    await isDrawn
    const second = draw({ pence: 600_000 }).catch(refusal)
    await first
    expect(await second).toEqual(['fund-no-more-than-is-left'])
    expect(await left()).toBe(400_000)
    const held = await service.look(service.administratorId, (look) => fundsHeldOf(look, primary))
    expect(held.tables[0]?.rows.map((row) => row[3])).toEqual([4000, -4000, 6000])
  })
})
