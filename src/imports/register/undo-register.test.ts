import { expect, test } from 'vitest'
import { doWork } from '#work/work.ts'
import { aService } from '../../../test/support/a-service.ts'
import { applyImport } from '../apply-import.ts'
import { discardImport } from '../discard-import.ts'
import { fileOf, importer, school } from './register-import-examples.ts'

test('XX-13: undoing puts every row, trust and diocese back, and takes out what was new', async () => {
  const service = await aService()
  await importer(service).bringIn(fileOf(school({ 'Trusts (name)': 'Fen Trust', 'Trusts (code)': '501' })))
  const state = async () => [
    (await importer(service).schools()).map(({ revision: _, ...rest }) => rest),
    await importer(service).memberships(),
    await importer(service).rows('select kind, name, code from groups order by 1, 2'),
  ]
  const before = await state()
  const changed = school({ EstablishmentName: 'Renamed', 'Trusts (name)': 'Mere Trust', 'Trusts (code)': '502' })
  for (const at of ['2026-11-12T10:00:00Z', '2027-01-11T09:00:00Z']) {
    const { id } = await importer(service).bringIn(fileOf(changed, school({ URN: '900002' })), { now: at })
    const undone = await importer(service).undo(id, { now: at })
    expect(undone).toMatchObject({ status: 'undone', counts: { left: 0, kept: 0 } })
    expect(await state()).toEqual(before)
  }
})

test('XX-13: undoing leaves and names what was changed since, and keeps a school that something hangs on', async () => {
  const service = await aService()
  const urns = ['900001', '900002', '900003']
  const { id } = await importer(service).bringIn(fileOf(...urns.map((URN) => school({ URN }))))
  const held = await importer(service).schools()
  await service.addPerson({
    role: service.model.roles.find(({ kind }) => kind === 'headteacher')!.id,
    school: held[0]!.id,
  })
  await service.db.owner.query(`update schools set name = 'By hand' where id = $1`, [held[1]!.id])
  const undone = await importer(service).undo(id)
  expect(undone.counts).toMatchObject({ left: 1, kept: 1 })
  expect((await importer(service).schools()).map(({ urn, kept_because }) => [urn, kept_because])).toEqual([
    ['900001', expect.stringContaining('something hangs on it')],
    ['900002', null],
  ])
})

test('only the newest can be undone, and once', async () => {
  const service = await aService()
  const first = await importer(service).bringIn(fileOf(school()))
  const second = await importer(service).bringIn(fileOf(school({ NumberOfPupils: '9' })))
  await expect(importer(service).undo(first.id)).rejects.toThrow('A newer import of the same kind')
  await importer(service).undo(second.id)
  await expect(importer(service).undo(second.id)).rejects.toThrow('was undone at')
  await importer(service).undo(first.id)
  expect(await importer(service).schools()).toEqual([])
})

test('a preview that is thrown away leaves no file and no rows behind', async () => {
  const service = await aService()
  const { id } = await importer(service).preview(fileOf(school()))
  await service.act(service.administratorId, (look) => doWork(look, (work) => discardImport(work, id)))
  for (const table of ['import_changes', 'stored_files', 'stored_file_parts'])
    expect(await importer(service).rows(`select id from ${table}`)).toEqual([])
  await expect(
    service.act(service.administratorId, (look) => doWork(look, (work) => applyImport(work, id))),
  ).rejects.toThrow('thrown away')
})
