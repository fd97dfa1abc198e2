import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { maySeeMessages } from '#messages/index.ts'
import { addDeed, addForm, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { requireThat } from '#work/work.ts'
import { FormPage } from '../form-page.tsx'
import { mayKeepPeople } from '../people-policy.ts'
import { getPersonKept } from '../person/get-person-seen.ts'
import { getPerson } from '../person/person-store.ts'
import { InvitePage } from './invite-page.tsx'
import { invitePeople, invitePerson, isToBeInvited } from './invite-people.ts'
import { listInvitable, listWithoutAddress } from './invite-store.ts'

const nothing = z.object({})

/** Inviting people: everyone at one press, or one. */
export function inviteRoutes(app: FastifyInstance, web: Web): void {
  const guard = async ({ look }: Seen) => requireThat(mayKeepPeople(look), look, 'invite people')

  addForm(app, web, '/people/invite', {
    guard,
    show: async ({ look, frame }, answers, findings) => {
      const invitable = await listInvitable(look)
      return (
        <InvitePage
          {...{ frame, answers, findings }}
          toInvite={invitable.filter((person) => isToBeInvited(person, look.now))}
          waiting={invitable.filter((person) => !isToBeInvited(person, look.now))}
          withoutAddress={await listWithoutAddress(look)}
          seesMessages={maySeeMessages(look)}
        />
      )
    },
    schema: nothing,
    act: async (work) => {
      await invitePeople(work, web.publicUrl)
      return '/people/invite'
    },
  })

  addDeed(app, web, '/people/:personId/invite', {
    guard: ({ look, params }) => getPersonKept(look, params.personId ?? '', 'write the invitation'),
    show: async ({ look, frame, params }, answers, findings) => {
      const person = await getPerson(look, params.personId ?? '')
      return (
        <FormPage
          {...{ frame, answers, findings }}
          title="Invite"
          of={{ text: person.name, href: `/people/${person.id}` }}
          button="Invite"
        />
      )
    },
    schema: nothing,
    act: async (work, _nothing, { params }) => {
      await invitePerson(work, params.personId ?? '', web.publicUrl)
      return `/people/${params.personId}`
    },
  })
}
