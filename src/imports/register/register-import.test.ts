import { expect, test } from 'vitest'
import { asGiasCsv } from '#demonstration/gias-csv.ts'
import { madeUpRegister } from '#demonstration/made-up-register.ts'
import { newId } from '#shared/id.ts'
import { doWork } from '#work/work.ts'
import { aService } from '../../../test/support/a-service.ts'
import { applyImport } from '../apply-import.ts'
import { listChanges, listImportChangesOfSchool } from '../change-store.ts'
import { discardImport } from '../discard-import.ts'
import { aPreview } from '../import-examples.ts'
import { copyColumns } from '../register-file/register-examples.ts'
import { undoImport } from '../undo-import.ts'
import { fileOf, importer, school } from './register-import-examples.ts'

const made = madeUpRegister({ laCode: '984', laName: 'Westmarch', schools: 60, seed: 'imports' })
test('a register file is previewed, written and found the same when it comes again', async () => {
  const service = await aService()
  const text = [...asGiasCsv(made.schools)].join('')
  const first = await importer(service).preview(text)
  expect(first).toMatchObject({ status: 'previewed', unknownColumns: [], missingColumns: [] })
  expect(first.counts).toMatchObject({ new: made.schools.length, changed: 0, others: 0, faulty: 0, absent: 0 })
  expect(await importer(service).schools()).toEqual([])

  await importer(service).bringIn(text)
  const held = await importer(service).schools()
  expect(held).toHaveLength(made.schools.length)
  for (const made_ of made.schools) {
    const is = held.find(({ urn }) => urn === made_.urn)
    expect(is).toMatchObject({
      ...{ name: made_.name, name_sorted: made_.name.toLowerCase(), phase_name: made_.phaseName },
      ...{ opened_on: made_.openedOn, closed_on: made_.closedOn, pupils: made_.pupils, trust_code: made_.trustUid },
      ...{
        head_name: made_.headName,
        easting: made_.easting,
        postcode: made_.postcode,
        imported_by: expect.any(String),
      },
      percentage_fsm: made_.percentageFsm?.toFixed(2) ?? null,
    })
  }
  const again = await importer(service).preview(text)
  expect(again.counts).toMatchObject({ new: 0, changed: 0, closed: 0, unchanged: made.schools.length })
})

test('XX-13: a school that changes name, phase, trust or closes keeps its record, and what it was stays readable', async () => {
  const service = await aService()
  const { administratorId } = service
  await importer(service).bringIn(fileOf(school({ 'Trusts (name)': 'Fen Trust', 'Trusts (code)': '501' })))
  const [before] = await importer(service).schools()
  const later = { now: '2027-01-11T09:00:00Z' }
  const renamed = { EstablishmentName: 'Lark Hill Academy', 'PhaseOfEducation (name)': 'All-through' }
  const moved = { 'Trusts (name)': 'Mere Trust', 'Trusts (code)': '502' }
  const second = await importer(service).bringIn(fileOf(school({ ...renamed, ...moved })), later)
  expect(second.counts).toMatchObject({ new: 0, changed: 1, closed: 0 })
  const closing = { ...renamed, ...moved, 'EstablishmentStatus (name)': 'Closed', CloseDate: '31-03-2027' }
  const third = await importer(service).bringIn(fileOf(school(closing)), { now: '2027-04-12T09:00:00Z' })
  expect(third.counts).toMatchObject({ changed: 0, closed: 1 })

  const [after] = await importer(service).schools()
  expect(after).toMatchObject({ id: before!.id, name: 'Lark Hill Academy', status: 'closed', closed_on: '2027-03-31' })
  expect(await importer(service).memberships()).toMatchObject([
    { kind: 'trust', code: '501', started_on: '2026-11-12', finished_on: '2027-01-10' },
    { kind: 'trust', code: '502', started_on: '2027-01-11', finished_on: '2027-03-31' },
  ])
  const history = await service.look(administratorId, (look) => listImportChangesOfSchool(look, before!.id))
  expect(history.map(({ kind, on }) => [kind, on])).toEqual([
    ['closed', '2027-04-12'],
    ['changed', '2027-01-11'],
    ['new', '2026-11-12'],
  ])
  expect(history[1]!.changes).toContainEqual({
    ...{ field: 'name', says: 'name', before: 'Lark Hill Primary School', after: 'Lark Hill Academy' },
  })
})

test('XX-05: an import says who brought it in and when, with each row as it was and as it became', async () => {
  const service = await aService()
  await importer(service).bringIn(fileOf(school()))
  const done = await importer(service).bringIn(fileOf(school({ NumberOfPupils: '300' })))
  const [change] = await service.look(service.administratorId, (look) => listChanges(look, done.id, 'changed'))
  expect(change).toMatchObject({ fields: ['pupils'], before: { pupils: 207 }, after: { pupils: 300 } })
  const events = await importer(service)
    .rows<any>(`select e.name, e.actor_id, array_agg(s.subject_kind order by s.subject_kind) as kinds from events e
     join event_subjects s on s.event_id = e.id where s.event_id in (select event_id from event_subjects where subject_id = '${done.id}')
     group by e.sequence, e.name, e.actor_id order by e.sequence`)
  expect(events.map(({ name }) => name)).toEqual(['register.previewed', 'register.imported'])
  expect(events[1]).toMatchObject({ actor_id: service.administratorId, kinds: ['authority', 'import'] })
})

test('XX-01: each of two services takes its own rows of one file, and neither sees the other’s', async () => {
  const [one, two] = [await aService({ laCodes: ['984'] }), await aService({ laCodes: ['985'] })]
  const file = fileOf(school(), school({ URN: '900002', 'LA (code)': '985' }))
  expect((await importer(one).bringIn(file)).counts).toMatchObject({ new: 1, others: 1 })
  const second = await importer(two).bringIn(file)
  expect(second.counts).toMatchObject({ new: 1, others: 1 })
  expect((await importer(one).schools()).map(({ urn }) => urn)).toEqual(['900001'])
  expect((await importer(two).schools()).map(({ urn }) => urn)).toEqual(['900002'])
  for (const table of ['imports', 'import_changes', 'stored_files', 'stored_file_parts'])
    expect(await importer(one).rows(`select id from ${table} where authority_id = '${two.authorityId}'`)).toEqual([])
  await expect(importer(one).undo(second.id)).rejects.toThrow('no import')
})

test('a school of another authority is taken where it stands here already, or belongs to one of the service’s trusts', async () => {
  const service = await aService()
  await service.addSchool({ urn: '900007' })
  await service.db.owner.query(`update authorities set trust_codes = '{601}' where authority_id = $1`, [
    service.authorityId,
  ])
  const elsewhere = { 'LA (code)': '123' }
  const file = fileOf(
    school({ ...elsewhere, URN: '900007' }),
    school({ ...elsewhere, URN: '900008', 'Trusts (name)': 'Fen Trust', 'Trusts (code)': '601' }),
    school({ ...elsewhere, URN: '900009' }),
  )
  expect((await importer(service).preview(file)).counts).toMatchObject({ new: 1, changed: 1, others: 1 })
})

test('columns that a file has not say nothing: what is held stays', async () => {
  const service = await aService()
  await importer(service).bringIn(fileOf(school({ HeadLastName: 'Fenn', 'Diocese (name)': 'Diocese of Fen' })))
  const copy =
    '900001,984,Eastmarch,2001,Lark Hill School,1,Open,,,2026-03-01,,,,Larkford,,,0,0,,,1,Community school,False,,210,False,2,Primary'
  await importer(service).bringIn(`${copyColumns.join(',')}\n${copy}\n`)
  const [is] = await importer(service).schools()
  expect(is).toMatchObject({ name: 'Lark Hill School', pupils: 210, head_name: 'Fenn', diocese_name: 'Diocese of Fen' })
  expect((await importer(service).memberships()).map(({ kind, name }) => [kind, name])).toEqual([
    ['diocese', 'Diocese of Fen'],
  ])
})

test('what is held and not in the file is left and counted', async () => {
  const service = await aService()
  await importer(service).bringIn(fileOf(school(), school({ URN: '900002' })))
  const found = await importer(service).bringIn(fileOf(school()))
  expect(found.counts).toMatchObject({ absent: 1, unchanged: 1 })
  expect(await importer(service).schools()).toHaveLength(2)
})

test('two who apply at once: one does, the other is told', async () => {
  const service = await aService()
  const { id } = await importer(service).preview(fileOf(school()))
  const apply = () => service.act(service.administratorId, (look) => doWork(look, (work) => applyImport(work, id)))
  const ended = await Promise.allSettled([apply(), apply()])
  expect(ended.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const refused = ended.find((each) => each.status === 'rejected')
  expect(String(refused?.reason)).toContain('was done already at 08:40 on Thursday 12 November 2026 by Ada Admin')
  expect(await importer(service).schools()).toHaveLength(1)
})

test('a preview of a register that has changed since is not applied', async () => {
  const service = await aService()
  const [one, two] = [
    await importer(service).preview(fileOf(school())),
    await importer(service).preview(fileOf(school())),
  ]
  const { apply } = importer(service)
  await apply(one.id)
  await expect(apply(two.id)).rejects.toThrow('has changed since this preview was made')
})

test('who may not load data may neither preview nor apply', async () => {
  const service = await aService()
  const { id } = await importer(service).preview(fileOf(school()))
  const adviser = await service.addPerson({ role: service.model.roles.find(({ kind }) => kind === 'adviser')!.id })
  await expect(service.act(adviser, (look) => aPreview(look, fileOf(school())))).rejects.toThrow('may not')
  for (const deed of [applyImport, undoImport, discardImport])
    await expect(service.act(adviser, (look) => doWork<unknown>(look, (work) => deed(work, id)))).rejects.toThrow(
      'may not',
    )
  await expect(
    service.act(service.administratorId, (look) => doWork(look, (work) => applyImport(work, newId()))),
  ).rejects.toThrow('no import')
})
