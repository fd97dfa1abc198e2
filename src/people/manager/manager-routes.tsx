import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { withDates } from '#web/date-answer.ts'
import { DayInput } from '#web/form-page.tsx'
import { addForm, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import type { Look } from '#work/work.ts'
import { aPerson, choosePerson, peopleMeant, withPerson } from '../choose-person.ts'
import { Choose } from '../choose.tsx'
import { FormPage } from '../form-page.tsx'
import { findRole, isHeldOn } from '../held-role.ts'
import { getPersonKept } from '../person/get-person-seen.ts'
import { listHoldersOf, listRolesOf } from '../role/held-role-store.ts'
import { aDay } from '#web/text-answers.ts'
import { nameManager } from './name-manager.ts'

const managerForm = withDates(['startedOn'], withPerson(z.object({ who: aPerson, startedOn: aDay('the first day') })))

/** Who manages whose work. */
export function managerRoutes(app: FastifyInstance, web: Web): void {
  const guard = ({ look, params }: Seen) => getPersonKept(look, params.personId ?? '', 'name the manager')

  addForm(app, web, '/people/:personId/manager', {
    guard,
    show: async (seen, answers, findings) => {
      const person = await guard(seen)
      return (
        <FormPage
          {...{ frame: seen.frame, answers, findings }}
          title="Who manages the work?"
          of={{ text: person.name, href: `/people/${person.id}` }}
          button="Save"
        >
          <Choose
            name="who"
            label="Manager"
            {...{ answers, findings }}
            matches={await peopleMeant(seen.look, answers)}
            likely={await listManagersFor(seen.look, person.id)}
          />
          <DayInput
            name="startedOn"
            label="From which day?"
            usual={seen.look.today}
            hint="Whoever manages it now does so until the day before."
            {...{ answers, findings }}
          />
        </FormPage>
      )
    },
    schema: managerForm,
    act: async (work, { who, startedOn }, { params }) => {
      const manager = await choosePerson(work, who)
      await nameManager(work, params.personId ?? '', manager.id, startedOn)
      return `/people/${params.personId}`
    },
  })
}

/** Those who hold a role that manages one of the person's. */
async function listManagersFor(look: Look, personId: string) {
  const held = (await listRolesOf(look, [personId])).filter((each) => isHeldOn(each, look.today))
  const managing = [...new Set(held.flatMap(({ role }) => findRole(look.model, role)?.managedBy ?? []))]
  const holders = await listHoldersOf(look, managing, 100)
  return holders.filter((each) => each.personId !== personId).map((each) => ({ id: each.personId, name: each.name }))
}
