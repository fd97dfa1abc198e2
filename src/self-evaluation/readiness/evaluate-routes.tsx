import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { Radios } from '#govuk/radios.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { showSchoolYear } from '#shared/school-year.ts'
import { showShortDate } from '#shared/show-date.ts'
import { withDates } from '#web/date-answer.ts'
import { DayInput, FormPage } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'
import { addForm, type Seen } from '#web/routes.ts'
import { aChoice, aDay, anOptionalText, aRevision, aText } from '#web/text-answers.ts'
import type { Web } from '#web/web.ts'
import { requireThat } from '#work/work.ts'
import { evaluateReadiness, getListed, mayEvaluateReadiness, mayKeepReadiness, takeOffList } from './readiness.ts'
import { listFound } from './readiness-store.ts'

const evaluateForm = withDates(
  ['evaluatedOn'],
  z.object({
    outcome: aChoice('how ready the school is'),
    evaluatedOn: aDay('the day of the evaluation'),
    says: anOptionalText('what was found', 4000).transform((text) => text ?? ''),
  }),
)
const takeOffForm = z.object({ because: aText('why it is taken off', 500), revision: aRevision })

/** ES-29. How ready a school on the list was found to be, and taking it off. */
export function evaluateRoutes(app: FastifyInstance, web: Web): void {
  addForm(app, web, '/readiness/:readinessId', {
    guard: toEvaluate,
    async show(seen, answers, findings) {
      const listed = await toEvaluate(seen)
      const { frame, look } = seen
      const shown = { frame, answers, findings }
      const outcomes = look.model.selfEvaluation?.readiness?.outcomes ?? []
      const found = await listFound(look, listed.id)
      return (
        <FormPage
          {...shown}
          title={`How ready is ${listed.schoolName}?`}
          breadcrumbs={[{ text: 'Readiness', href: `/readiness?year=${listed.schoolYear}` }]}
          button="Save"
          below={
            <>
              {found.length > 0 && <h2 class="govuk-heading-m">What was found before</h2>}
              <ul class="wm-rows">
                {found.map(({ outcome, says, evaluatedOn, evaluatedByName }) => (
                  <li>
                    <strong>{outcomes.find(({ id }) => id === outcome)?.name ?? outcome}</strong>
                    {says && <span>{says}</span>}
                    <span class="wm-rows__when">
                      {evaluatedByName}, {showShortDate(evaluatedOn)}
                    </span>
                  </li>
                ))}
              </ul>
              {mayKeepReadiness(look, listed.schoolId) && (
                <p class="govuk-body">
                  <a class="govuk-link" href={`/readiness/${listed.id}/take-off`}>
                    Take it off the list
                  </a>
                </p>
              )}
            </>
          }
        >
          <p class="govuk-body">
            Likely to be inspected in {showSchoolYear(listed.schoolYear)}: {listed.because}
          </p>
          <Radios
            name="outcome"
            legend="What you found"
            legendSize="s"
            choices={outcomes.map(({ id, name }) => ({ value: id, label: name }))}
            value={answers.outcome}
            error={wrongWith(findings, 'outcome')}
          />
          <DayInput name="evaluatedOn" label="On which day" {...shown} usual={look.today} />
          <Textarea
            name="says"
            label="What it rests on (optional)"
            hint="The school does not read this."
            rows={4}
            value={answers.says}
            error={wrongWith(findings, 'says')}
          />
        </FormPage>
      )
    },
    schema: evaluateForm,
    async act(work, given, { params }) {
      const { schoolYear } = await getListed(work, params.readinessId ?? '')
      await evaluateReadiness(work, params.readinessId ?? '', given)
      return `/readiness?year=${schoolYear}&done=evaluated`
    },
  })

  addForm(app, web, '/readiness/:readinessId/take-off', {
    guard: toTakeOff,
    async show(seen, answers, findings) {
      const listed = await toTakeOff(seen)
      return (
        <FormPage
          {...{ frame: seen.frame, answers, findings }}
          title={`Take ${listed.schoolName} off the list`}
          breadcrumbs={[{ text: 'Readiness', href: `/readiness?year=${listed.schoolYear}` }]}
          button="Take it off"
          kind="warning"
        >
          <input type="hidden" name="revision" value={answers.revision ?? listed.revision} />
          <TextInput
            name="because"
            label="Why"
            hint="For example: inspected on 18 January"
            value={answers.because}
            error={wrongWith(findings, 'because')}
          />
        </FormPage>
      )
    },
    schema: takeOffForm,
    async act(work, asked, { params }) {
      const { schoolYear } = await getListed(work, params.readinessId ?? '')
      await takeOffList(work, params.readinessId ?? '', asked)
      return `/readiness?year=${schoolYear}&done=off`
    },
  })
}

async function toEvaluate({ look, params }: Seen) {
  const listed = await getListed(look, params.readinessId ?? '')
  requireThat(mayEvaluateReadiness(look, listed.schoolId), look, 'evaluate how ready this school is')
  return listed
}

async function toTakeOff({ look, params }: Seen) {
  const listed = await getListed(look, params.readinessId ?? '')
  requireThat(mayKeepReadiness(look, listed.schoolId), look, 'keep the list of schools likely to be inspected')
  return listed
}
