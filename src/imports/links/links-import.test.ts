import { expect, test } from 'vitest'
import { asLinksCsv } from '#demonstration/gias-csv.ts'
import { madeUpRegister } from '#demonstration/made-up-register.ts'
import { asGiasCsv } from '#demonstration/gias-csv.ts'
import { doWork } from '#work/work.ts'
import { aService } from '../../../test/support/a-service.ts'
import { anImport } from '../import-examples.ts'
import { importer } from '../register/register-import-examples.ts'
import { undoImport } from '../undo-import.ts'

const made = madeUpRegister({ laCode: '984', laName: 'Westmarch', schools: 60, seed: 'links' })
const register = [...asGiasCsv(made.schools)].join('')
const links = [...asLinksCsv(made.links)].join('')
const header = '"URN","LinkURN","LinkName","LinkType","LinkEstablishedDate"\r\n'
const linksOf = (service: Awaited<ReturnType<typeof aService>>) =>
  importer(service).rows<Record<string, string>>(
    'select urn, linked_urn, linked_name, link_type, established_on from school_links order by 1, 2',
  )

test('XX-13: a school that became another under a new number is followed by the links file', async () => {
  const service = await aService()
  await importer(service).bringIn(register)
  const foreign = '"100001","100002","Elsewhere","Successor","01-01-2020"\r\n'
  const done = await service.act(service.administratorId, (look) => anImport(look, links + foreign, 'links'))
  expect(done.counts).toMatchObject({ new: made.links.length, others: 1, faulty: 0 })
  const successor = made.links.find(({ linkType }) => linkType === 'Successor')!
  expect(await linksOf(service)).toContainEqual({
    ...{ urn: successor.urn, linked_urn: successor.linkUrn, linked_name: successor.linkName },
    ...{ link_type: 'Successor', established_on: successor.establishedOn },
  })
  const closed = (await importer(service).schools()).find(({ urn }) => urn === successor.urn)
  expect(closed).toMatchObject({ status: 'closed', name: expect.any(String) })
})

test('links that change are changed, those that are gone are left, and undoing puts them back', async () => {
  const service = await aService()
  await service.addSchool({ urn: '900901' })
  const bringIn = (rows: string) =>
    service.act(service.administratorId, (look) => anImport(look, header + rows, 'links'))
  const [one, two] = ['900901,900902,"Old","Successor",""\r\n', '900903,900901,"Mine","Predecessor",""\r\n']
  await bringIn(one + two)
  const before = await linksOf(service)
  const done = await bringIn('900901,900902,"New","Successor","01-09-2026"\r\n900904,900901,"Mine","Successor",""\r\n')
  expect(done.counts).toMatchObject({ new: 1, changed: 1, absent: 1 })
  expect(await linksOf(service)).toMatchObject([{ linked_name: 'New', established_on: '2026-09-01' }, {}, {}])
  await service.act(service.administratorId, (look) => doWork(look, (work) => undoImport(work, done.id)))
  expect(await linksOf(service)).toEqual(before)
})
