import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { Button } from '#govuk/button.tsx'
import { capital, fociOf, focusOf, word } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { isId } from '#shared/id.ts'
import { schoolYearOf } from '#shared/school-year.ts'
import { showMoment, showShortDate } from '#shared/show-date.ts'
import { Form } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { DueOn } from '#web/late.tsx'
import { Page } from '#web/page.tsx'
import { addDeed, addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { requireThat } from '#work/work.ts'
import type { ServiceModel } from '#model/index.ts'
import { listActions, type Action } from './action-store.ts'
import { actionsListRoutes } from './list/actions-list-routes.tsx'
import { completeAction } from './complete-action.ts'
import { getSchoolToVisit, mayBook } from '#visits/index.ts'
import { strikeOutActionRoutes } from './strike-out-routes.tsx'
import { tagActionRoutes } from './tag-action-routes.tsx'
import { listStruckOutActions, type StruckOutAction } from './struck-out-store.ts'
import { mayCompleteAction } from './action-policy.ts'

/** What was agreed with a school, and what of it is still open. */
export function actionRoutes(app: FastifyInstance, web: Web): void {
  const url = '/schools/:schoolId/actions'
  actionsListRoutes(app, web)
  strikeOutActionRoutes(app, web)
  tagActionRoutes(app, web)
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
  const [actions, struckOut] = await Promise.all([listActions(look, school.id), listStruckOutActions(look, school.id)])
  const mayStrikeOut = mayBook(look, { schoolId: school.id })
  const may = mayCompleteAction(look, { schoolId: school.id })
  return (
    <Page
      frame={frame}
      title={heading(look.model, actions)}
      findings={findings}
      done={DONE[query.done ?? '']}
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
      <ActionList {...{ actions, frame, may, mayStrikeOut }} model={look.model} />
      <StruckOutList {...{ struckOut, frame, mayStrikeOut }} />
    </Page>
  )
}

const DONE: Record<string, string> = {
  yes: 'Saved: it is done',
  tagged: 'Its focus is saved',
  'struck-out': 'It is struck out',
  restored: 'It is taken back',
}

type ListProps = {
  actions: readonly Action[]
  frame: Frame
  model: ServiceModel
  may: boolean
  mayStrikeOut: boolean
}

function ActionList({ actions, frame, model, may, mayStrikeOut }: ListProps) {
  const hasFoci = fociOf(model, schoolYearOf(frame.today)) !== undefined
  return (
    <ul class="wm-rows wm-rows--3">
      {actions.map((action) => (
        <li>
          <div>
            <span class="wm-rows__what">{action.says}</span>
            <div>{action.ownerName ?? (action.ownedBy === 'school' ? 'The school' : 'The service')}</div>
            {action.focus && <div>Focus: {focusOf(model, action.focus)?.name ?? action.focus}</div>}
            <div class="wm-tools">
              {may && !action.doneOn && (
                <Form frame={frame} action={frame.path}>
                  <input type="hidden" name="action" value={action.id} />
                  <Button kind="secondary" classes="govuk-!-margin-bottom-0">
                    Done<span class="govuk-visually-hidden">: {action.says}</span>
                  </Button>
                </Form>
              )}
              {may && hasFoci && (
                <a class="govuk-link" href={`${frame.path}/${action.id}/focus`}>
                  {action.focus ? 'Change its focus' : 'Tag it to a focus'}
                  <span class="govuk-visually-hidden">: {action.says}</span>
                </a>
              )}
              {mayStrikeOut && (
                <a class="govuk-link" href={`${frame.path}/${action.id}/strike-out`}>
                  Strike it out<span class="govuk-visually-hidden">: {action.says}</span>
                </a>
              )}
            </div>
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

/** What was entered in error, with why, by whom and when; what went with its record comes back with it. */
function StruckOutList({ struckOut, frame, mayStrikeOut }: StruckOutProps) {
  if (struckOut.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">Struck out</h2>
      <ul class="wm-rows">
        {struckOut.map(({ id, says, struckOutBecause, at, by, isWithRecord }) => (
          <li>
            <div>
              <s>{says}</s>
              <div>
                {struckOutBecause}. {by}
                {at && `, ${showMoment(at)}`}
              </div>
            </div>
            {mayStrikeOut && !isWithRecord && (
              <Form frame={frame} action={`${frame.path}/${id}/restore`}>
                <Button kind="secondary" classes="govuk-!-margin-bottom-0">
                  Take it back<span class="govuk-visually-hidden">: {says}</span>
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

type StruckOutProps = { struckOut: readonly StruckOutAction[]; frame: Frame; mayStrikeOut: boolean }

function heading(model: ServiceModel, actions: readonly Action[]): string {
  const open = actions.filter(({ doneOn }) => doneOn === null).length
  return open === 0
    ? `No ${word(model, 'action', { form: 'many' })} are open`
    : `${open} ${word(model, 'action', { count: open })} ${open === 1 ? 'is' : 'are'} open`
}
