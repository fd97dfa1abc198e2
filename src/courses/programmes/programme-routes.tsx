import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { addMonths } from '#shared/plain-date.ts'
import { NotFound } from '#work/failures.ts'
import { requireThat } from '#work/work.ts'
import { addForm, addPage, type Seen } from '#web/routes.ts'
import { aLongText, oneOf } from '#web/text-answers.ts'
import type { Web } from '#web/web.ts'
import { commissioningFor } from '../commissions/commission-course.ts'
import { newCourseForm } from '../course-form.ts'
import { answersOf, CourseFormPage } from '../course-form-page.tsx'
import { getCoursesRule, mayOffer } from '../course-policy.ts'
import { getCourse } from '../get-course.ts'
import { listGivers } from '../givers-store.ts'
import { putUpCourse } from '../put-up-course.ts'
import { judgeCourse, judgingRole } from './judge-course.ts'
import { JudgePage } from './judge-page.tsx'
import { ProgrammesPage } from './programmes-page.tsx'
import { listKindsAsTheyStand } from './programmes-store.ts'

const ONE = '/courses/:courseId'
const MONTHS_SHOWN = 24

const judgeForm = z.object({
  worked: oneOf(['yes', 'no'] as const, 'Choose whether it worked').transform((said) => said === 'yes'),
  words: aLongText('what shows it', 2000),
})

/** The programmes that are kept, the evaluation of one, and its repeat. */
export function programmeRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/courses/programmes', async ({ look, frame }) => {
    const rule = getCoursesRule(look)
    if (rule.programmes.length === 0) throw new NotFound('page', 'programmes')
    const stands = await listKindsAsTheyStand(look, addMonths(look.today, -MONTHS_SHOWN))
    const mayCommission = commissioningFor(look).length > 0
    return <ProgrammesPage {...{ frame, rule, stands, mayCommission }} />
  })
  addForm(app, web, `${ONE}/judge`, {
    guard: toJudge,
    show: async (seen, answers, findings) => (
      <JudgePage {...await toJudge(seen)} {...{ frame: seen.frame, answers, findings }} />
    ),
    schema: judgeForm,
    async act(work, value, { params }) {
      await judgeCourse(work, params.courseId ?? '', value)
      return `/courses/${params.courseId}?done=judged`
    },
  })
  addForm(app, web, `${ONE}/repeat`, {
    guard: toRepeat,
    async show(seen, answers, findings) {
      const { course, model } = await toRepeat(seen)
      // When it is, until when it is booked, and whether schools see it are said anew.
      const before = { ...answersOf({ ...course, days: [] }), days: '', bookBy: '', status: '' }
      const typed = Object.keys(answers).length > 0 ? answers : before
      const givers = await listGivers(seen.look)
      return (
        <CourseFormPage
          {...{ frame: seen.frame, findings, model, givers, course: undefined, repeats: course.title }}
          answers={typed}
        />
      )
    },
    schema: newCourseForm,
    async act(work, { status, isUniversal, invited, ...said }, { params }) {
      const offered = { isUniversal, invited, repeatOf: params.courseId ?? '', commissionId: null }
      return `/courses/${await putUpCourse(work, said, status, offered)}?done=saved`
    },
  })
}

async function toJudge({ look, params }: Seen) {
  const found = await getCourse(look, params.courseId ?? '')
  if (!found.rule.repeats) throw new NotFound('page', 'evaluation')
  requireThat(judgingRole(look) !== undefined, look, `evaluate the programme ${found.course.id}`)
  return found
}

async function toRepeat({ look, params }: Seen) {
  const found = await getCourse(look, params.courseId ?? '')
  requireThat(mayOffer(look), look, `repeat the course ${found.course.id}`)
  return found
}
