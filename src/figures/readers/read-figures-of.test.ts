import { beforeAll, expect, test } from 'vitest'
import { aService, type TestService } from '../../../test/support/a-service.ts'
import { newId } from '#shared/id.ts'
import { fileOfFigures, ks2School, KS2_HEADINGS, loadFigures } from '../figure-examples.ts'
import { comparisons, figuresOfSchool, figuresOfSchools, keptFiguresOfSchools } from './read-figures-of.ts'
import { figuresHeld, listFigureYears } from './figures-store.ts'

let service: TestService
const ids: Record<string, string> = {}
beforeAll(async () => {
  service = await aService()
  for (const urn of ['930001', '930002', '930003', '930004', '930005', '930006'])
    ids[urn] = await service.addSchool({ urn, name: `School ${urn}` })
  await service.db.owner.query("update schools set status = 'closed', closed_on = '2017-08-31' where id = $1", [
    ids['930002'],
  ])
  await link('930001', '930002', 'Predecessor')
  await link('930004', '930005', 'Predecessor - merged')
  await link('930004', '930006', 'Predecessor - merged')
  await load(2017, { URN: '930002', PTRWM_EXP: '41%' }, { URN: '930005' }, { URN: '930006' })
  await load(
    2018,
    { URN: '930001', PTRWM_EXP: '52%' },
    { URN: '930002', PTRWM_EXP: '1%' },
    { URN: '930003', TELIG: '4', PTRWM_EXP: '75%' },
  )
})

async function link(urn: string, before: string, type: string) {
  await service.db.owner.query(
    'insert into school_links (authority_id, id, urn, linked_urn, linked_name, link_type) values ($1, $2, $3, $4, $5, $6)',
    [service.authorityId, newId(), urn, before, 'Before', type],
  )
}

function load(year: number, ...rows: Record<string, string>[]) {
  const text = fileOfFigures(KS2_HEADINGS, ...rows.map(ks2School)).replace('_18', `_${year - 2001}`)
  return service.act(service.administratorId, (look) => loadFigures(look, `${year - 1}-${year}_ks2final.csv`, text))
}

const all = { measure: 'ks2-rwm-expected', pupils: 'all' }
const of = async (urn: string, year: number, who = service.administratorId) => {
  const { figures } = await service.look(who, (look) => figuresOfSchool(look, ids[urn]!, [year]))
  return figures.find(({ measure, pupils }) => measure === all.measure && pupils === all.pupils)
}

test('a school has the figures of what it was before, under that name, and its own before those', async () => {
  expect(await of('930001', 2017)).toMatchObject({
    value: 41,
    asSchool: { name: 'School 930002', until: '2017-08-31' },
  })
  expect(await of('930001', 2018)).toMatchObject({ value: 52, asSchool: null })
})

test('a school that was made of two has the past of neither', async () => {
  expect(await of('930004', 2017)).toBeUndefined()
  expect(await of('930005', 2017)).toMatchObject({ value: 63 })
})

test('one measure of many schools is read at once, within what the person may know of', async () => {
  const read = (who: string) =>
    service.look(who, (look) => figuresOfSchools(look, { ids: Object.values(ids) }, all.measure, [2017, 2018]))
  const { figures, sources } = await read(service.administratorId)
  const ofAll = figures.filter(({ pupils }) => pupils === 'all')
  expect(ofAll.map(({ schoolId, year, value }) => [schoolId, year, value])).toEqual(
    expect.arrayContaining([
      [ids['930001'], 2017, 41],
      [ids['930001'], 2018, 52],
      [ids['930003'], 2018, 75],
    ]),
  )
  expect(sources.size).toBe(2)
  const role = service.model.roles.find(({ kind }) => kind === 'headteacher')!.id
  const head = await service.addPerson({ role, school: ids['930003']! })
  expect(new Set((await read(head)).figures.map(({ schoolId }) => schoolId))).toEqual(new Set([ids['930003']]))
  await expect(of('930001', 2018, head)).rejects.toThrow(/no school/)
  expect(await of('930003', 2018, head)).toMatchObject({ value: 75, isHidden: false })
})

test('XX-11: figures of fewer than five pupils are hidden outside the school and the service', async () => {
  const role = service.model.roles.find(({ kind }) => kind === 'other-team-officer' || kind === 'clerk')!
  const outside = await service.addPerson({ role: role.id, school: ids['930003']! })
  expect(await of('930003', 2018, outside)).toMatchObject({ value: null, cohort: null, missing: null, isHidden: true })
  expect(await of('930003', 2018)).toMatchObject({ value: 75, cohort: 4, isHidden: false })
  const { figures } = await service.look(outside, (look) => figuresOfSchool(look, ids['930003']!, [2018]))
  expect(figures.find(({ measure }) => measure === 'ks2-cohort')).toMatchObject({ value: null, isHidden: true })
  expect(figures.find(({ pupils }) => pupils === 'girls')).toMatchObject({ value: 69, cohort: 16, isHidden: false })
})

test('XX-11: what the process keeps of many schools is what each person may see of them, and the newest of what is applied', async () => {
  const kept = (who: string, schools?: number) =>
    service.look(who, async (look) => {
      const held = await figuresHeld(look)
      const of = { years: [2017, 2018], measure: all.measure, pupils: ['all', 'girls'] }
      return keptFiguresOfSchools(look, { ...held, schools: schools ?? held.schools }, Object.values(ids), of)
    })
  const role = (...kinds: string[]) => service.model.roles.find(({ kind }) => kinds.includes(kind))!.id
  const head = await service.addPerson({ role: role('headteacher'), school: ids['930003']! })
  const outside = await service.addPerson({ role: role('other-team-officer', 'clerk'), school: ids['930003']! })
  const inOrder = ({ figures }: Awaited<ReturnType<typeof kept>>) =>
    figures.map((each) => JSON.stringify(Object.entries(each).sort())).sort()
  const sameForAll = async () => {
    for (const who of [service.administratorId, head, outside]) {
      const [asKept, asRead] = [await kept(who), await kept(who, Infinity)]
      expect(inOrder(asKept)).toEqual(inOrder(asRead))
      expect([...asKept.sources.keys()].sort()).toEqual([...asRead.sources.keys()].sort())
    }
  }
  await sameForAll()
  expect((await kept(outside)).figures.find(({ pupils, year }) => pupils === 'all' && year === 2018)).toMatchObject({
    ...{ value: null, isHidden: true },
  })
  await load(2018, { URN: '930003', PTRWM_EXP: '77%' })
  await sameForAll()
  expect((await kept(service.administratorId)).figures.some(({ value }) => value === 77)).toBe(true)
  // A school that turns out to have been another has its past at once: the register is not kept.
  await link('930003', '930005', 'Predecessor')
  await sameForAll()
  const past = (await kept(service.administratorId)).figures.find(
    ({ schoolId, year, pupils }) => schoolId === ids['930003'] && year === 2017 && pupils === 'all',
  )
  expect(past).toMatchObject({ asSchool: { name: 'School 930005' } })
})

test('the years are those of which anything is applied, and another service has none of them', async () => {
  const other = await aService()
  expect(await service.look(service.administratorId, listFigureYears)).toEqual([2018, 2017])
  expect(await other.look(other.administratorId, listFigureYears)).toEqual([])
  expect((await other.look(other.administratorId, (look) => comparisons(look, [2017, 2018]))).figures).toEqual([])
})
