import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { findTypedSchools } from '#schools/index.ts'
import { addForm, addPage } from '#web/routes.ts'
import { aChoice, aLongText, anOptionalText, aText } from '#web/text-answers.ts'
import type { Web } from '#web/web.ts'
import { Refused } from '#work/failures.ts'
import { requireThat } from '#work/work.ts'
import { communicationsRuleOf, isOfService, maySend } from './communication-policy.ts'
import { CommunicationPage, CommunicationsPage, SendPage } from './communication-pages.tsx'
import { listCommunications, listSchoolsTold } from './communication-store.ts'
import { getCommunication, sendCommunication } from './send-communication.ts'

const MOST = 200

const sendForm = z.object({
  type: aChoice('what kind of message it is'),
  audience: aChoice('for whom it is'),
  schools: anOptionalText('the schools', 4000),
  title: aText('a title'),
  says: aLongText('what they are told', 10000),
})

/** What the service tells schools, by type and audience. */
export function communicationsRoom(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/communications', async ({ look, frame, query }) => {
    const rule = communicationsRuleOf(look)
    const type = rule.types.find(({ id }) => id === query.type)?.id
    const communications = await listCommunications(look, { type, limit: MOST })
    return <CommunicationsPage {...{ frame, rule, type, communications }} maySend={maySend(look)} />
  })
  addForm(app, web, '/communications/send', {
    async guard({ look }) {
      communicationsRuleOf(look)
      requireThat(maySend(look), look, 'send a message to schools')
    },
    show: async ({ look, frame }, answers, findings) => (
      <SendPage {...{ frame, answers, findings }} rule={communicationsRuleOf(look)} />
    ),
    schema: sendForm,
    async act(work, { schools: typed, ...given }) {
      const { schools, findings } = await findTypedSchools(work, typed ?? '', 'schools')
      if (findings.length > 0) throw new Refused(findings)
      const named = schools.map(({ id }) => id)
      return `/communications/${await sendCommunication(work, given, named)}?done=sent`
    },
  })
  addPage(app, web, '/communications/:communicationId', async ({ look, frame, params, query }) => {
    const communication = await getCommunication(look, params.communicationId ?? '')
    const rule = (await look.modelOf(communication.modelVersionId)).communications ?? communicationsRuleOf(look)
    const told = isOfService(look) ? await listSchoolsTold(look, communication.id) : undefined
    const done = query.done === 'sent' ? 'It is sent: letters go now, and this page says whom they reach' : undefined
    return <CommunicationPage {...{ frame, rule, communication, told, done }} />
  })
}
