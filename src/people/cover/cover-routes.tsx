import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { TextInput } from '#govuk/text-input.tsx'
import { isId } from '#shared/id.ts'
import { withDates } from '#web/date-answer.ts'
import { DayInput } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'
import { addForm, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { aPerson, choosePerson, peopleMeant, withPerson } from '../choose-person.ts'
import { Choose } from '../choose.tsx'
import { FormPage } from '../form-page.tsx'
import { getPersonKept } from '../person/get-person-seen.ts'
import { aDay, aText } from '#web/text-answers.ts'
import { arrangeCover, endCover } from './arrange-cover.ts'
import { getCover } from './cover-store.ts'

const coverForm = withDates(
  ['startedOn', 'finishedOn'],
  withPerson(
    z.object({
      who: aPerson,
      reason: aText('why somebody acts', 200),
      startedOn: aDay('the first day'),
      finishedOn: aDay('the last day'),
    }),
  ),
)

const endForm = withDates(['finishedOn'], z.object({ finishedOn: aDay('the last day') }))

/** Who acts for whom, and in which empty posts. */
export function coverRoutes(app: FastifyInstance, web: Web): void {
  const guard = ({ look, params }: Seen) => getPersonKept(look, params.personId ?? '', 'arrange the cover')

  addForm(app, web, '/people/:personId/cover/add', {
    guard,
    show: async (seen, answers, findings) => {
      const person = await guard(seen)
      return (
        <FormPage
          {...{ frame: seen.frame, answers, findings }}
          title="Let this person act for another"
          of={{ text: person.name, href: `/people/${person.id}` }}
          button="Arrange the cover"
        >
          <p class="govuk-body">
            Between the two days {person.name} has the lists and rights of somebody who is away, or, where that person
            has left, of the posts that nobody has taken since.
          </p>
          <Choose
            name="who"
            label="For whom?"
            hint="The name of the person who is away or has left"
            {...{ answers, findings }}
            matches={await peopleMeant(seen.look, answers)}
          />
          <TextInput
            name="reason"
            label="Why?"
            hint="For example: maternity leave."
            value={answers.reason}
            error={wrongWith(findings, 'reason')}
          />
          <DayInput name="startedOn" label="First day" {...{ answers, findings }} />
          <DayInput name="finishedOn" label="Last day" {...{ answers, findings }} />
        </FormPage>
      )
    },
    schema: coverForm,
    act: async (work, { who, ...cover }, { params }) => {
      const covered = await choosePerson(work, who)
      await arrangeCover(work, { ...cover, personId: params.personId ?? '', coveredId: covered.id })
      return `/people/${params.personId}`
    },
  })

  const getSeen = async (seen: Seen) => {
    const person = await guard(seen)
    const coverId = seen.params.coverId ?? ''
    if (!isId(coverId)) throw new NotFound('cover', coverId)
    return getCover(seen.look, person.id, coverId)
  }

  addForm(app, web, '/people/:personId/cover/:coverId/end', {
    guard: getSeen,
    show: async (seen, answers, findings) => {
      const cover = await getSeen(seen)
      return (
        <FormPage
          {...{ frame: seen.frame, answers, findings }}
          title={`End: acting for ${cover.coveredName}`}
          of={{ text: cover.personName, href: `/people/${cover.personId}` }}
          button="End the cover"
        >
          <DayInput name="finishedOn" label="Last day" {...{ answers, findings }} />
        </FormPage>
      )
    },
    schema: endForm,
    act: async (work, { finishedOn }, { params }) => {
      await endCover(work, params.personId ?? '', params.coverId ?? '', finishedOn)
      return `/people/${params.personId}`
    },
  })
}
