import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { Button } from '#govuk/button.tsx'
import { capital, word } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { isId } from '#shared/id.ts'
import { showShortDate } from '#shared/show-date.ts'
import { Form } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { DueOn } from '#web/late.tsx'
import { Page } from '#web/page.tsx'
import { addDeed, addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { requireThat } from '#work/work.ts'
import type { ServiceModel } from '#model/index.ts'
import { listActions, type Action } from './action-store.ts'
import { completeAction } from './complete-action.ts'
import { getSchoolToVisit } from '#visits/index.ts'
import { mayCompleteAction } from './action-policy.ts'

/** What was agreed with a school, and what of it is still open. */
export function actionRoutes(app: FastifyInstance, web: Web): void {
  const url = '/schools/:schoolId/actions'
  addPage(app, web, url, (seen) => showActions(seen))
  addDeed(app, web, url, {
    async guard({ look, params }) {
      const school = await getSchoolToVisit(look, params.schoolId ?? '')
      requireThat(mayCompleteAction(look, { schoolId: school.id }), look, 'say that an action is done')
    },
    show: (seen, _answers, findings) => showActions(seen, findings),
    schema: z.object({ action: z.string({ error: 'Choose what was done' }).refine(isId, 'Choose what was done') }),
    async act(work, { action }, { params }) {
      await completeAction(work, params.schoolId ?? '', action)
      return `/schools/${params.schoolId}/actions?done=yes`
    },
  })
}

async function showActions({ look, frame, params, query }: Seen, findings: readonly Finding[] = []) {
  const school = await getSchoolToVisit(look, params.schoolId ?? '')
  const actions = await listActions(look, school.id)
  const may = mayCompleteAction(look, { schoolId: school.id })
  return (
    <Page
      frame={frame}
      title={heading(look.model, actions)}
      findings={findings}
      done={query.done && 'Saved: it is done'}
      breadcrumbs={[
        { text: school.name, href: `/schools/${school.id}` },
        { text: capital(word(look.model, 'action', { form: 'many' })) },
      ]}
    >
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{school.name}</span> {heading(look.model, actions)}
      </h1>
      {actions.length === 0 && (
        <p class="govuk-body">What is agreed at visits will stand here, with its owner and its date.</p>
      )}
      <ActionList actions={actions} frame={frame} may={may} />
    </Page>
  )
}

function ActionList({ actions, frame, may }: { actions: readonly Action[]; frame: Frame; may: boolean }) {
  return (
    <ul class="wm-rows wm-rows--3">
      {actions.map((action) => (
        <li>
          <div>
            <span class="wm-rows__what">{action.says}</span>
            <div>{action.ownerName ?? (action.ownedBy === 'school' ? 'The school' : 'The service')}</div>
            {may && !action.doneOn && (
              <Form frame={frame} action={frame.path}>
                <input type="hidden" name="action" value={action.id} />
                <Button kind="secondary" classes="govuk-!-margin-bottom-0">
                  Done<span class="govuk-visually-hidden">: {action.says}</span>
                </Button>
              </Form>
            )}
          </div>
          <div class="wm-rows__when">
            {action.doneOn ? (
              `done ${showShortDate(action.doneOn)}`
            ) : action.dueOn ? (
              <DueOn dueOn={action.dueOn} today={frame.today} />
            ) : (
              'no date'
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}

function heading(model: ServiceModel, actions: readonly Action[]): string {
  const open = actions.filter(({ doneOn }) => doneOn === null).length
  return open === 0
    ? `No ${word(model, 'action', { form: 'many' })} are open`
    : `${open} ${word(model, 'action', { count: open })} ${open === 1 ? 'is' : 'are'} open`
}
