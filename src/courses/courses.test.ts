import { beforeAll, expect, test } from 'vitest'
import { day } from '#shared/plain-date.ts'
import { doWork } from '#work/work.ts'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { browse } from '../../test/support/browse.ts'
import { bookPlaces, putUpCourse } from './index.ts'
import { readDays } from './course-days.ts'

let service: TestService
let consultant: string
const schools: { id: string; head: string }[] = []

beforeAll(async () => {
  service = await aService({ model: 'st-helens' })
  for (const name of ['Parr Brook', 'Sutton Hey', 'Nook Lane', 'Haydock Vale']) {
    const id = await service.addSchool({ name: `${name} Primary School`, phase: 'Primary' })
    schools.push({ id, head: await service.addPerson({ role: 'headteacher', school: id, name: `Head of ${name}` }) })
  }
  consultant = await service.addPerson({ role: 'primary-consultant', school: schools[0]!.id, name: 'Cora Consultant' })
})

const COURSE = {
  ...{ title: 'Guided reading', kind: 'inset-course', strand: 'support4success', places: '4', place: 'The Centre' },
  ...{
    strategies: 'primary-national-strategy',
    phases: 'primary',
    days: '1 December 2026, 9:00 to 15:30',
    status: 'published',
  },
  ...{ 'bookBy-day': '26', 'bookBy-month': '11', 'bookBy-year': '2026', pricePence: '45.50' },
}
const aCourse = (differs: object = {}) =>
  service.act(consultant, (look) =>
    doWork(look, (work) =>
      putUpCourse(
        work,
        {
          ...{
            kind: 'inset-course',
            title: 'A course',
            about: '',
            strand: 'support4success',
            strategies: [],
            phases: [],
          },
          ...{ place: null, places: 4, pricePence: 0, bookBy: day('2026-12-01'), givenBy: consultant },
          ...{ days: readDays('1 December 2026, 9:00 to 15:30').days, ...differs },
        },
        'published',
      ),
    ),
  )
const book = (course: string, at: number, coming: Record<string, number>, now?: string) =>
  service.act(
    schools[at]!.head,
    (look) => doWork(look, (work) => bookPlaces(work, course, schools[at]!.id, coming)),
    now ? { now } : undefined,
  )
const messages = async (person: string) =>
  (
    await service.db.owner.query<{ subject: string }>(
      'select subject from messages where to_person = $1 order by created_at, id',
      [person],
    )
  ).rows.map(({ subject }) => subject)

test('SH-24: a course is put up as a draft that no school sees, published, and found by strand, strategy and phase, and as a file', async () => {
  const giver = await browse(service, consultant)
  const head = await browse(service, schools[0]!.head)
  const put = await giver.submit('/courses/new', { ...COURSE, givenBy: consultant, status: 'draft' })
  expect(put.status).toBe(303)
  const own = put.goesTo!.replace(/\?.*/, '')
  expect((await head.visit(own)).status).toBe(404)
  expect((await head.visit('/courses')).body).not.toContain('Guided reading')
  expect((await giver.submit(`${own}/change`, { status: 'published' })).status).toBe(303)
  expect((await head.visit(own)).heading).toContain('Guided reading: 4 of 4 places left')
  const asked = '?kind=inset-course&strand=support4success&strategy=primary-national-strategy&phase=primary'
  const [row] = (await head.visit(`/courses${asked}`)).texts('tbody tr')
  expect(row).toContain('£45.50 a place')
  expect(row).toContain('Cora Consultant')
  expect((await head.visit(`/courses${asked.replace('phase=primary', 'phase=secondary')}`)).texts('tbody tr')).toEqual(
    [],
  )
  expect((await head.visit(`/courses.csv${asked}`)).body).toContain('Guided reading,INSET course')
  expect((await head.visit('/courses?when=%00&kind=<x>&after=1')).status).toBe(200)
})

test('SH-24: places are booked by job, never over-sold; who comes later waits in order, and moves up with a message when places are given back', async () => {
  const course = await aCourse({ title: 'Number talk' })
  const [first, second, third, fourth] = schools
  const browser = await browse(service, first!.head)
  const form = await browser.visit(`/courses/${course}/book`)
  expect(form.page.querySelectorAll('main textarea')).toEqual([])
  expect(
    form.page.querySelectorAll('main input[type=text]').every((each) => each.getAttribute('inputmode') === 'numeric'),
  ).toBe(true)
  const done = await browser.submit(`/courses/${course}/book`, { 'coming-teacher': '2', 'coming-governor': '1' })
  expect((await browser.follow(done)).texts('.govuk-inset-text')[0]).toContain(
    '3 places booked (Teacher: 2, Governor: 1)',
  )
  expect(await book(course, 1, { teacher: 2 }, '2026-11-13T09:00:00Z')).toBe('waiting')
  expect(await book(course, 2, { nqt: 1 }, '2026-11-13T10:00:00Z')).toBe('waiting')
  expect(await book(course, 3, { teacher: 4 }, '2026-11-13T11:00:00Z')).toBe('waiting')
  expect((await browser.visit(`/courses/${course}`)).body).not.toContain('Sutton Hey')
  const all = await (await browse(service, consultant)).visit(`/courses/${course}`)
  expect(all.texts('table')[1]).toMatch(/Sutton Hey.*Nook Lane.*Haydock Vale/s)
  expect((await browser.submit(`/courses/${course}`, {}, `form[action="/courses/${course}/withdraw"]`)).status).toBe(
    303,
  )
  const after = await (await browse(service, consultant)).visit(`/courses/${course}`)
  expect(after.texts('table')[0]).toMatch(/Sutton Hey.*moved up.*Nook Lane/s)
  expect(after.texts('table')[1]).toMatch(/Haydock Vale/)
  expect((await messages(second!.head)).sort()).toEqual([
    'On the waiting list: Number talk',
    'Your school has places: Number talk',
  ])
  expect(await messages(third!.head)).toContain('Your school has places: Number talk')
  expect(await messages(fourth!.head)).toEqual(['On the waiting list: Number talk'])
  const story = (await (await browse(service, second!.head)).visit(`/schools/${second!.id}`)).texts('.wm-timeline li')
  expect(story.join()).toContain('Number talk: waited, and has places now')
})

test('SH-24: of two who book the last places at the same moment one has them, and the database says the same', async () => {
  const course = await aCourse({ title: 'Two at once', places: 2 })
  const both = await Promise.all([book(course, 0, { teacher: 2 }), book(course, 1, { teacher: 2 })])
  expect([...both].sort()).toEqual(['booked', 'waiting'])
  await expect(
    service.db.owner.query(`update course_bookings set status = 'booked' where course_id = $1`, [course]),
  ).rejects.toThrow('no more places than it has')
})

test('SH-24: an NQT induction programme is booked in a light touch school by the school itself, and by nothing and nobody else', async () => {
  const course = await aCourse({ title: 'NQT induction', kind: 'nqt-induction-programme' })
  const count = async () =>
    (
      await service.db.owner.query<{ n: number }>(
        'select count(*)::int as n from course_bookings where course_id = $1',
        [course],
      )
    ).rows[0]?.n
  expect(await count()).toBe(0)
  for (const person of [consultant, service.administratorId, await service.addPerson({ role: 'director' })]) {
    const browser = await browse(service, person)
    expect((await browser.visit(`/courses/${course}/book`)).status).toBe(403)
    expect((await browser.post(`/courses/${course}/book`, { school: schools[0]!.id, 'coming-nqt': '1' })).status).toBe(
      403,
    )
  }
  expect(
    (
      await (
        await browse(service, schools[1]!.head)
      ).post(`/courses/${course}/book`, { school: schools[0]!.id, 'coming-nqt': '1' })
    ).status,
  ).toBe(404)
  expect(await count()).toBe(0)
  expect(await book(course, 0, { nqt: 1, 'induction-tutor': 1 })).toBe('booked')
  expect(
    (await (await browse(service, schools[0]!.head)).visit(`/schools/${schools[0]!.id}`)).texts('#courses li').join(),
  ).toContain('NQT induction')
})

test('SH-24: a cancelled course tells those with places, and stands in nobody’s time any more', async () => {
  const course = await aCourse({
    title: 'Called off',
    days: readDays('20 November 2026, 9:00 to 12:00').days,
    bookBy: day('2026-11-20'),
  })
  await book(course, 3, { teacher: 1 })
  const giver = await browse(service, consultant)
  expect((await giver.visit('/')).body).toContain('Called off')
  expect((await giver.submit(`/courses/${course}/cancel`, {})).errors).toEqual(['Enter why it is cancelled'])
  expect((await giver.submit(`/courses/${course}/cancel`, { because: 'Snow' })).status).toBe(303)
  expect(await messages(schools[3]!.head)).toContain('A course is cancelled: Called off')
  expect((await giver.visit('/')).body).not.toContain('Called off')
  const other = await browse(service, schools[2]!.head)
  expect(
    (await other.post(`/courses/${course}/book`, { school: schools[2]!.id, 'coming-teacher': '1' })).errors[0],
  ).toContain('was cancelled')
})

test('XX-09: a course on a day on which its giver has another is shown as a clash', async () => {
  const days = readDays('24 November 2026, 9:00 to 12:00').days
  const bookBy = day('2026-11-20')
  await aCourse({ title: 'The one', days, bookBy })
  const other = await aCourse({ title: 'The other', days, bookBy })
  const shown = await (await browse(service, consultant)).visit(`/courses/${other}`)
  expect(shown.body).toContain('Cora Consultant has something else on these days')
  expect(shown.texts('.wm-rows')[0]).toContain('The one')
})

test('SH-24: who came is recorded as numbers, and those who came say without a name how useful it was', async () => {
  const course = await aCourse({ title: 'Held one' })
  await book(course, 0, { teacher: 2 })
  const now = '2026-12-09T09:00:00Z'
  const giver = await browse(service, consultant, { now })
  expect((await giver.visit('/')).body).toContain('Record who came: Held one')
  const { page } = await giver.visit(`/courses/${course}/attendance`)
  const box = page.querySelector('main input[inputmode=numeric]')!.getAttribute('name')!
  expect((await giver.submit(`/courses/${course}/attendance`, { [box]: '3' })).errors[0]).toContain('at most 2 places')
  expect((await giver.submit(`/courses/${course}/attendance`, { [box]: '1' })).status).toBe(303)
  const head = await browse(service, schools[0]!.head, { now })
  expect((await head.visit('/')).body).toContain('Say how useful it was: Held one')
  const named = await head.submit(`/courses/${course}/evaluate`, {
    cameAs: 'teacher',
    answer: '0',
    words: 'Mrs Tattersall was wonderful',
  })
  expect(named.status).toBe(422)
  const said = { cameAs: 'teacher', answer: '1', words: 'We use it each morning.' }
  expect((await head.submit(`/courses/${course}/evaluate`, said)).status).toBe(303)
  expect((await head.submit(`/courses/${course}/evaluate`, said)).errors[0]).toContain('as many have answered')
  const summed = await giver.visit(`/courses/${course}`)
  expect(summed.texts('#evaluation h2')).toEqual(['1 of 1 person who answered said “very useful” or “useful”'])
  expect(summed.texts('#evaluation blockquote')[0]).toContain('We use it each morning.')
  expect((await head.visit(`/courses/${course}`)).texts('#evaluation blockquote')).toEqual([])
})

test.each([
  [{ title: '' }, 'Enter a title'],
  [{ title: 'x'.repeat(201) }, 'Enter a title in 200 characters or fewer'],
  [{ kind: '' }, 'Choose what kind of course it is'],
  [{ kind: 'nothing' }, 'Choose what kind of course it is'],
  [{ strand: '' }, 'Choose the strand'],
  [{ strategies: 'nothing' }, 'Choose strategies of this service'],
  [{ phases: 'nothing' }, 'Choose phases of this service'],
  [{ places: '0' }, 'Enter how many places'],
  [{ places: 'many' }, 'Enter how many places'],
  [{ pricePence: 'cheap' }, 'Enter the price of a place'],
  [{ days: '' }, 'Enter at least one day'],
  [{ days: 'next week' }, 'this is none: next week'],
  [{ days: '1 December 2020, 9:00 to 10:00', 'bookBy-year': '2020' }, 'lies ahead'],
  [{ 'bookBy-day': '31', 'bookBy-month': '2' }, 'Enter the last day for booking'],
  [{ 'bookBy-day': '2', 'bookBy-month': '12' }, 'Places are booked by the first day'],
  [{ givenBy: 'ann' }, 'Choose who gives it'],
  [{ givenBy: '019a0000-0000-7000-8000-000000000000' }, 'Choose who gives it from those who may'],
  [{ status: 'held' }, 'Choose whether schools see it'],
])('a course that makes no sense gets one sentence: %o', async (differs, says) => {
  const answer = await (
    await browse(service, consultant)
  ).submit('/courses/new', { ...COURSE, givenBy: consultant, ...differs })
  expect(answer.status).toBe(422)
  expect(answer.errors).toHaveLength(1)
  expect(answer.errors[0]).toContain(says)
})

test('what is sent to a course without sense, twice, too late or of another service gets one sentence or is not found', async () => {
  const course = await aCourse({ title: 'Bad input' })
  const head = await browse(service, schools[0]!.head)
  const at = `/courses/${course}/book`
  for (const [answers, says] of [
    [{}, 'Enter how many come'],
    [{ 'coming-teacher': '-1' }, 'Enter how many come as whole numbers'],
    [{ 'coming-teacher': '1e9' }, 'Enter how many come as whole numbers'],
    [{ 'coming-teacher': '5' }, 'Enter at most 4 places'],
    [{ 'coming-Mrs Jones': '1' }, 'by the jobs that stand on the page'],
    [{ 'coming-teacher': '1', school: 'x' }, 'Choose a school'],
  ] as const) {
    const answer = await head.submit(at, answers as Record<string, string>)
    expect([answer.status, ...answer.errors.map((each) => each.includes(says))]).toEqual([422, true])
  }
  expect((await head.post(`/courses/${course}/withdraw`, { school: schools[0]!.id })).status).toBe(404)
  expect((await head.submit(at, { 'coming-teacher': '1' })).status).toBe(303)
  expect((await head.submit(at, { 'coming-teacher': '1' })).errors[0]).toContain('already')
  const giver = await browse(service, consultant)
  expect((await giver.submit(`/courses/${course}/change`, { revision: '0', places: '5' })).errors[0]).toContain(
    'Load the page again',
  )
  const other = await aService({ model: 'st-helens' })
  expect((await (await browse(other, other.administratorId)).visit(`/courses/${course}`)).status).toBe(404)
  const none = await aService({ model: 'wiltshire' })
  for (const url of ['/courses', '/courses/new', `/courses/${course}`])
    expect((await (await browse(none, none.administratorId)).visit(url)).status).toBe(404)
})
