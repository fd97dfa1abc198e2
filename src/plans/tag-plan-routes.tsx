import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { Radios } from '#govuk/radios.tsx'
import { fociOf, focusOf, word } from '#model/index.ts'
import { schoolYearOf } from '#shared/school-year.ts'
import { FormPage } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'
import { addForm, type Seen } from '#web/routes.ts'
import { anOptionalText } from '#web/text-answers.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { requireThat } from '#work/work.ts'
import { getPlan } from './get-plan.ts'
import { crumbsOfPlan } from './plan-crumbs.ts'
import { isOpenFor } from './plan.ts'
import { mayTag, tagPlan } from './tag-plan.ts'

/** WI-03. A plan is tagged to a focus of the year. */
export function tagPlanRoutes(app: FastifyInstance, web: Web): void {
  addForm(app, web, '/plans/:planId/focus', {
    guard: toTag,
    async show(seen, answers, findings) {
      const { plan, model, foci } = await toTag(seen)
      const own = foci.of.some(({ id }) => id === plan.focus) ? undefined : focusOf(seen.look.model, plan.focus)
      return (
        <FormPage
          {...{ frame: seen.frame, answers, findings }}
          title={`Tag the ${word(model, 'plan')} to a focus`}
          caption={plan.schoolName}
          breadcrumbs={crumbsOfPlan({ plan, model })}
          button="Save"
        >
          <Radios
            name="focus"
            legend={`Focus of ${foci.schoolYear}`}
            legendSize="s"
            choices={[
              ...[...foci.of, ...(own ? [own] : [])].map(({ id, name, says }) => ({
                value: id,
                label: name,
                hint: says,
              })),
              { value: '', label: 'None' },
            ]}
            value={answers.focus ?? plan.focus ?? ''}
            error={wrongWith(findings, 'focus')}
          />
        </FormPage>
      )
    },
    schema: z.object({ focus: anOptionalText('the focus', 100) }),
    async act(work, { focus }, { params }) {
      await tagPlan(work, params.planId ?? '', focus)
      return `/plans/${params.planId}?done=tagged`
    },
  })
}

async function toTag({ look, params }: Seen) {
  const found = await getPlan(look, params.planId ?? '')
  const foci = fociOf(look.model, schoolYearOf(look.today))
  if (!foci || !isOpenFor(found.plan, 'tag')) throw new NotFound('plan to tag', found.plan.id)
  requireThat(mayTag(look, found), look, `tag the plan ${found.plan.id}`)
  return { ...found, foci }
}
