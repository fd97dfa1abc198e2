import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { SchoolYear } from '#shared/school-year.ts'
import { getSchoolToVisit, reasonsToGoAhead } from '#visits/index.ts'
import { addDeed, addForm, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { requireThat, type Work } from '#work/work.ts'
import { mayTailor } from '../programme-policy.ts'
import { readSchoolYear } from '../school-year-asked.ts'
import { showSchoolProgramme } from '../show-school-programme.tsx'
import { agreeToTailoring, getTailoring, refuseTailoring, withdrawTailoring } from './answer-tailoring.ts'
import { changeSays } from './change-says.ts'
import { getTailored } from './get-tailored.ts'
import { proposeTailoring } from './propose-tailoring.ts'
import { PutInForcePage } from './put-in-force-page.tsx'
import { isAheadOfAllAllowed, putInForce, whyNotYetInForce } from './put-in-force.ts'
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
  addPutInForce(app, web)
}

/** A change that goes ahead of somebody's agreement, where the model's rule is not firm: its reason is asked for at once. */
function addPutInForce(app: FastifyInstance, web: Web): void {
  addForm(app, web, '/schools/:schoolId/tailorings/:tailoringId/put-in-force', {
    guard: toPutInForce,
    async show(seen, answers, findings) {
      const { school, tailoring, model, programme } = await toPutInForce(seen)
      const type = model.visitTypes.find(({ id }) => id === tailoring.visitType)
      const asked = findings.length > 0 ? findings : whyNotYetInForce(model, programme, tailoring)
      return (
        <PutInForcePage
          {...{ frame: seen.frame, answers, findings: asked, model, school }}
          schoolYear={tailoring.schoolYear}
          says={changeSays(model, tailoring)}
          reasons={reasonsToGoAhead(type).choices}
        />
      )
    },
    schema: z.object({}),
    async act(work, _value, { params }) {
      const schoolId = params.schoolId ?? ''
      const schoolYear = await putInForce(work, schoolId, params.tailoringId ?? '')
      return `/schools/${schoolId}/programme?schoolYear=${schoolYear}&done=in-force`
    },
  })
}

async function toPutInForce({ look, params }: Seen) {
  const school = await getSchoolToVisit(look, params.schoolId ?? '')
  const found = await getTailoring(look, school.id, params.tailoringId ?? '')
  requireThat(mayTailor(look, school.id, found.programme.tailoredBy?.roles ?? []), look, 'put this change in force')
  if (!isAheadOfAllAllowed(found.programme)) throw new NotFound('change that goes ahead', found.tailoring.id)
  return { school, ...found }
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
