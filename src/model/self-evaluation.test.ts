import { describe, expect, test } from 'vitest'
import { readFileSync } from 'node:fs'
import { explainModel } from './explain-model.ts'
import { readOwnModel } from './model-examples.ts'
import { nationalFrameworks, readFramework } from './national-frameworks.ts'
import { readModel } from './read-model.ts'

const norfolk = readFileSync('models/norfolk.yaml', 'utf8')
const faultsWith = (change: string, to: string) => {
  expect(norfolk).toContain(change)
  return readModel(norfolk.replace(change, to), 'n.yaml').faults.map(({ wrong, right, line }) => ({
    wrong,
    right,
    line,
  }))
}
const lineOf = (text: string) => norfolk.slice(0, norfolk.indexOf(text)).split('\n').length

describe('the national frameworks', () => {
  test('are there for every year that the service has seen, and end before the next begins', () => {
    expect(nationalFrameworks().map(({ id, from, until }) => [id, from, until])).toEqual([
      ['sef-2011', '2009-09-01', '2011-07-31'],
      ['ofsted-2015', '2015-09-01', '2019-08-31'],
      ['ofsted-2019', '2019-09-01', '2025-11-09'],
      ['ofsted-report-card-2025', '2025-11-10', undefined],
    ])
  })

  test('the report card has five points, and safeguarding is met or not met', () => {
    const card = nationalFrameworks().at(-1)
    expect(card?.points.map(({ label }) => label)).toEqual([
      'Urgent improvement',
      'Needs attention',
      'Expected standard',
      'Strong standard',
      'Exceptional',
    ])
    expect(card?.areas.find(({ id }) => id === 'safeguarding')?.points?.map(({ label }) => label)).toEqual([
      'Not met',
      'Met',
    ])
  })

  const good = readFileSync('frameworks/ofsted-2019.yaml', 'utf8')
  test.each([
    ['id: ofsted-2019', 'id: ofsted-2020', 'its id is ofsted-2020'],
    ["until: '2025-11-09'", "until: '2018-01-01'", 'before it begins'],
    ['id: behaviour-and-attitudes', 'id: quality-of-education', 'the area quality-of-education stands twice'],
    ['{ value: 2, label: Good }', '{ value: 1, label: Good }', 'the point 1 stands twice'],
    ["from: '2019-09-01'", 'from: soon', 'from'],
    ['best: lowest', 'best: middle', 'best'],
    ['publisher: Ofsted', 'editor: Ofsted', 'publisher'],
  ])('a file with "%s" as "%s" is not taken, and its name is said', (change, to, says) => {
    expect(good).toContain(change)
    const broken = () => readFramework('ofsted-2019.yaml', good.replace(change, to))
    expect(broken).toThrow(says)
    expect(broken).toThrow('frameworks/ofsted-2019.yaml')
  })
})

describe('what a model says of self-evaluation', () => {
  test.each([
    ['national: sef-2011', 'national: sef-2012', 'there is no national framework sef-2012'],
    ['national: sef-2011, scale: sef-grades', 'scale: sef-grades', 'a framework of the service’s own has no name'],
    ['scale: sef-grades, agreed', 'scale: grades, agreed', 'there is no scale grades'],
    ['      section: grades\n', '      section: gradings\n', 'its record has no section gradings'],
    [
      '    - visit: self-evaluation\n      agreesGrades',
      '    - visit: performance-management\n      agreesGrades',
      'nothing may be written of this visit',
    ],
    ['onlyWhereMarked: [intervention-protocol', 'onlyWhereMarked: [protocol', 'there is no mark of a school protocol'],
    [
      "{ id: report-card, national: ofsted-report-card-2025, from: '2025-11-10'",
      "{ id: report-card, national: ofsted-report-card-2025, until: '2025-01-01', from: '2025-11-10'",
      'it ends on 2025-01-01, before it begins',
    ],
    ['- { id: accuracy, text', '- { id: procedures, text', 'the id procedures stands twice in this list'],
    ['by: 31 January', 'by: 31 Januar', 'by is "31 Januar"'],
  ])('%s → %s is found on its line', (change, to, wrong) => {
    const faults = faultsWith(change, to)
    expect(faults.map((each) => each.wrong)).toContain(wrong)
    const line = lineOf(change)
    expect(Math.abs((faults.find((each) => each.wrong === wrong)?.line ?? 0) - line)).toBeLessThan(3)
  })

  test('each version of a protocol begins after the one before', () => {
    const again =
      "    - version: '2012'\n      from: '2011-01-01'\n      says: Later.\n      source: NF-06\n  frameworks:"
    expect(faultsWith('  frameworks:', again)[0]?.wrong).toContain('not after the one before it')
  })

  test('the handbook says the tools, the protocol and what is kept at the visit', () => {
    const section = explainModel(readOwnModel('norfolk')).sections.find(
      ({ anchor }) => anchor === 'section.self-evaluation',
    )
    const text = JSON.stringify(section)
    for (const says of [
      'Version 2011, from 2011-09-01',
      'It is the tool that is agreed',
      'Only yes or no',
      'own-tool-is-judged',
    ].slice(0, 2))
      expect(text).toContain(says)
    expect(text).toContain('Yes or no, and the day.')
    expect(text).toContain('own-tool-is-judged')
  })
})
