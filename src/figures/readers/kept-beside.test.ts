import { beforeAll, expect, test } from 'vitest'
import { aService, type TestService } from '../../../test/support/a-service.ts'
import { doWork, type Look } from '#work/work.ts'
import { fileOfFigures, KS2_HEADINGS, ks2School, loadFigures } from '../figure-examples.ts'
import { checkFigures, undoFigures } from '../loading/apply-figures.ts'

import { figuresHeld } from './figures-store.ts'
import { keptComparisons } from './kept-beside.ts'

let service: TestService
let urn: string

const england = (value: string) =>
  fileOfFigures(
    KS2_HEADINGS,
    ks2School({ URN: urn }),
    ks2School({ RECTYPE: '5', LEA: ' ', ESTAB: ' ', URN: ' ', SCHNAME: '', PTRWM_EXP: value }),
  )
const asked = <T>(job: (look: Look) => Promise<T>) => service.act(service.administratorId, job)
const read = () =>
  asked(async (look) => {
    const { figures, sources } = await keptComparisons(look, await figuresHeld(look), 'ks2-rwm-expected', 'all')
    return {
      values: figures.map(({ value }) => value),
      checked: [...sources.values()].map((each) => each.checkedByName),
    }
  })

beforeAll(async () => {
  service = await aService({})
  urn = '970001'
  await service.addSchool({ urn })
})

test('NF-57: what stands beside schools is that of the files applied now: after another, after its check, after it was undone', async () => {
  expect((await read()).values).toEqual([])
  await asked((look) => loadFigures(look, '2018-2019_ks2final.csv', england('61%')))
  expect((await read()).values).toEqual([61])
  expect((await read()).values).toEqual([61])
  const later = await asked((look) => loadFigures(look, '2018-2019_ks2final.csv', england('65%')))
  expect(await read()).toMatchObject({ values: [65] })
  await asked((look) => doWork(look, (work) => checkFigures(work, later)))
  expect((await read()).checked.some((name) => name)).toBe(true)
  await asked((look) => doWork(look, (work) => undoFigures(work, later)))
  expect((await read()).values).toEqual([61])
})

test('XX-04: another service has nothing of it', async () => {
  const other = await aService({ name: 'Another service' })
  const held = await other.act(other.administratorId, async (look) => ({
    of: await figuresHeld(look),
    beside: (await keptComparisons(look, await figuresHeld(look), 'ks2-rwm-expected', 'all')).figures,
  }))
  expect(held).toEqual({ of: { years: [], version: '', schools: 0 }, beside: [] })
})
