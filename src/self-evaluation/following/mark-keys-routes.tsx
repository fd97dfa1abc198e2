import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { Checkboxes } from '#govuk/checkboxes.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { cleanText } from '#shared/clean-text.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import { FormPage } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'
import { addForm, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { requireThat } from '#work/work.ts'
import { crumbsToSelfEvaluation } from '../crumbs.ts'
import { getSelfEvaluation } from '../get-self-evaluation.ts'
import { mayFollow, mayWriteFor } from '../self-evaluation-policy.ts'
import { listKeyMarks } from './following-store.ts'
import { listKeys, markKeys } from './keys.ts'

const MOST = 2000

/** What was typed of each key, read from however many were on the page. */
const marksForm = z.record(z.string(), z.string()).transform((answers, context) => {
  const keys = Object.keys(answers).flatMap((name) => /^says\.([a-z0-9-]{1,60})$/.exec(name)?.[1] ?? [])
  return keys.map((key) => {
    const says = cleanText(answers[`says.${key}`] ?? '').trim()
    if (says.length > MOST)
      context.addIssue({ code: 'custom', path: [`says.${key}`], message: `Write it in ${MOST} characters or fewer` })
    return { key, needsDevelopment: answers[`needs.${key}`] === 'yes', says }
  })
})

/** WI-13. What head and adviser mark under the keys of one self-evaluation. */
export function markKeysRoutes(app: FastifyInstance, web: Web): void {
  addForm(app, web, '/self-evaluations/:selfEvaluationId/keys', {
    guard: toMark,
    async show(seen, answers, findings) {
      const { held, model, keys } = await toMark(seen)
      const marks = await listKeyMarks(seen.look, held.id)
      const isSchool = mayWriteFor(seen.look, held.schoolId)
      const typed = (name: string, kept: string) => (findings.length > 0 ? (answers[name] ?? '') : kept)
      return (
        <FormPage
          {...{ frame: seen.frame, answers, findings }}
          title={isSchool ? 'Which keys need development?' : 'What do you say of the keys?'}
          caption={`${held.schoolName}, ${showSchoolYear(held.schoolYear)}`}
          breadcrumbs={crumbsToSelfEvaluation(held, model)}
          button="Save"
        >
          {keys.map(({ id, title, asks }) => {
            const mark = marks.find(({ key }) => key === id)
            const other = isSchool ? mark?.adviserSays : mark?.schoolSays
            const own = isSchool ? mark?.schoolSays : mark?.adviserSays
            return (
              <section>
                <h2 class="govuk-heading-s">{title}</h2>
                {asks && <p class="govuk-body">{asks}</p>}
                {other && (
                  <p class="govuk-body">
                    {isSchool ? 'In dialogue' : 'The school'}: {other}
                  </p>
                )}
                {isSchool ? (
                  <Checkboxes
                    name={`needs.${id}`}
                    small
                    choices={[
                      {
                        value: 'yes',
                        label: (
                          <>
                            Needs development<span class="govuk-visually-hidden">: {title}</span>
                          </>
                        ),
                      },
                    ]}
                    values={typed(`needs.${id}`, mark?.needsDevelopment ? 'yes' : '') === 'yes' ? ['yes'] : []}
                  />
                ) : (
                  mark?.needsDevelopment && <p class="govuk-body">The school says that it needs development.</p>
                )}
                <Textarea
                  name={`says.${id}`}
                  label={
                    <>
                      What you say of it<span class="govuk-visually-hidden">: {title}</span>
                    </>
                  }
                  rows={2}
                  value={typed(`says.${id}`, own ?? '')}
                  error={wrongWith(findings, `says.${id}`)}
                />
              </section>
            )
          })}
        </FormPage>
      )
    },
    schema: marksForm,
    async act(work, typed, { params }) {
      const id = params.selfEvaluationId ?? ''
      await markKeys(work, id, typed)
      const { held } = await getSelfEvaluation(work, id)
      return `/schools/${held.schoolId}/self-evaluation?done=marked#keys`
    },
  })
}

async function toMark({ look, params }: Seen) {
  const found = await getSelfEvaluation(look, params.selfEvaluationId ?? '')
  requireThat(mayFollow(look, found.held.schoolId), look, 'mark keys of this self-evaluation')
  const keys = await listKeys(look, found.model)
  if (keys.length === 0) throw new NotFound('keys of the self-evaluation', found.held.id)
  return { ...found, keys }
}
