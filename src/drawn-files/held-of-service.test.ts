import { expect, test } from 'vitest'
import type { Look } from '#work/work.ts'
import { put as putRow } from '../../test/support/a-document.ts'
import { aService } from '../../test/support/a-service.ts'
import { papersOfSchool } from './list-papers.ts'

test('XX-06: the file of a school holds what it asked its contact, its practice and its courses; not what is another’s', async () => {
  const service = await aService({ model: 'wiltshire' })
  const [own, other] = [
    await service.addSchool({ name: 'Avon Vale' }),
    await service.addSchool({ name: 'Pewsey Down' }),
  ]
  const by = service.administratorId
  const put = (table: string, row: Record<string, unknown>) => putRow(service, table, row)
  const ON = '2026-10-05'
  const course = await put('courses', {
    ...{ model_version_id: service.modelVersionId, kind: 'a', title: 'Phonics', about: 'All of it', strategies: [] },
    ...{ phases: [], places: 10, book_by: '2026-09-10', first_on: ON, last_on: ON, given_by: by, put_up_by: by },
    ...{ put_up_on: '2026-09-01', status: 'held' },
  })
  for (const [school, words] of [
    [own, 'Said of one’s own'],
    [other, 'Said of another'],
  ] as const) {
    await put('contact_queries', { school_id: school, asked_on: ON, came: 'here', says: words, entered_by: by })
    await put('practice_entries', {
      ...{ school_id: school, model_version_id: service.modelVersionId, kind: 'a', aspect: 'b', phases: ['Primary'] },
      ...{ strength: words, about: words, contact: 'The head', status: 'put-forward', put_forward_by: by },
      put_forward_on: ON,
    })
    const booked = { coming: JSON.stringify({ teacher: 2 }), places: 2, status: 'booked', asked_by: by, attended: 2 }
    await put('course_bookings', { course_id: course, school_id: school, asked_at: service.now, ...booked })
    const said = { came_as: 'teacher', answer: 4, words, given_by: by, given_at: service.now }
    await put('course_evaluations', { course_id: course, school_id: school, ...said })
  }
  const read = <T>(job: (look: Look) => Promise<T>) => service.look(by, job)
  const texts = new Map<string, string>()
  for (const paper of await papersOfSchool(read, own))
    if ('make' in paper) texts.set(paper.name, (await paper.make()).toString())
  expect(texts.get('Queries.csv')).toContain('Said of one’s own')
  expect(texts.get('Effective practice.csv')).toContain('Said of one’s own')
  expect(texts.get('Courses.csv')).toContain('Phonics,2026-10-05,2,booked,2')
  expect(texts.get('What was said of courses.csv')).toContain('Said of one’s own')
  expect([...texts.values()].join()).not.toContain('Said of another')
})
