import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { Radios } from '#govuk/radios.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { getSchool } from '#schools/index.ts'
import { isId } from '#shared/id.ts'
import { withDates } from '#web/date-answer.ts'
import { DayInput, FormPage } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'
import { addForm, type Seen } from '#web/routes.ts'
import { aChoice, aDay, aLongText, aText } from '#web/text-answers.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { requireThat } from '#work/work.ts'
import { crumbsToSchoolsOwn } from '../crumbs.ts'
import { challenge, mayChallenge, strikeOutChallenge } from './follow.ts'
import { findChallenge } from './following-store.ts'

const challengeForm = withDates(
  ['givenOn'],
  z.object({
    challenged: aChoice('what was challenged'),
    givenBy: aText('who gave it', 200),
    givenOn: aDay('the day on which it was given'),
    says: aLongText('what was said', 4000),
  }),
)
const strikeOutForm = z.object({ because: aText('why it is struck out', 500) })

/** SH-06. What was challenged in a school from outside: entered, and struck out where that was an error. */
export function challengeRoutes(app: FastifyInstance, web: Web): void {
  addForm(app, web, '/schools/:schoolId/challenges/add', {
    guard: toChallenge,
    async show(seen, answers, findings) {
      const school = await toChallenge(seen)
      const { frame, look } = seen
      const shown = { frame, answers, findings }
      return (
        <FormPage
          {...shown}
          title={`Enter a challenge to ${school.name}`}
          breadcrumbs={crumbsToSchoolsOwn(seen.look.model, school)}
          button="Save"
        >
          <Radios
            name="challenged"
            legend="What was challenged"
            legendSize="s"
            choices={(look.model.selfEvaluation?.challenges?.of ?? []).map(({ id, name }) => ({
              value: id,
              label: name,
            }))}
            value={answers.challenged}
            error={wrongWith(findings, 'challenged')}
          />
          <TextInput
            name="givenBy"
            label="Who gave it"
            value={answers.givenBy ?? look.actor.name}
            error={wrongWith(findings, 'givenBy')}
          />
          <DayInput name="givenOn" label="On which day" {...shown} usual={look.today} />
          <Textarea
            name="says"
            label="What was said"
            hint="The school reads it."
            rows={4}
            value={answers.says}
            error={wrongWith(findings, 'says')}
          />
        </FormPage>
      )
    },
    schema: challengeForm,
    async act(work, given, { params }) {
      await challenge(work, params.schoolId ?? '', given)
      return `/schools/${params.schoolId}/self-evaluation?done=challenged#challenges`
    },
  })
  addForm(app, web, '/schools/:schoolId/challenges/:challengeId/strike-out', {
    guard: toStrikeOut,
    async show(seen, answers, findings) {
      const school = await toStrikeOut(seen)
      return (
        <FormPage
          {...{ frame: seen.frame, answers, findings }}
          title="Strike out a challenge"
          caption={school.name}
          breadcrumbs={crumbsToSchoolsOwn(seen.look.model, school)}
          button="Strike it out"
          kind="warning"
        >
          <TextInput
            name="because"
            label="Why was it entered in error?"
            value={answers.because}
            error={wrongWith(findings, 'because')}
          />
        </FormPage>
      )
    },
    schema: strikeOutForm,
    async act(work, { because }, { params }) {
      await strikeOutChallenge(work, params.schoolId ?? '', params.challengeId ?? '', because)
      return `/schools/${params.schoolId}/self-evaluation?done=struck-out#challenges`
    },
  })
}

async function toChallenge({ look, params }: Seen) {
  const school = await getSchool(look, params.schoolId ?? '')
  requireThat(mayChallenge(look, school.id), look, 'enter a challenge to this school')
  if (!look.model.selfEvaluation?.challenges) throw new NotFound('challenges of', school.id)
  return school
}

async function toStrikeOut(seen: Seen) {
  const school = await toChallenge(seen)
  const { challengeId = '' } = seen.params
  const found = isId(challengeId) && (await findChallenge(seen.look, school.id, challengeId))
  if (!found) throw new NotFound('challenge', challengeId)
  return school
}
