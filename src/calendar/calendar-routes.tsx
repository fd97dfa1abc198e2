import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Finding } from '#shared/finding.ts'
import { schoolYearOf, showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import type { Answers } from '#web/answers.ts'
import { addDeed, addForm, addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { requireThat, type Look } from '#work/work.ts'
import { nonPupilDayForm, readTerms, revisionIn, schoolYearIn, termsForm } from './calendar-form.ts'
import { CalendarPage } from './calendar-page.tsx'
import { findSchoolName, revisionOfTerms } from './calendar-store.ts'
import { addDay, getNonPupilDay, mayChangeDays, withdrawDay } from './change-non-pupil-days.ts'
import { getCalendar, yearsFrom } from './get-calendar.ts'
import { mayKeepCalendar } from './calendar-policy.ts'
import { getModelOf } from './model-in-force.ts'
import { NonPupilDaysPage } from './non-pupil-days-page.tsx'
import { setTerms } from './set-terms.ts'
import { TermsPage } from './terms-page.tsx'
import type { YearShown } from './where-we-are.ts'

/** The year of everyone: what it is, and how it is set. */
export function calendarRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/calendar', async ({ frame, look, query }) => {
    const years = await listYears(look)
    return <CalendarPage frame={frame} years={years} mayChange={mayKeepCalendar(look)} done={doneIn(query)} />
  })

  addForm(app, web, '/calendar/:schoolYear/change', {
    guard: guardCalendar,
    async show({ frame, look, params }, answers, findings) {
      const year = await getYear(look, schoolYearIn(params))
      const revision = await revisionOfTerms(look, year.schoolYear)
      return <TermsPage {...{ frame, year, revision, answers, findings }} school={undefined} />
    },
    schema: termsForm,
    async act(work, answers, { params }) {
      const schoolYear = schoolYearIn(params)
      const { model } = await getModelOf(work, schoolYear)
      const terms = readTerms(answers, schoolYear, model)
      await setTerms(work, { schoolYear, terms, revision: revisionIn(answers) })
      return `/calendar?set=${schoolYear}`
    },
  })

  addForm(app, web, '/calendar/:schoolYear/non-pupil-days', {
    guard: guardCalendar,
    show: (seen, answers, findings) => showDays(seen, schoolYearIn(seen.params), undefined, answers, findings),
    schema: nonPupilDayForm,
    async act(work, day, { params }) {
      const schoolYear = schoolYearIn(params)
      await addDay(work, { schoolYear, ...day })
      return `/calendar/${schoolYear}/non-pupil-days`
    },
  })

  addDeed(app, web, '/non-pupil-days/:dayId/withdraw', {
    async guard({ look, params }) {
      const day = await getNonPupilDay(look, params.dayId ?? '')
      requireThat(mayChangeDays(look, day.schoolId ?? undefined), look, 'withdraw a non-pupil day')
    },
    async show(seen, answers, findings) {
      const day = await getNonPupilDay(seen.look, seen.params.dayId ?? '')
      return showDays(seen, schoolYearOf(day.heldOn), day.schoolId ?? undefined, answers, findings)
    },
    schema: z.object({}),
    async act(work, _nothing, { params }) {
      const day = await withdrawDay(work, params.dayId ?? '')
      const over = day.schoolId ? `/schools/${day.schoolId}/calendar` : '/calendar'
      return `${over}/${schoolYearOf(day.heldOn)}/non-pupil-days`
    },
  })
}

function guardCalendar({ look, params }: Seen): Promise<void> {
  schoolYearIn(params)
  requireThat(mayKeepCalendar(look), look, 'set everyone’s dates')
  return Promise.resolve()
}

/** This school year and the next, each under its own model. */
export async function listYears(look: Look, schoolId?: string): Promise<YearShown[]> {
  const schoolYears = yearsFrom(look.today)
  const calendar = await getCalendar(look, schoolYears, schoolId)
  return Promise.all(
    schoolYears.map(async (schoolYear) => ({
      schoolYear,
      calendar,
      model: (await getModelOf(look, schoolYear)).model,
    })),
  )
}

export async function getYear(look: Look, schoolYear: SchoolYear, schoolId?: string): Promise<YearShown> {
  const calendar = await getCalendar(look, [schoolYear], schoolId)
  return { schoolYear, calendar, model: (await getModelOf(look, schoolYear)).model }
}

export async function showDays(
  { frame, look }: Seen,
  schoolYear: SchoolYear,
  schoolId: string | undefined,
  answers: Answers,
  findings: readonly Finding[],
) {
  const year = await getYear(look, schoolYear, schoolId)
  const school = schoolId ? { id: schoolId, name: (await findSchoolName(look, schoolId)) ?? '' } : undefined
  return <NonPupilDaysPage {...{ frame, year, school, answers, findings }} />
}

/** What was just done, from the address that a form led to. */
export function doneIn(query: Record<string, string>): string | undefined {
  const year = Number(query.set)
  return Number.isInteger(year) && year >= 1990 && year <= 2100
    ? `The dates of ${showSchoolYear(year)} are set`
    : undefined
}
