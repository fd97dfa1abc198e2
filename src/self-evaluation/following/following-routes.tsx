import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { Radios } from '#govuk/radios.tsx'
import { Select } from '#govuk/select.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { getSchool } from '#schools/index.ts'
import { isId } from '#shared/id.ts'
import { schoolYearOf, showSchoolYear } from '#shared/school-year.ts'
import { withDates } from '#web/date-answer.ts'
import { DayInput, FormPage } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'
import { addDeed, addForm, type Seen } from '#web/routes.ts'
import { aChoice, aDay, aLongText, anOptionalText, oneOf } from '#web/text-answers.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { requireThat } from '#work/work.ts'
import { crumbsToSchoolsOwn, crumbsToSelfEvaluation } from '../crumbs.ts'
import { getSelfEvaluation } from '../get-self-evaluation.ts'
import { mayFollow } from '../self-evaluation-policy.ts'
import { bringBackPoint, moveInCycle, namePoint, withdrawPoint } from './follow.ts'
import { challengeRoutes } from './challenge-routes.tsx'
import { keyRoutes } from './key-routes.tsx'
import { markKeysRoutes } from './mark-keys-routes.tsx'
import { POINT_KINDS, POINT_WORDS } from './point.ts'

const pointForm = z.object({
  kind: oneOf(POINT_KINDS, 'Choose what it is'),
  says: aLongText('what it is', 1000),
  forYear: z
    .string()
    .regex(/^(20\d{2})?$/, 'Choose a school year')
    .optional()
    .transform((year) => (year ? Number(year) : null)),
})
const cycleForm = withDates(
  ['startedOn'],
  z.object({
    step: aChoice('one of the steps of the cycle'),
    startedOn: aDay('the day since which it stands there'),
    says: anOptionalText('what you want to say of it', 1000).transform((text) => text ?? ''),
  }),
)
/** What follows from self-evaluation: points, the cycle, challenges from outside, and keys. */
export function followingRoutes(app: FastifyInstance, web: Web): void {
  keyRoutes(app, web)
  markKeysRoutes(app, web)
  challengeRoutes(app, web)

  addForm(app, web, '/self-evaluations/:selfEvaluationId/points/add', {
    guard: toName,
    async show(seen, answers, findings) {
      const { held, model } = await toName(seen)
      const { frame, look } = seen
      const now = schoolYearOf(look.today)
      return (
        <FormPage
          {...{ frame, answers, findings }}
          title="Name what follows from it"
          caption={`${held.schoolName}, ${showSchoolYear(held.schoolYear)}`}
          breadcrumbs={crumbsToSelfEvaluation(held, model)}
          button="Save"
        >
          <Radios
            name="kind"
            legend="What it is"
            legendSize="s"
            choices={POINT_KINDS.map((kind) => ({
              value: kind,
              label: `A${/^a/.test(POINT_WORDS[kind].one) ? 'n' : ''} ${POINT_WORDS[kind].one}`,
            }))}
            value={answers.kind}
            error={wrongWith(findings, 'kind')}
          />
          <Textarea
            name="says"
            label="In a sentence"
            rows={3}
            value={answers.says}
            error={wrongWith(findings, 'says')}
          />
          <Select
            name="forYear"
            label="For which school year"
            hint="Of a priority only."
            choices={[
              { value: '', label: 'Choose' },
              ...[now, now + 1].map((year) => ({ value: String(year), label: showSchoolYear(year) })),
            ]}
            value={answers.forYear}
            error={wrongWith(findings, 'forYear')}
          />
        </FormPage>
      )
    },
    schema: pointForm,
    async act(work, point, { params }) {
      await namePoint(work, params.selfEvaluationId ?? '', point)
      return `/self-evaluations/${params.selfEvaluationId}?done=named#points`
    },
  })
  addDeed(app, web, '/schools/:schoolId/self-evaluation/points/:pointId/withdraw', {
    guard: toFollow,
    show: () => Promise.reject(new NotFound('form', 'withdraw')),
    schema: z.object({ back: z.literal('yes').optional().catch(undefined) }),
    async act(work, { back }, { params }) {
      const { pointId = '' } = params
      if (!isId(pointId)) throw new NotFound('point of a self-evaluation', pointId)
      await (back ? bringBackPoint : withdrawPoint)(work, params.schoolId ?? '', pointId)
      if (back) return `/schools/${params.schoolId}/self-evaluation?done=back`
      return `/schools/${params.schoolId}/self-evaluation?done=withdrawn`
    },
  })

  addForm(app, web, '/schools/:schoolId/cycle', {
    guard: toMove,
    async show(seen, answers, findings) {
      const school = await toMove(seen)
      const { frame, look } = seen
      const shown = { frame, answers, findings }
      return (
        <FormPage
          {...shown}
          title={`Where does ${school.name} stand in its cycle?`}
          breadcrumbs={crumbsToSchoolsOwn(seen.look.model, school)}
          button="Save"
        >
          <Radios
            name="step"
            legend="The step"
            legendSize="s"
            choices={(look.model.selfEvaluation?.cycle ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            value={answers.step}
            error={wrongWith(findings, 'step')}
          />
          <DayInput name="startedOn" label="Since when" {...shown} usual={look.today} />
          <Textarea
            name="says"
            label="Something to say of it (optional)"
            rows={3}
            value={answers.says}
            error={wrongWith(findings, 'says')}
          />
        </FormPage>
      )
    },
    schema: cycleForm,
    async act(work, asked, { params }) {
      await moveInCycle(work, params.schoolId ?? '', asked)
      return `/schools/${params.schoolId}/self-evaluation?done=moved#cycle`
    },
  })
}

async function toName(seen: Seen) {
  const found = await getSelfEvaluation(seen.look, seen.params.selfEvaluationId ?? '')
  requireThat(mayFollow(seen.look, found.held.schoolId), seen.look, 'name what follows from this self-evaluation')
  return found
}

async function toFollow({ look, params }: Seen) {
  const school = await getSchool(look, params.schoolId ?? '')
  requireThat(mayFollow(look, school.id), look, 'say what follows from the self-evaluation of this school')
  if (!look.model.selfEvaluation) throw new NotFound('self-evaluation of', school.id)
  return school
}

async function toMove(seen: Seen) {
  const school = await toFollow(seen)
  if ((seen.look.model.selfEvaluation?.cycle ?? []).length === 0) throw new NotFound('cycle of', school.id)
  return school
}
