import { describe, expect, test } from 'vitest'
import { findDateIn, layToSchool, titleOf } from './read-path.ts'

const SCHOOLS = [
  { id: 'infant', urn: '100001', name: 'Hollin Bank Infant School' },
  { id: 'junior', urn: '100002', name: 'Hollin Bank Junior School' },
  { id: 'mary', urn: '100003', name: "St Mary's C of E Primary School" },
  { id: 'lane', urn: '100004', name: 'Lane School' },
  { id: 'tarn', urn: '100005', name: 'Tarn Lane School' },
  { id: 'bad', urn: '100006', name: 'Ö' },
]

describe('NF-02: to which school a file belongs', () => {
  test.each<[string, object]>([
    ['100002 autumn.docx', { schoolId: 'junior', by: 'urn' }],
    ['100002/Hollin Bank Infant School.docx', { schoolId: 'junior', by: 'urn' }],
    ['visit_100003_2010.pdf', { schoolId: 'mary', by: 'urn' }],
    ['1000023.pdf', { mayBe: [] }],
    ['100001 and 100002.pdf', { mayBe: ['infant', 'junior'] }],
    ['Hollin Bank Infant School/Autumn.docx', { schoolId: 'infant', by: 'name' }],
    ['ST_MARYS_C_OF_E_PRIMARY_SCHOOL.doc', { schoolId: 'mary', by: 'name' }],
    ['St. Mary’s C of E Primary School 2010.doc', { schoolId: 'mary', by: 'name' }],
    ['Tarn Lane School.docx', { schoolId: 'tarn', by: 'name' }],
    ['Hollin Bank 2010.docx', { mayBe: ['infant', 'junior'] }],
    ['Somewhere else.docx', { mayBe: [] }],
    ['.docx', { mayBe: [] }],
  ])('%s', (path, laid) => {
    expect(layToSchool(path, SCHOOLS)).toEqual(laid)
  })
})

describe('on which day it was written', () => {
  test.each<[string, string | undefined]>([
    ['Visit 2010-12-02.docx', '2010-12-02'],
    ['20101202 visit.docx', '2010-12-02'],
    ['2.12.2010.pdf', '2010-12-02'],
    ['Visit 02-12-10.pdf', '2010-12-02'],
    ['Visit of 2nd December 2010.pdf', '2010-12-02'],
    ['Visit_2_Dec_2010_final.pdf', '2010-12-02'],
    ['2009-01-01/Visit 2 Dec 2010.pdf', '2010-12-02'],
    ['Autumn 2010.pdf', undefined],
    ['December 2010.pdf', undefined],
    ['31.2.2010.pdf', undefined],
    ['100002 visit.pdf', undefined],
    ['12345678901.pdf', undefined],
  ])('%s: %s', (path, date) => {
    expect(findDateIn(path)).toBe(date)
  })
})

test('its title is the name of its file', () => {
  expect(titleOf('Hollin Bank/2010/Autumn_visit  2.docx')).toBe('Autumn visit 2')
  expect(titleOf('a/.pdf')).toBe('A past note')
  expect(titleOf(`${'x'.repeat(300)}.pdf`)).toHaveLength(200)
})
