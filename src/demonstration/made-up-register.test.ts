import { expect, test } from 'vitest'
import { type LinkRow, readLinks, readRegister, type SchoolRow } from '#imports/register-file/index.ts'
import { asGiasCsv, asLinksCsv } from './gias-csv.ts'
import { madeUpAuthorities, madeUpRegister, madeUpRegisterOfMany } from './made-up-register.ts'

const westmarch = { laCode: '100', laName: 'Westmarch', schools: 60 }

async function* asUpload(lines: Iterable<string>) {
  for (const line of lines) yield Buffer.from(line)
}

test('a seed makes the same register every time, and another seed another', () => {
  expect(madeUpRegister({ ...westmarch, seed: 'one' })).toEqual(madeUpRegister({ ...westmarch, seed: 'one' }))
  expect(madeUpRegister({ ...westmarch, seed: 'one' })).not.toEqual(madeUpRegister({ ...westmarch, seed: 'two' }))
})

test('written as a daily extract and read back, a made-up register is what it was', async () => {
  const made = madeUpRegisterOfMany('back', madeUpAuthorities(5, 400))
  const schools: SchoolRow[] = []
  const links: LinkRow[] = []
  const fault = (found: unknown) => expect(found).toBeUndefined()
  const take = { schools: (rows: readonly SchoolRow[]) => void schools.push(...rows), fault }
  const summary = await readRegister(asUpload(asGiasCsv(made.schools)), take)
  await readLinks(asUpload(asLinksCsv(made.links)), { links: (rows) => void links.push(...rows), fault })
  expect(schools).toEqual(made.schools)
  expect(links).toEqual(made.links)
  expect(summary.layout).toMatchObject({
    says: 'the daily extract as published since 2026',
    columns: { unknown: [], missing: [] },
  })
})

test('25,000 schools in 100 authorities have a URN each, beyond those that are given', () => {
  const { schools, links } = madeUpRegisterOfMany('large', madeUpAuthorities(100, 25_000))
  const urns = new Set(schools.map((school) => school.urn))
  expect(schools.filter((school) => school.statusName !== 'Closed')).toHaveLength(25_000)
  expect(urns.size).toBe(schools.length)
  expect(schools.every(({ urn }) => /^9\d{5}$/.test(urn))).toBe(true)
  expect(links.every(({ urn, linkUrn }) => urns.has(urn) && urns.has(linkUrn))).toBe(true)
  expect(new Set(schools.map((school) => school.laName)).size).toBe(100)
})

test('every phase, status and manner of closing is there, and every successor opened when its predecessor had closed', () => {
  const { schools, links } = madeUpRegisterOfMany('all', madeUpAuthorities(10, 3000))
  const valuesOf = (field: keyof SchoolRow) => new Set(schools.map((school) => school[field]))
  expect([...valuesOf('phaseName')].sort()).toEqual([
    'All-through',
    'Not applicable',
    'Nursery',
    'Primary',
    'Secondary',
  ])
  expect(valuesOf('statusName').size).toBe(4)
  expect([...valuesOf('reasonClosed')].sort()).toEqual(
    ['Academy Converter', 'Closure', 'For Academy', 'Not applicable', 'Result of Amalgamation/Merger'].sort(),
  )
  expect(valuesOf('typeName').size).toBe(13)
  const byUrn = new Map(schools.map((school) => [school.urn, school]))
  for (const { urn, linkUrn, establishedOn } of links.filter((link) => link.linkType === 'Successor')) {
    expect(byUrn.get(urn)!.closedOn! < byUrn.get(linkUrn)!.openedOn!).toBe(true)
    expect(byUrn.get(linkUrn)!.openedOn).toBe(establishedOn)
  }
})

test('telephones, postcodes and web addresses lead to nobody', () => {
  for (const school of madeUpRegister({ ...westmarch, seed: 'nobody' }).schools) {
    expect(school.postcode).toMatch(/^ZZ\d/)
    expect(school.telephone ?? '01632 960000').toMatch(/^01632 960\d{3}$/)
    expect(school.website ?? '.example').toMatch(/\.example$/)
  }
})

test('a mix of phases is kept to', () => {
  const { schools } = madeUpRegister({ ...westmarch, seed: 'mix', phaseMix: { primary: 3, special: 1 } })
  const open = schools.filter((school) => school.statusName !== 'Closed')
  expect(open.filter((school) => school.phaseName === 'Primary')).toHaveLength(45)
  expect(open).toHaveLength(60)
})
