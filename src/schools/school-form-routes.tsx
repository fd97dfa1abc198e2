import type { FastifyInstance } from 'fastify'
import { NotFound } from '#work/failures.ts'
import { requireThat } from '#work/work.ts'
import { addForm } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { addSchool } from './add-school.ts'
import { changeSchool } from './change-school.ts'
import { getSchool } from './get-school.ts'
import { answersOfSchool, SchoolFormPage } from './school-form-page.tsx'
import { addSchoolForm, changeSchoolForm } from './school-form.ts'
import { mayKeepSchool, requireKeeping } from './school-policy.ts'
import { isByHand } from './school.ts'

/** Schools that the register does not have: entering one, and changing what is kept of it. */
export function schoolFormRoutes(app: FastifyInstance, web: Web): void {
  addForm(app, web, '/schools/add', {
    guard: async ({ look }) => requireKeeping(look, 'enter a school'),
    show: async ({ frame }, answers, findings) => <SchoolFormPage {...{ frame, answers, findings }} />,
    schema: addSchoolForm,
    act: async (work, given) => `/schools/${await addSchool(work, given)}`,
  })

  addForm(app, web, '/schools/:schoolId/change', {
    async guard({ look, params }) {
      const school = await getSchool(look, params.schoolId ?? '')
      requireThat(mayKeepSchool(look, school.id), look, `change ${school.id}`)
      if (!isByHand(school)) throw new NotFound('school kept by hand', school.id)
    },
    async show({ frame, look, params }, answers, findings) {
      const school = await getSchool(look, params.schoolId ?? '')
      const shown = findings.length > 0 ? answers : answersOfSchool(school)
      return <SchoolFormPage frame={frame} answers={shown} findings={findings} school={school} />
    },
    schema: changeSchoolForm,
    async act(work, given, { params }) {
      await changeSchool(work, params.schoolId ?? '', given)
      return `/schools/${params.schoolId}`
    },
  })
}
