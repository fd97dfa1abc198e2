import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { listSchoolsById } from '#schools/index.ts'
import type { Finding } from '#shared/finding.ts'
import { isId } from '#shared/id.ts'
import { NotAllowed } from '#work/failures.ts'
import { requireThat, type Look } from '#work/work.ts'
import { answersIn } from '#web/answers.ts'
import { addDeed, addForm, addPage, type Seen } from '#web/routes.ts'
import { aChoice, anOptionalText, aText } from '#web/text-answers.ts'
import type { Web } from '#web/web.ts'
import { newCourseForm } from '../course-form.ts'
import { CourseFormPage } from '../course-form-page.tsx'
import { getCoursesRule, mayOffer } from '../course-policy.ts'
import { listGivers } from '../givers-store.ts'
import { OPEN_TO_ALL } from '../programmes/offered.ts'
import { putUpCourse } from '../put-up-course.ts'
import { getCommission } from './answer-commission.ts'
import {
  commissionCourse,
  commissioningFor,
  getCommissioned,
  groupsToCommissionFor,
  joinCommission,
  withdrawCommission,
} from './commission-course.ts'
import { CommissionPage, CommissionsPage, NewCommissionPage } from './commission-pages.tsx'
import { listCommissions } from './commission-store.ts'

const LIST = '/courses/commissions'
const ONE = `${LIST}/:courseCommissionId`
const idOf = ({ params }: Pick<Seen, 'params'>) => params.courseCommissionId ?? ''

const DONE: Readonly<Record<string, string>> = {
  commissioned: 'The course is commissioned',
  joined: 'Your school stands behind the commission',
  withdrawn: 'The commission is withdrawn',
}

const school = z.string({ error: 'Choose a school' }).refine(isId, 'Choose a school')
const newForm = z.object({
  school,
  kind: aChoice('what it is'),
  title: aText('a title'),
  about: anOptionalText('what it is to bring', 2000).transform((text) => text ?? ''),
  groups: z
    .string()
    .optional()
    .transform((text) => [...new Set(answersIn(text))]),
})

/** RO-44. What heads commission: the list, one of them, asking for one, standing behind it, and the course that answers it. */
export function commissionRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, LIST, async ({ look, frame }) => {
    getCommissioned(look)
    const commissions = await listCommissions(look, {})
    const mayCommission = commissioningFor(look).length > 0
    return <CommissionsPage {...{ frame, commissions, mayCommission }} rule={getCoursesRule(look)} />
  })
  addForm(app, web, `${LIST}/new`, {
    guard: ({ look }) => toCommission(look),
    show: async ({ look, frame }, answers, findings) => (
      <NewCommissionPage {...await toCommission(look)} {...{ frame, answers, findings }} rule={getCoursesRule(look)} />
    ),
    schema: newForm,
    act: async (work, { school: schoolId, groups, ...said }) =>
      `${LIST}/${await commissionCourse(work, schoolId, { ...said, groupIds: groups })}?done=commissioned`,
  })
  addPage(app, web, ONE, (seen) => showCommission(seen))
  addDeed(app, web, `${ONE}/join`, {
    guard: toCommissionOne,
    show: (seen, _answers, findings) => showCommission(seen, findings),
    schema: z.object({ school }),
    async act(work, value, seen) {
      await joinCommission(work, idOf(seen), value.school)
      return `${LIST}/${idOf(seen)}?done=joined`
    },
  })
  addDeed(app, web, `${ONE}/withdraw`, {
    guard: toCommissionOne,
    show: (seen, _answers, findings) => showCommission(seen, findings),
    schema: z.object({}),
    async act(work, _value, seen) {
      await withdrawCommission(work, idOf(seen))
      return `${LIST}/${idOf(seen)}?done=withdrawn`
    },
  })
  addForm(app, web, `${ONE}/put-up`, {
    guard: toAnswer,
    async show(seen, answers, findings) {
      const { kind, title, about } = await toAnswer(seen)
      const typed = Object.keys(answers).length > 0 ? answers : { kind, title, about }
      const given = { model: seen.look.model, givers: await listGivers(seen.look), course: undefined }
      return <CourseFormPage {...{ frame: seen.frame, findings, ...given }} answers={typed} />
    },
    schema: newCourseForm,
    async act(work, { status, isUniversal, invited, ...said }, seen) {
      const offered = { ...OPEN_TO_ALL, isUniversal, invited, commissionId: idOf(seen) }
      return `/courses/${await putUpCourse(work, said, status, offered)}?done=saved`
    },
  })
}

async function showCommission(seen: Seen, findings: readonly Finding[] = []) {
  const { look, frame, query } = seen
  const commission = await getCommission(look, idOf(seen))
  const standing = new Set(commission.schools.map(({ id }) => id))
  const joins = await listSchoolsById(
    look,
    commissioningFor(look).filter((id) => !standing.has(id)),
  )
  const may = { offer: mayOffer(look), withdraw: commission.askedById === look.actor.personId }
  const done = DONE[query.done ?? '']
  return <CommissionPage {...{ frame, findings, commission, joins, may, done }} rule={getCoursesRule(look)} />
}

/** What is not there is not found, before anybody is told that they may not. */
async function toCommissionOne(seen: Seen) {
  await getCommission(seen.look, idOf(seen))
  return toCommission(seen.look)
}

async function toCommission(look: Look) {
  getCommissioned(look)
  const ids = commissioningFor(look)
  if (ids.length === 0) throw new NotAllowed(look.actor.personId, 'commission a course')
  const schools = await listSchoolsById(look, ids)
  const groups = (await Promise.all(ids.map((id) => groupsToCommissionFor(look, id)))).flat()
  return { schools, groups: groups.filter(({ id }, at) => groups.findIndex((each) => each.id === id) === at) }
}

async function toAnswer(seen: Seen) {
  const found = await getCommission(seen.look, idOf(seen))
  requireThat(mayOffer(seen.look), seen.look, `answer the commission ${found.id}`)
  return found
}
