import type { FastifyInstance } from 'fastify'
import { getSchool } from '#schools/index.ts'
import type { Finding } from '#shared/finding.ts'
import { addListFiles } from '#web/list-file.ts'
import { addDeed, addForm, addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { requireThat } from '#work/work.ts'
import { AnswerPage } from './answer-page.tsx'
import { answerRequest } from './answer-request.ts'
import { askForSupport, changeRequest, withdrawRequest } from './ask-for-support.ts'
import { AskPage } from './ask-page.tsx'
import { DiscussPage } from './discuss-page.tsx'
import { discussRequest } from './discuss-request.ts'
import { flagsToName, listAdvisersOf, listThoseWhoMayLead, readLedBy } from './choices.ts'
import { getRequest } from './get-request.ts'
import { agreementsIn, answerForm, askForm, changeForm, discussForm, withdrawForm } from './request-form.ts'
import { OVER_STATUSES, requestLines, requestsToKeep } from './request-lines.ts'
import { RequestPage } from './request-page.tsx'
import { getRequestRule, mayAnswer, mayAsk, mayDiscuss, requireRequests } from './request-policy.ts'
import { countRequests, findGuidance, listOpenRequests, listRequests, listVisitsToName } from './request-store.ts'
import { RequestsPage } from './requests-page.tsx'

const ROWS = 50
const ONE = '/requests/:supportRequestId'
const idOf = ({ params }: Pick<Seen, 'params'>) => params.supportRequestId ?? ''

const DONE: Readonly<Record<string, string>> = {
  asked: 'It is sent: you read here how it stands',
  changed: 'It is saved',
  forward: 'It is passed on',
  answered: 'The school can read the answer',
  withdrawn: 'It is taken back',
}

/** What schools ask for: the list of those who answer, one request, and what is done with it. */
export function requestRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/requests', async ({ look, frame, query }) => {
    requireRequests(look)
    const isOver = query.over === 'yes'
    const [found, forward, waiting, over] = await Promise.all([
      isOver
        ? listRequests(look, { statuses: OVER_STATUSES, after: query.after, limit: ROWS + 1 })
        : listOpenRequests(look),
      countRequests(look, { statuses: ['forward'] }),
      countRequests(look, { statuses: ['waiting'] }),
      countRequests(look, { statuses: OVER_STATUSES }),
    ])
    const lines = requestLines(look, isOver ? found.slice(0, ROWS) : found)
    const next = isOver && found.length > ROWS ? lines.at(-1)?.id : undefined
    return <RequestsPage {...{ frame, isOver, lines, next }} model={look.model} counts={{ forward, waiting, over }} />
  })
  addListFiles(app, web, '/requests', ({ look, query }) => {
    requireRequests(look)
    return requestsToKeep(query.over === 'yes')
  })
  addPage(app, web, ONE, (seen) => show(seen))
  schoolsForms(app, web)
  servicesForms(app, web)
}

function schoolsForms(app: FastifyInstance, web: Web): void {
  addForm(app, web, '/schools/:schoolId/requests/new', {
    guard: toAsk,
    async show(seen, answers, findings) {
      const { look, frame } = seen
      const { school, rule } = await toAsk(seen)
      const [guidanceHref, flags] = [await findGuidance(look), await flagsToName(look, school.id)]
      const { model } = look
      return <AskPage {...{ frame, answers, findings, rule, school, guidanceHref, flags, model, before: undefined }} />
    },
    schema: askForm,
    act: async (work, said, { params }) =>
      `/requests/${await askForSupport(work, params.schoolId ?? '', said)}?done=asked`,
  })
  addForm(app, web, `${ONE}/change`, {
    guard: toChange,
    async show(seen, answers, findings) {
      const { look, frame } = seen
      const before = await toChange(seen)
      const model = await look.modelOf(before.modelVersionId)
      const school = { id: before.schoolId, name: before.schoolName }
      const rule = model.requests ?? getRequestRule(look)
      const flags = await flagsToName(look, school.id, before)
      return <AskPage {...{ frame, answers, findings, rule, school, model, before, flags, guidanceHref: undefined }} />
    },
    schema: changeForm,
    async act(work, said, seen) {
      await changeRequest(work, idOf(seen), said)
      return `/requests/${idOf(seen)}?done=changed`
    },
  })
  addDeed(app, web, `${ONE}/withdraw`, {
    guard: toChange,
    show: (seen, _answers, findings) => show(seen, findings),
    schema: withdrawForm,
    async act(work, { revision }, seen) {
      await withdrawRequest(work, idOf(seen), revision)
      return `/requests/${idOf(seen)}?done=withdrawn`
    },
  })
}

function servicesForms(app: FastifyInstance, web: Web): void {
  addForm(app, web, `${ONE}/discuss`, {
    guard: toDiscuss,
    async show(seen, answers, findings) {
      const { look, frame } = seen
      const request = await toDiscuss(seen)
      const model = await look.modelOf(request.modelVersionId)
      const rule = model.requests ?? getRequestRule(look)
      const visits = await listVisitsToName(look, request.schoolId, rule.discussion.recordOf)
      return <DiscussPage {...{ frame, answers, findings, model, rule, request, visits }} />
    },
    schema: discussForm,
    async act(work, { visitId, tried, revision, ...typed }, seen) {
      const { modelVersionId } = await getRequest(work, idOf(seen))
      const rule = (await work.modelOf(modelVersionId)).requests ?? getRequestRule(work)
      await discussRequest(work, idOf(seen), {
        visitId,
        tried,
        revision,
        agreements: agreementsIn(rule.agreements, typed),
      })
      return `/requests/${idOf(seen)}?done=forward`
    },
  })
  addForm(app, web, `${ONE}/answer`, {
    guard: toAnswer,
    async show(seen, answers, findings) {
      const { look, frame } = seen
      const request = await toAnswer(seen)
      const [leads, led] = [await listThoseWhoMayLead(look), await readLedBy(look, request)]
      return (
        <AnswerPage
          {...{ frame, answers, findings, request, leads, led, model: look.model, rule: getRequestRule(look) }}
        />
      )
    },
    schema: answerForm,
    async act(work, typed, seen) {
      await answerRequest(work, idOf(seen), typed)
      return `/requests/${idOf(seen)}?done=answered`
    },
  })
}

async function show(seen: Seen, findings: readonly Finding[] = []) {
  const { look, frame, query } = seen
  const request = await getRequest(look, idOf(seen))
  const { schoolId } = request
  const model = await look.modelOf(request.modelVersionId)
  const may = { ask: mayAsk(look, schoolId), discuss: mayDiscuss(look, schoolId), answer: mayAnswer(look, schoolId) }
  const rule = model.requests ?? getRequestRule(look)
  const [led, advisers] = [await readLedBy(look, request), await listAdvisersOf(look, request)]
  return (
    <RequestPage {...{ frame, model, rule, request, may, led, advisers, findings }} done={DONE[query.done ?? '']} />
  )
}

async function toAsk({ look, params }: Seen) {
  const rule = getRequestRule(look)
  const school = await getSchool(look, params.schoolId ?? '')
  requireThat(mayAsk(look, school.id), look, `ask for support for ${school.id}`)
  return { school, rule }
}

async function toChange(seen: Seen) {
  const request = await getRequest(seen.look, idOf(seen))
  requireThat(mayAsk(seen.look, request.schoolId), seen.look, `change the request ${request.id}`)
  return request
}

async function toDiscuss(seen: Seen) {
  const request = await getRequest(seen.look, idOf(seen))
  requireThat(mayDiscuss(seen.look, request.schoolId), seen.look, `talk over the request ${request.id}`)
  return request
}

async function toAnswer(seen: Seen) {
  const request = await getRequest(seen.look, idOf(seen))
  requireThat(mayAnswer(seen.look, request.schoolId), seen.look, `answer the request ${request.id}`)
  return request
}
