import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { addForm, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { anOptionalId, anOptionalText } from '#web/text-answers.ts'
import { Choose } from '../choose.tsx'
import { FormPage } from '../form-page.tsx'
import { getPersonKept } from '../person/get-person-seen.ts'
import { findSchools } from '../places-store.ts'
import { keepSetOut } from './keep-set-out.ts'
import { postcodeIn } from './set-out-rules.ts'
import { listSetOut } from './set-out-store.ts'

const setOutForm = z.object({ place: anOptionalText('a postcode or a school', 200), placeId: anOptionalId })

/** From where somebody sets out to schools, by which their travel is reckoned. */
export function setOutRoutes(app: FastifyInstance, web: Web): void {
  const guard = ({ look, params }: Seen) => getPersonKept(look, params.personId ?? '', 'say where the travel begins')

  addForm(app, web, '/people/:personId/set-out', {
    guard,
    async show(seen, answers, findings) {
      const person = await guard(seen)
      const { look, frame } = seen
      const kept = (await listSetOut(look, [person.id])).get(person.id)
      const typed = answers.place ?? kept?.says ?? ''
      const isPlain = typed === '' || postcodeIn(typed) !== undefined || answers.place === undefined
      const { isExact, matches } = isPlain
        ? { isExact: true, matches: [] }
        : await findSchools(look, typed.slice(0, 200))
      return (
        <FormPage
          {...{ frame, answers, findings }}
          title="From where do they set out?"
          of={{ text: person.name, href: `/people/${person.id}` }}
          button="Keep it"
        >
          <p class="govuk-body">
            Their travel is reckoned from there when somebody proposes who serves whom. Left empty, it is reckoned from
            the middle of the schools that they serve. It is seen by them and by who keeps people.
          </p>
          <Choose
            name="place"
            label="A postcode or a school"
            hint="A postcode lies where schools of the register near it do; nothing more exact is kept."
            answers={{ ...answers, place: typed }}
            findings={findings}
            matches={isExact && matches.length === 1 ? [] : matches}
          />
        </FormPage>
      )
    },
    schema: setOutForm,
    async act(work, asked, { params }) {
      await keepSetOut(work, params.personId ?? '', asked)
      return `/people/${params.personId}`
    },
  })
}
