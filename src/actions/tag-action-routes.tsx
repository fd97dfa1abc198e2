import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { Radios } from '#govuk/radios.tsx'
import { capital, fociOf, focusOf, word } from '#model/index.ts'
import { isId } from '#shared/id.ts'
import { schoolYearOf } from '#shared/school-year.ts'
import { getSchoolToVisit } from '#visits/index.ts'
import { FormPage } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'
import { addForm, type Seen } from '#web/routes.ts'
import { anOptionalText } from '#web/text-answers.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { requireThat } from '#work/work.ts'
import { mayCompleteAction } from './action-policy.ts'
import { findStandingAction } from './action-store.ts'
import { tagAction } from './tag-action.ts'

/** WI-03. What was agreed is tagged to a focus of the year. */
export function tagActionRoutes(app: FastifyInstance, web: Web): void {
  addForm(app, web, '/schools/:schoolId/actions/:actionId/focus', {
    guard: toTag,
    async show(seen, answers, findings) {
      const { school, action, foci } = await toTag(seen)
      const { frame, look } = seen
      const own = foci.of.some(({ id }) => id === action.focus) ? undefined : focusOf(look.model, action.focus)
      const many = capital(word(look.model, 'action', { form: 'many' }))
      return (
        <FormPage
          {...{ frame, answers, findings }}
          title="Tag it to a focus"
          caption={school.name}
          breadcrumbs={[
            { text: school.name, href: `/schools/${school.id}` },
            { text: many, href: `/schools/${school.id}/actions` },
          ]}
          button="Save"
        >
          <p class="govuk-body">“{action.says}”</p>
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
            value={answers.focus ?? action.focus ?? ''}
            error={wrongWith(findings, 'focus')}
          />
        </FormPage>
      )
    },
    schema: z.object({ focus: anOptionalText('the focus', 100) }),
    async act(work, { focus }, { params }) {
      await tagAction(work, params.schoolId ?? '', params.actionId ?? '', focus)
      return `/schools/${params.schoolId}/actions?done=tagged`
    },
  })
}

async function toTag({ look, params }: Seen) {
  const school = await getSchoolToVisit(look, params.schoolId ?? '')
  const foci = fociOf(look.model, schoolYearOf(look.today))
  const id = params.actionId ?? ''
  const action = isId(id) && foci ? await findStandingAction(look, school.id, id) : undefined
  if (!action || !foci) throw new NotFound('action to tag', id)
  requireThat(mayCompleteAction(look, { schoolId: school.id }), look, 'tag an action')
  return { school, action, foci }
}
