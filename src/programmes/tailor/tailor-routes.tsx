import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { SchoolYear } from '#shared/school-year.ts'
import { getSchoolToVisit } from '#visits/index.ts'
import { addDeed, addForm, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { requireThat, type Work } from '#work/work.ts'
import { mayTailor } from '../programme-policy.ts'
import { readSchoolYear } from '../school-year-asked.ts'
import { showSchoolProgramme } from '../show-school-programme.tsx'
import { agreeToTailoring, refuseTailoring, withdrawTailoring } from './answer-tailoring.ts'
import { getTailored } from './get-tailored.ts'
import { proposeTailoring } from './propose-tailoring.ts'
import { tailorForm } from './tailor-form.ts'
import { TailorPage } from './tailor-page.tsx'

/** Proposing a change of a school's copy of a programme, and what is answered to it. */
export function tailorRoutes(app: FastifyInstance, web: Web): void {
  addForm(app, web, '/schools/:schoolId/programme/:programmeId/tailor', {
    guard: (seen) => toTailor(seen, seen.query.schoolYear),
    async show(seen, answers, findings) {
      const { school, schoolYear, tailored } = await toTailor(seen, answers.schoolYear)
      const { milestones = [], ...rest } = tailored
      return <TailorPage frame={seen.frame} {...{ school, schoolYear, answers, findings, milestones }} {...rest} />
    },
    schema: tailorForm,
    async act(work, proposal, { params }) {
      const schoolId = params.schoolId ?? ''
      await proposeTailoring(work, schoolId, params.programmeId ?? '', proposal)
      return `/schools/${schoolId}/programme?schoolYear=${proposal.schoolYear}&done=proposed`
    },
  })

  addAnswer(app, web, 'agree', agreeToTailoring)
  addAnswer(app, web, 'refuse', refuseTailoring)
  addAnswer(app, web, 'withdraw', withdrawTailoring)
}

type Answer = (work: Work, schoolId: string, tailoringId: string) => Promise<SchoolYear>

function addAnswer(app: FastifyInstance, web: Web, what: string, answer: Answer): void {
  addDeed(app, web, `/schools/:schoolId/tailorings/:tailoringId/${what}`, {
    guard: ({ look, params }) => getSchoolToVisit(look, params.schoolId ?? ''),
    show: (seen, _answers, findings) => showSchoolProgramme(seen, findings),
    schema: z.object({}),
    async act(work, _value, { params }) {
      const schoolId = params.schoolId ?? ''
      const schoolYear = await answer(work, schoolId, params.tailoringId ?? '')
      return `/schools/${schoolId}/programme?schoolYear=${schoolYear}&done=${what}`
    },
  })
}

async function toTailor({ look, params }: Seen, asked: string | undefined) {
  const school = await getSchoolToVisit(look, params.schoolId ?? '')
  const schoolYear = readSchoolYear(asked, look.today)
  const tailored = await getTailored(look, school.id, params.programmeId ?? '', schoolYear)
  requireThat(mayTailor(look, school.id, tailored.mustAgree), look, 'propose a change of this programme')
  return { school, schoolYear, tailored }
}
