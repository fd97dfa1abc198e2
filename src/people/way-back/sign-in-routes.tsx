import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { maySeeMessages } from '#messages/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { Answers } from '#web/answers.ts'
import { addDeed, addForm, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { FormPage } from '../form-page.tsx'
import { getPersonKept } from '../person/get-person-seen.ts'
import { clearSecondFactor } from './clear-second-factor.ts'
import { givePasswordLink } from './write-password-link.ts'

const nothing = z.object({})

/** What whoever keeps people does for somebody who cannot get in any more. */
export function signInOfOthersRoutes(app: FastifyInstance, web: Web): void {
  const hasMail = web.mailGoesBy !== undefined

  addDeed(app, web, '/people/:personId/password-link', {
    guard: ({ look, params }) => getPersonKept(look, params.personId ?? '', 'give a link for a new password'),
    show: (seen, answers, findings) => asked(seen, { answers, findings, ...LINK }),
    schema: nothing,
    async act(work, _nothing, { params }) {
      const { personId = '' } = params
      const messageId = await givePasswordLink(work, personId, { publicUrl: web.publicUrl, hasMail })
      // Where no mail is set up the message shows the address, to be passed on by hand.
      return !hasMail && maySeeMessages(work) ? `/messages/${messageId}` : `/people/${personId}`
    },
  })

  addForm(app, web, '/people/:personId/second-factor/clear', {
    guard: ({ look, params }) => getPersonKept(look, params.personId ?? '', 'clear the second factor'),
    show: (seen, answers, findings) => asked(seen, { answers, findings, ...FACTOR }),
    schema: nothing,
    async act(work, _nothing, { params }) {
      await clearSecondFactor(work, params.personId ?? '')
      return `/people/${params.personId}`
    },
  })
}

type Asked = { answers: Answers; findings: readonly Finding[]; title: string; button: string; says: string }

const LINK = {
  title: 'Give a link for a new password',
  button: 'Give the link',
  says: 'They choose a new password by it, once, within the hour. Their old one stays good until then.',
}

const FACTOR = {
  title: 'Clear the second factor',
  button: 'Clear it',
  says: 'For somebody who lost their authenticator. Be sure that it is they who ask. They are signed out everywhere, are told of it by a message, and set an authenticator up anew when they next sign in with their password.',
}

async function asked({ look, frame, params }: Seen, { says, ...form }: Asked) {
  const person = await getPersonKept(look, params.personId ?? '', 'open the sign-in')
  return (
    <FormPage {...form} frame={frame} of={{ text: person.name, href: `/people/${person.id}` }}>
      <p class="govuk-body">{says}</p>
    </FormPage>
  )
}
