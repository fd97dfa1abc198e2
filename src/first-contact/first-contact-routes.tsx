import type { FastifyInstance } from 'fastify'
import { getSchool } from '#schools/index.ts'
import type { Finding } from '#shared/finding.ts'
import { isId } from '#shared/id.ts'
import type { Answers } from '#web/answers.ts'
import { addDeed, addForm, addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { requireThat } from '#work/work.ts'
import { answerQuery, askContact, getQuery } from './ask-contact.ts'
import { listDocumentsForSchools } from './documents.ts'
import { answerForm, askForm, followForm, openForm } from './first-contact-form.ts'
import { getFirstContact, mayAnswer, mayAsk, maySeeFirstContact } from './first-contact-policy.ts'
import { closeOccasion, contactsOf, doStep, getOccasion, openOccasion } from './keep-occasion.ts'
import { OccasionPage, OpenOccasionPage } from './occasion-pages.tsx'
import { listSteps } from './occasion-store.ts'
import { QueriesPage } from './queries-page.tsx'
import { AskPage, QueryPage } from './query-pages.tsx'
import { countQueries, listQueries } from './query-store.ts'

const ROWS = 50

/** The first port of call: what schools ask it, and what it supports them in. */
export function firstContactRoom(app: FastifyInstance, web: Web): void {
  queryRoutes(app, web)
  occasionRoutes(app, web)
}

function queryRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/queries', async ({ look, frame, query }) => {
    const rule = getFirstContact(look.model)
    if (!maySeeFirstContact(look)) throw new NotFound('page', 'queries')
    const isOpen = query.stands !== 'all'
    const after = query.after && isId(query.after) ? query.after : undefined
    const [found, count] = await Promise.all([
      listQueries(look, { isOpen, after, limit: ROWS + 1 }),
      countQueries(look),
    ])
    const queries = found.slice(0, ROWS)
    const last = found.length > ROWS ? queries.at(-1)?.id : undefined
    const next = last && `/queries?${isOpen ? '' : 'stands=all&'}after=${last}`
    return <QueriesPage {...{ frame, rule, isOpen, queries, count, next }} model={look.model} />
  })
  addForm(app, web, '/schools/:schoolId/queries', {
    guard: toAsk,
    async show(seen, answers, findings) {
      const { school, rule } = await toAsk(seen)
      const { look, frame } = seen
      const [contacts, queries] = await Promise.all([
        contactsOf(look, school.id),
        listQueries(look, { isOpen: false, schoolId: school.id, limit: ROWS }),
      ])
      const isContact = mayAnswer(look, school.id)
      return (
        <AskPage {...{ frame, answers, findings, school, rule, isContact, contacts, queries }} model={look.model} />
      )
    },
    schema: askForm,
    act: async (work, { says, came = 'telephone', askedOn }, { params }) =>
      `/queries/${await askContact(work, params.schoolId ?? '', { says, came, askedOn: askedOn ?? work.today })}?done=asked`,
  })
  addPage(app, web, '/queries/:queryId', (seen) => showQuery(seen, {}, []))
  addDeed(app, web, '/queries/:queryId', {
    async guard({ look, params }) {
      const query = await getQuery(look, params.queryId ?? '')
      requireThat(mayAnswer(look, query.schoolId), look, `answer the query ${query.id}`)
    },
    show: showQuery,
    schema: answerForm,
    async act(work, answered, { params }) {
      await answerQuery(work, params.queryId ?? '', answered)
      return `/queries/${params.queryId}?done=answered`
    },
  })
}

const DONE: Readonly<Record<string, string>> = {
  asked: 'It is saved, and waits for an answer',
  answered: 'The answer is with the school',
  opened: 'It is opened',
  step: 'The step is saved',
  closed: 'It is over',
}

async function showQuery({ look, frame, params, query: asked }: Seen, answers: Answers, findings: readonly Finding[]) {
  const query = await getQuery(look, params.queryId ?? '')
  const documents = mayAnswer(look, query.schoolId) ? await listDocumentsForSchools(look) : undefined
  return <QueryPage {...{ frame, answers, findings, query, documents }} done={DONE[asked.done ?? '']} />
}

function occasionRoutes(app: FastifyInstance, web: Web): void {
  addForm(app, web, '/schools/:schoolId/occasions', {
    guard: toOpen,
    async show(seen, answers, findings) {
      const { school, rule } = await toOpen(seen)
      const contacts = await contactsOf(seen.look, school.id)
      return <OpenOccasionPage {...{ frame: seen.frame, answers, findings, school, rule, contacts }} />
    },
    schema: openForm,
    act: async (work, opened, { params }) =>
      `/occasions/${await openOccasion(work, params.schoolId ?? '', opened)}?done=opened`,
  })
  addPage(app, web, '/occasions/:occasionId', (seen) => showOccasion(seen, {}, []))
  addDeed(app, web, '/occasions/:occasionId', {
    async guard({ look, params }) {
      const { occasion } = await getOccasion(look, params.occasionId ?? '')
      requireThat(mayAnswer(look, occasion.schoolId), look, `change the occasion ${occasion.id}`)
    },
    show: showOccasion,
    schema: followForm,
    async act(work, { does, step, doneOn }, { params }) {
      const id = params.occasionId ?? ''
      if (does === 'close') await closeOccasion(work, id)
      else await doStep(work, id, { step: step ?? '', doneOn: doneOn ?? work.today })
      return `/occasions/${id}?done=${does === 'close' ? 'closed' : 'step'}`
    },
  })
}

async function showOccasion({ look, frame, params, query }: Seen, answers: Answers, findings: readonly Finding[]) {
  const { occasion, kind } = await getOccasion(look, params.occasionId ?? '')
  const steps = await listSteps(look, [occasion.id])
  const mayFollow = mayAnswer(look, occasion.schoolId)
  return (
    <OccasionPage {...{ frame, answers, findings, occasion, kind, steps, mayFollow }} done={DONE[query.done ?? '']} />
  )
}

async function toAsk({ look, params }: Seen) {
  const rule = getFirstContact(look.model)
  const school = await getSchool(look, params.schoolId ?? '')
  requireThat(mayAsk(look, school.id), look, `ask the contact of ${school.id}`)
  return { school, rule }
}

async function toOpen({ look, params }: Seen) {
  const rule = getFirstContact(look.model)
  const school = await getSchool(look, params.schoolId ?? '')
  requireThat(mayAnswer(look, school.id), look, `open an occasion at ${school.id}`)
  return { school, rule }
}
