import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { Radios } from '#govuk/radios.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { showShortDate } from '#shared/show-date.ts'
import { withDates } from '#web/date-answer.ts'
import { DayInput, FormPage } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'
import { addForm, type Seen } from '#web/routes.ts'
import { aChoice, aDay, aRevision, aText } from '#web/text-answers.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { requireThat } from '#work/work.ts'
import { crumbsTo } from '../crumbs.ts'
import { getSchool } from '../get-school.ts'
import { mayMarkSchool } from '../school-policy.ts'
import { endMark, markSchool } from './mark-school.ts'
import { findMark } from './mark-store.ts'

const markForm = withDates(
  ['startedOn'],
  z.object({
    mark: aChoice('what applies to the school'),
    because: aText('why it applies', 500),
    startedOn: aDay('the day from which it applies'),
  }),
)
const endForm = withDates(['finishedOn'], z.object({ revision: aRevision, finishedOn: aDay('the last day') }))

/** NF-64. What applies to a school, as the model names it: from which day, and until which. */
export function markRoutes(app: FastifyInstance, web: Web): void {
  addForm(app, web, '/schools/:schoolId/marks/add', {
    guard: toMark,
    async show(seen, answers, findings) {
      const school = await toMark(seen)
      const { frame, look } = seen
      const shown = { frame, answers, findings }
      return (
        <FormPage {...shown} title={`What applies to ${school.name}?`} breadcrumbs={crumbsTo(school)} button="Save">
          <Radios
            name="mark"
            legend="What applies"
            legendSize="s"
            choices={look.model.schoolMarks.map(({ id, name, says }) => ({ value: id, label: name, hint: says }))}
            value={answers.mark}
            error={wrongWith(findings, 'mark')}
          />
          <TextInput
            name="because"
            label="How the service knows"
            hint="For example: letter of 3 October"
            value={answers.because}
            error={wrongWith(findings, 'because')}
          />
          <DayInput name="startedOn" label="From which day" {...shown} usual={look.today} />
        </FormPage>
      )
    },
    schema: markForm,
    async act(work, asked, { params }) {
      await markSchool(work, params.schoolId ?? '', asked)
      return `/schools/${params.schoolId}#marks`
    },
  })

  addForm(app, web, '/schools/:schoolId/marks/:markId/end', {
    guard: toEnd,
    async show(seen, answers, findings) {
      const { school, mark } = await toEnd(seen)
      const { frame, look } = seen
      const shown = { frame, answers, findings }
      const name = look.model.schoolMarks.find(({ id }) => id === mark.mark)?.name ?? mark.mark
      return (
        <FormPage
          {...shown}
          title={`${name} no longer applies`}
          caption={school.name}
          breadcrumbs={crumbsTo(school)}
          button="Save"
        >
          <p class="govuk-body">
            Since {showShortDate(mark.startedOn)}: {mark.because}
          </p>
          <input type="hidden" name="revision" value={answers.revision ?? mark.revision} />
          <DayInput name="finishedOn" label="Last day" {...shown} />
        </FormPage>
      )
    },
    schema: endForm,
    async act(work, asked, { params }) {
      await endMark(work, params.schoolId ?? '', params.markId ?? '', asked)
      return `/schools/${params.schoolId}#marks`
    },
  })
}

async function toMark({ look, params }: Seen) {
  const school = await getSchool(look, params.schoolId ?? '')
  requireThat(mayMarkSchool(look, school.id), look, `mark the school ${school.id}`)
  if (look.model.schoolMarks.length === 0) throw new NotFound('mark of a school', 'any')
  return school
}

async function toEnd(seen: Seen) {
  const school = await toMark(seen)
  const mark = await findMark(seen.look, school.id, seen.params.markId ?? '')
  if (!mark) throw new NotFound('mark of a school', seen.params.markId ?? '')
  return { school, mark }
}
