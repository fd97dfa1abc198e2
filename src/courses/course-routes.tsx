import type { FastifyInstance } from 'fastify'
import { listSchoolsById } from '#schools/index.ts'
import { NotAllowed } from '#work/failures.ts'
import { addDeed, addForm, addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { requireThat, type Look } from '#work/work.ts'
import { evaluateCourse, recordAttendance } from './after-course.ts'
import { bookPlaces, daysOf, withdrawPlaces } from './book-places.ts'
import { listBookingsOf, listEvaluationsOf } from './booking-store.ts'
import { attendanceForm, bookForm, cancelForm, changedCourseForm, evaluationForm, withdrawForm } from './course-form.ts'
import { CourseFormPage } from './course-form-page.tsx'
import { mayBookAny, mayOffer } from './course-policy.ts'
import { AttendancePage, BookPage, CancelPage, EvaluatePage } from './course-steps-pages.tsx'
import { getCourse } from './get-course.ts'
import { listGivers } from './givers-store.ts'
import { OPEN_TO_ALL } from './programmes/offered.ts'
import { listInvited } from './programmes/offered-store.ts'
import { cancelCourse, sayCourseAnew } from './put-up-course.ts'
import { showCourse } from './show-course.tsx'

const ONE = '/courses/:courseId'
const idOf = ({ params }: Pick<Seen, 'params'>) => params.courseId ?? ''
const at = (seen: Pick<Seen, 'params'>, done: string) => `/courses/${idOf(seen)}?done=${done}`

/** A course's own page, what those who keep it do with it, and what schools do. */
export function courseRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, ONE, (seen) => showCourse(seen))

  addForm(app, web, `${ONE}/change`, {
    guard: toKeep,
    async show(seen, answers, findings) {
      const { course, model } = await toKeep(seen)
      const days = await daysOf(seen.look, course.id)
      const givers = await listGivers(seen.look)
      const invited = (await listInvited(seen.look, course.id)).map(({ urn }) => urn).join('\n')
      return (
        <CourseFormPage
          {...{ frame: seen.frame, answers, findings, model, givers, invited }}
          course={{ ...course, days }}
        />
      )
    },
    schema: changedCourseForm,
    async act(work, { isUniversal, invited, ...value }, seen) {
      await sayCourseAnew(work, idOf(seen), value, { ...OPEN_TO_ALL, isUniversal, invited })
      return at(seen, 'saved')
    },
  })
  addForm(app, web, `${ONE}/cancel`, {
    guard: toKeep,
    show: async (seen, answers, findings) => (
      <CancelPage {...await toKeep(seen)} {...{ frame: seen.frame, answers, findings }} />
    ),
    schema: cancelForm,
    async act(work, value, seen) {
      await cancelCourse(work, idOf(seen), value)
      return at(seen, 'cancelled')
    },
  })
  addForm(app, web, `${ONE}/attendance`, {
    guard: toKeep,
    async show(seen, answers, findings) {
      const found = await toKeep(seen)
      const bookings = (await listBookingsOf(seen.look, found.course.id)).filter(({ status }) => status === 'booked')
      return <AttendancePage {...{ ...found, frame: seen.frame, answers, findings, bookings }} />
    },
    schema: attendanceForm,
    async act(work, value, seen) {
      await recordAttendance(work, idOf(seen), value)
      return at(seen, 'attended')
    },
  })
  schoolRoutes(app, web)
}

function schoolRoutes(app: FastifyInstance, web: Web): void {
  addForm(app, web, `${ONE}/book`, {
    guard: toBook,
    show: async (seen, answers, findings) => (
      <BookPage
        {...await toBook(seen)}
        {...{ frame: seen.frame, answers, findings }}
        schools={await ownSchools(seen.look, 'order')}
      />
    ),
    schema: bookForm,
    act: async (work, { school, coming }, seen) => at(seen, await bookPlaces(work, idOf(seen), school, coming)),
  })
  addDeed(app, web, `${ONE}/withdraw`, {
    guard: toBook,
    show: (seen, _answers, findings) => showCourse(seen, findings),
    schema: withdrawForm,
    async act(work, { school }, seen) {
      await withdrawPlaces(work, idOf(seen), school)
      return at(seen, 'withdrawn')
    },
  })
  addForm(app, web, `${ONE}/evaluate`, {
    guard: toEvaluate,
    async show(seen, answers, findings) {
      const { found, schools } = await toEvaluate(seen)
      const own = new Set(schools.map(({ id }) => id))
      const [bookings, evaluations] = await Promise.all([
        listBookingsOf(seen.look, found.course.id),
        listEvaluationsOf(seen.look, found.course.id),
      ])
      const attended = bookings.filter(({ schoolId }) => own.has(schoolId))
      const given = evaluations.filter(({ schoolId }) => own.has(schoolId)).length
      const sum = attended.reduce((so, each) => so + (each.attended ?? 0), 0)
      return <EvaluatePage {...{ ...found, frame: seen.frame, answers, findings, schools, given }} attended={sum} />
    },
    schema: evaluationForm,
    async act(work, { school, ...said }, seen) {
      await evaluateCourse(work, idOf(seen), { schoolId: school, ...said })
      return at(seen, 'evaluated')
    },
  })
}

async function toKeep(seen: Seen) {
  const found = await getCourse(seen.look, idOf(seen))
  requireThat(mayOffer(seen.look), seen.look, `keep the course ${found.course.id}`)
  return found
}

async function toBook(seen: Seen) {
  const found = await getCourse(seen.look, idOf(seen))
  requireThat(mayBookAny(seen.look), seen.look, `book places on ${found.course.id}`)
  return found
}

async function toEvaluate(seen: Seen) {
  const found = await getCourse(seen.look, idOf(seen))
  const schools = await ownSchools(seen.look, 'self-evaluate')
  if (schools.length === 0) throw new NotAllowed(seen.look.actor.personId, `evaluate ${found.course.id}`)
  return { found, schools }
}

/** The schools for which somebody books or evaluates. */
const ownSchools = (look: Look, power: 'order' | 'self-evaluate') =>
  listSchoolsById(look, [...look.reach(power).schoolIds])
