import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FileFault } from '#files/index.ts'
import { type RowFault } from '../table-file/index.ts'
import { type LinkRow, readLinks } from './read-links.ts'
import { asUpload, aSchool, registerText } from './register-examples.ts'

async function read(content: string | Buffer) {
  const links: LinkRow[] = []
  const faults: RowFault[] = []
  const take = {
    links: (batch: readonly LinkRow[]) => void links.push(...batch),
    fault: (fault: RowFault) => void faults.push(fault),
  }
  return { links, faults, summary: await readLinks(asUpload(content), take) }
}

const header = '"URN","LinkURN","LinkName","LinkType","LinkEstablishedDate"\r\n'

test('links are read, in the encoding they are published in', async () => {
  const rows =
    '900001,900002,"Ste Thérèse","Successor - merged","31-08-2021"\r\n900002,900001,"A, B","Predecessor",""\r\n'
  const { links, faults, summary } = await read(Buffer.from(header + rows, 'latin1'))
  expect(faults).toEqual([])
  expect(summary).toEqual({ encoding: 'Windows-1252', links: 2, faultyRows: 0 })
  expect(links).toEqual([
    {
      line: 2,
      urn: '900001',
      linkUrn: '900002',
      linkName: 'Ste Thérèse',
      linkType: 'Successor - merged',
      establishedOn: '2021-08-31',
    },
    { line: 3, urn: '900002', linkUrn: '900001', linkName: 'A, B', linkType: 'Predecessor', establishedOn: null },
  ])
})

test('a wrong row is named and left', async () => {
  const rows = [
    '900001,x,"A","","32-08-2021"',
    '900001,900002',
    '900001,900003,"A","Other",""',
    '900001,900003,"A","Other",""',
  ]
  const { links, faults, summary } = await read(header + rows.join('\r\n'))
  expect(links.map((link) => link.line)).toEqual([4])
  expect(faults.map(({ line, column }) => [line, column])).toEqual([
    [2, 'LinkURN'],
    [2, 'LinkType'],
    [2, 'LinkEstablishedDate'],
    [3, null],
    [5, null],
  ])
  expect(summary.faultyRows).toBe(3)
})

test('the register in the place of its links is refused by name', async () => {
  await expect(read(registerText([aSchool()]))).rejects.toThrow(
    'This is the register of schools; choose the file of links between schools',
  )
  await expect(read(header)).rejects.toThrow('no rows')
})

test('whatever the bytes, nothing but a FileFault is thrown', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.boolean(), async (bytes, isHeaded) => {
      const content = Buffer.concat([Buffer.from(isHeaded ? header : ''), bytes])
      await read(content).catch((error: unknown) => expect(error).toBeInstanceOf(FileFault))
    }),
  )
})
