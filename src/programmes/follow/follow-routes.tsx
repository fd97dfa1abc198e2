import type { FastifyInstance } from 'fastify'
import { isId } from '#shared/id.ts'
import { getSchoolToVisit } from '#visits/index.ts'
import { addForm, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { requireThat } from '#work/work.ts'
import { mayFollow, mayFollowAny, maySeePositions } from '../programme-policy.ts'
import { readSchoolYear, usualDayOf } from '../school-year-asked.ts'
import { giveUpForm, takeUpForm, takeUpManyForm } from './follow-form.ts'
import { GiveUpPage, TakeUpManyPage, TakeUpPage } from './follow-page.tsx'
import { listSchoolsToTakeUp } from './schools-to-take-up.ts'
import { getProgramme, giveUpProgramme, takeUpProgramme } from './take-up-programme.ts'

/** Which schools follow a programme: one school, or many at once. */
export function followRoutes(app: FastifyInstance, web: Web): void {
  addForm(app, web, '/schools/:schoolId/programme/:programmeId/follow', {
    guard: toFollow,
    show: async (seen, answers, findings) => (
      <TakeUpPage {...await shownOf(seen, answers.schoolYear)} {...{ answers, findings }} />
    ),
    schema: takeUpForm,
    async act(work, { schoolYear, startedOn }, { params }) {
      const schoolId = params.schoolId ?? ''
      await takeUpProgramme(work, params.programmeId ?? '', { schoolIds: [schoolId], schoolYear, startedOn })
      return `/schools/${schoolId}/programme?schoolYear=${schoolYear}&done=followed`
    },
  })

  addForm(app, web, '/schools/:schoolId/programme/:programmeId/stop', {
    guard: toFollow,
    show: async (seen, answers, findings) => (
      <GiveUpPage {...await shownOf(seen, answers.schoolYear)} {...{ answers, findings }} />
    ),
    schema: giveUpForm,
    async act(work, { schoolYear, finishedOn }, { params }) {
      const schoolId = params.schoolId ?? ''
      await giveUpProgramme(work, schoolId, params.programmeId ?? '', { schoolYear, finishedOn })
      return `/schools/${schoolId}/programme?schoolYear=${schoolYear}&done=stopped`
    },
  })

  addForm(app, web, '/programmes/:programmeId/follow', {
    guard: toFollowMany,
    async show(seen, answers, findings) {
      const { look, frame, params, query } = seen
      const schoolYear = readSchoolYear(answers.schoolYear, look.today)
      const { model, programme } = await getProgramme(look, schoolYear, params.programmeId ?? '')
      const after = query.after && isId(query.after) ? query.after : undefined
      const found = await listSchoolsToTakeUp(look, { model, programme, schoolYear, after })
      const ticked = query.ticked === 'last-year' ? found.lastYear : []
      const usual = usualDayOf(schoolYear, look.today)
      return (
        <TakeUpManyPage {...{ frame, model, programme, schoolYear, usual, answers, findings, ticked }} {...found} />
      )
    },
    schema: takeUpManyForm,
    async act(work, { schools, schoolYear, startedOn }, { params }) {
      const programmeId = params.programmeId ?? ''
      const added = await takeUpProgramme(work, programmeId, { schoolIds: schools, schoolYear, startedOn })
      return `/programmes?schoolYear=${schoolYear}&programme=${programmeId}&added=${added}`
    },
  })
}

async function toFollow({ look, params, query }: Seen) {
  const school = await getSchoolToVisit(look, params.schoolId ?? '')
  requireThat(mayFollow(look, school.id), look, 'say which programme this school follows')
  await getProgramme(look, readSchoolYear(query.schoolYear, look.today), params.programmeId ?? '')
  return school
}

async function toFollowMany({ look, params, query }: Seen) {
  if (!maySeePositions(look)) throw new NotFound('page', 'who follows a programme')
  requireThat(mayFollowAny(look), look, 'say which schools follow a programme')
  await getProgramme(look, readSchoolYear(query.schoolYear, look.today), params.programmeId ?? '')
}

async function shownOf(seen: Seen, asked: string | undefined) {
  const { look, frame, params } = seen
  const schoolYear = readSchoolYear(asked, look.today)
  const school = await getSchoolToVisit(look, params.schoolId ?? '')
  const { model, programme } = await getProgramme(look, schoolYear, params.programmeId ?? '')
  return { frame, model, programme, school, schoolYear, usual: usualDayOf(schoolYear, look.today) }
}
