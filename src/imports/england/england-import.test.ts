import { expect, test } from 'vitest'
import { doWork } from '#work/work.ts'
import { aService } from '../../../test/support/a-service.ts'
import { asUpload, aSchool, registerText } from '../register-file/register-examples.ts'
import { importer } from '../register/register-import-examples.ts'
import { runEnglandImport } from './england-import.ts'
import { takeOverSchool } from './take-over-school.ts'

const now = new Date('2026-11-12T08:40:00Z')

test('the register of England is loaded by the owner, and a school is taken over from it by its URN', async () => {
  const service = await aService()
  const owner = await service.db.owner.connect()
  try {
    const file = registerText([aSchool({ URN: '800001', Street: 'Back\\slash' }), aSchool({ URN: 'x' })])
    expect(await runEnglandImport(owner, asUpload(file), now)).toMatchObject({ rows: 1, written: 1, faulty: 1 })
    expect(await runEnglandImport(owner, asUpload(file), now)).toMatchObject({ rows: 1, written: 0 })
    const cut = Buffer.from(registerText([aSchool({ URN: '800002' })]) + '"800003')
    await expect(runEnglandImport(owner, asUpload(cut), now)).rejects.toThrow('cut short')
    const { rows } = await owner.query('select urn, street from england.schools where urn like $1', ['80000%'])
    expect(rows).toEqual([{ urn: '800001', street: 'Back\\slash' }])
  } finally {
    owner.release()
  }
  const takeOver = (urn: string) =>
    service.act(service.administratorId, (look) => doWork(look, (work) => takeOverSchool(work, urn)))
  await takeOver('800001')
  expect(await importer(service).schools()).toMatchObject([{ urn: '800001', name: 'Lark Hill Primary School' }])
  await expect(takeOver('800001')).rejects.toThrow('in your register already')
  await expect(takeOver('899999')).rejects.toThrow('no school with the URN 899999')
})

test('XX-01: the app reads the register of England and writes nothing there', async () => {
  const { db } = await aService()
  await expect(db.app.query('delete from england.schools')).rejects.toThrow('permission denied')
  await expect(db.app.query(`update england.schools set name = 'x'`)).rejects.toThrow('permission denied')
})
