import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { Select } from '#govuk/select.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { isId } from '#shared/id.ts'
import { showShortDate } from '#shared/show-date.ts'
import { withDates } from '#web/date-answer.ts'
import { DayInput } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'
import { addForm, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { NotFound, Refused } from '#work/failures.ts'
import { FormPage } from '../form-page.tsx'
import { getPersonKept } from '../person/get-person-seen.ts'
import { aChoice, aDay, aLongText, anOptionalDay, anOptionalText } from '#web/text-answers.ts'
import { recordTraining, strikeOutTraining } from './keep-training.ts'
import { trainingName } from './training-held.ts'
import { getTraining } from './training-store.ts'

const trainingForm = withDates(
  ['completedOn', 'expiresOn'],
  z.object({
    training: aChoice('what was completed'),
    note: anOptionalText('where or with whom'),
    completedOn: aDay('the day on which it was completed'),
    expiresOn: anOptionalDay('the day on which it lapses'),
  }),
)

const strikeOutForm = z.object({ because: aLongText('why it is struck out', 500) })

/** What people have on file. */
export function trainingRoutes(app: FastifyInstance, web: Web): void {
  const guard = ({ look, params }: Seen) => getPersonKept(look, params.personId ?? '', 'keep the training')

  addForm(app, web, '/people/:personId/training/add', {
    guard,
    show: async (seen, answers, findings) => {
      const person = await guard(seen)
      const { look, frame } = seen
      return (
        <FormPage
          {...{ frame, answers, findings }}
          title="Put training on file"
          of={{ text: person.name, href: `/people/${person.id}` }}
          button="Put on file"
        >
          <Select
            name="training"
            label="What was completed?"
            value={answers.training}
            error={wrongWith(findings, 'training')}
            choices={[
              { value: '', label: 'Choose' },
              ...look.model.training
                .filter(({ designated }) => !designated)
                .map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          <TextInput
            name="note"
            label="Where, or with whom (if it matters)"
            hint="For example who accredited or designated."
            value={answers.note}
            error={wrongWith(findings, 'note')}
          />
          <DayInput name="completedOn" label="Completed on" {...{ answers, findings }} />
          <DayInput
            name="expiresOn"
            label="Lapses on (if it does)"
            hint="Left empty, the service’s own rule counts from the day of completion."
            {...{ answers, findings }}
          />
        </FormPage>
      )
    },
    schema: trainingForm,
    act: async (work, training, { params }) => {
      const personId = params.personId ?? ''
      if (!work.model.training.some(({ id }) => id === training.training))
        throw new Refused([
          {
            kind: 'form',
            id: 'form-training',
            source: 'ES-17',
            says: 'Choose what was completed',
            field: 'training',
            weight: 'firm',
          },
        ])
      await recordTraining(work, { ...training, personId })
      return `/people/${personId}`
    },
  })

  const getHeld = async (seen: Seen) => {
    const { look, params } = seen
    const person = await guard(seen)
    const id = params.trainingHeldId ?? ''
    if (!isId(id)) throw new NotFound('training', id)
    return { person, held: await getTraining(look, person.id, id) }
  }

  addForm(app, web, '/people/:personId/training/:trainingHeldId/strike-out', {
    guard: getHeld,
    show: async (seen, answers, findings) => {
      const { person, held } = await getHeld(seen)
      const name = trainingName(seen.look.model, held.training)
      return (
        <FormPage
          {...{ frame: seen.frame, answers, findings }}
          title={`Strike out: ${name}`}
          of={{ text: person.name, href: `/people/${person.id}` }}
          button="Strike out"
        >
          <p class="govuk-body">
            Completed {showShortDate(held.completedOn)}. It will count no more; it stays to be seen, with your reason.
          </p>
          <Textarea
            name="because"
            label="Why is it struck out?"
            rows={3}
            value={answers.because}
            error={wrongWith(findings, 'because')}
          />
        </FormPage>
      )
    },
    schema: strikeOutForm,
    act: async (work, { because }, { params }) => {
      await strikeOutTraining(work, params.personId ?? '', params.trainingHeldId ?? '', because)
      return `/people/${params.personId}`
    },
  })
}
