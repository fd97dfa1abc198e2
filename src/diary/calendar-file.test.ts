import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withLines } from '#messages/index.ts'
import { readModel } from '#model/index.ts'
import { day } from '#shared/plain-date.ts'
import { readCalendar } from '../../test/support/read-calendar.ts'
import { feedFile, invitationFile } from './calendar-file.ts'
import type { DiaryVisit } from './diary-visit.ts'

const model = readModel(readFileSync('models/norfolk.yaml', 'utf8'), 'norfolk').model!

const visit: DiaryVisit = {
  id: '0193a1d0-0000-7000-8000-000000000001',
  schoolName: 'Hollin Bank',
  modelVersionId: 'm',
  visitType: model.visitTypes[0]!.id,
  mayHaveRecord: true,
  adviserId: 'a',
  adviserName: 'Ruth Adeyemi',
  length: 'half-day',
  status: 'booked',
  on: day('2026-11-18'),
  startsAtMinute: 780,
  revision: 1,
}

const now = new Date('2026-11-12T08:40:00Z')

test('whatever a school or a person is called, the file is read back whole, and no line is longer than 75 bytes', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 120 }),
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      (schoolName, name) => {
        const file = withLines(
          invitationFile(
            { ...visit, schoolName },
            { method: 'REQUEST', to: { name, address: 'a@example.test' }, from: 'Tarn', now, model },
          ),
          (line) => line,
        )
        const { events, lines, method } = readCalendar(file)
        expect(method).toBe('REQUEST')
        expect(events).toHaveLength(1)
        const clean = schoolName
          .replace(/\p{Cc}+/gu, ' ')
          .replaceAll('"', '’')
          .trim()
        expect(events[0]!.LOCATION ?? '').toBe(clean)
        expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
        expect(events[0]!.UID).toBe(`${visit.id}@waymark`)
      },
    ),
    { numRuns: 200 },
  )
})

test('a feed holds every visit once, with addresses by the settings and nobody’s e-mail', () => {
  const visits = [visit, { ...visit, id: '0193a1d0-0000-7000-8000-000000000002', startsAtMinute: null }]
  const file = feedFile(visits, {
    appointments: [],
    name: 'Ruth',
    now,
    publicUrl: 'https://waymark.example.test',
    modelOf: () => model,
  })
  const { method, events, name } = readCalendar(file)
  expect([method, name, events.length]).toEqual(['PUBLISH', 'Ruth', 2])
  expect(events[0]!.DESCRIPTION).toBe(`With Ruth Adeyemi. https://waymark.example.test/visits/${visit.id}`)
  expect(events[1]!.all).toContain('DTSTART;VALUE=DATE:20261118')
  expect(file).not.toMatch(/ORGANIZER|ATTENDEE|mailto/i)
})

test('a feed without visits is a calendar', () => {
  const file = feedFile([], { appointments: [], name: 'Ruth', now, publicUrl: '', modelOf: () => model })
  expect(readCalendar(file).events).toEqual([])
})
