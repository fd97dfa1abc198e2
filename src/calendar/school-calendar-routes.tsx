import type { FastifyInstance } from 'fastify'
import { isId } from '#shared/id.ts'
import { addForm, addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { requireThat, type Look } from '#work/work.ts'
import { nonPupilDayForm, readTerms, revisionIn, schoolYearIn, termsForm } from './calendar-form.ts'
import { SchoolCalendarPage } from './calendar-page.tsx'
import { mayKeepSchoolCalendar, maySeeSchoolCalendar } from './calendar-policy.ts'
import { doneIn, getYear, listYears, showDays } from './calendar-routes.tsx'
import { findSchoolName, revisionOfTerms } from './calendar-store.ts'
import { addDay } from './change-non-pupil-days.ts'
import { getModelOf } from './model-in-force.ts'
import { setSchoolTerms } from './set-school-terms.ts'
import { TermsPage } from './terms-page.tsx'

/** A school's own dates, where it keeps others than everyone. */
export function schoolCalendarRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/schools/:schoolId/calendar', async ({ frame, look, params, query }) => {
    const school = await getSchool(look, params.schoolId)
    const mayChange = mayKeepSchoolCalendar(look, school.id)
    const years = await listYears(look, school.id)
    return <SchoolCalendarPage {...{ frame, years, school, mayChange }} done={doneIn(query)} />
  })

  addForm(app, web, '/schools/:schoolId/calendar/:schoolYear/change', {
    guard: guardSchoolCalendar,
    async show({ frame, look, params }, answers, findings) {
      const school = await getSchool(look, params.schoolId)
      const year = await getYear(look, schoolYearIn(params), school.id)
      const revision = await revisionOfTerms(look, year.schoolYear, school.id)
      return <TermsPage {...{ frame, year, revision, school, answers, findings }} />
    },
    schema: termsForm,
    async act(work, answers, { params }) {
      const schoolYear = schoolYearIn(params)
      const { id } = await getSchool(work, params.schoolId)
      const { model } = await getModelOf(work, schoolYear)
      const terms = readTerms(answers, schoolYear, model)
      await setSchoolTerms(work, id, { schoolYear, terms, revision: revisionIn(answers) })
      return `/schools/${id}/calendar?set=${schoolYear}`
    },
  })

  addForm(app, web, '/schools/:schoolId/calendar/:schoolYear/non-pupil-days', {
    guard: guardSchoolCalendar,
    show: (seen, answers, findings) =>
      showDays(seen, schoolYearIn(seen.params), seen.params.schoolId, answers, findings),
    schema: nonPupilDayForm,
    async act(work, day, { params }) {
      const schoolYear = schoolYearIn(params)
      const { id } = await getSchool(work, params.schoolId)
      await addDay(work, { schoolYear, schoolId: id, ...day })
      return `/schools/${id}/calendar/${schoolYear}/non-pupil-days`
    },
  })
}

async function guardSchoolCalendar({ look, params }: Seen): Promise<void> {
  schoolYearIn(params)
  const { id } = await getSchool(look, params.schoolId)
  requireThat(mayKeepSchoolCalendar(look, id), look, `set the dates of ${id}`)
}

/** A school whose dates this person may see. Throws NotFound for every other. */
async function getSchool(look: Look, id = ''): Promise<{ id: string; name: string }> {
  const name = isId(id) && maySeeSchoolCalendar(look, id) ? await findSchoolName(look, id) : undefined
  if (!name) throw new NotFound('school', id)
  return { id, name }
}
