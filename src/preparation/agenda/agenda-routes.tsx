import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Answers } from '#web/answers.ts'
import type { Finding } from '#shared/finding.ts'
import { addDeed, addForm, addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { requireThat } from '#work/work.ts'
import { listBefore } from '../before/list-before.ts'
import { getPreparation } from '../get-preparation.ts'
import { getVisitToPrepare } from '../get-visit-to-prepare.ts'
import { mayDoSchoolsPart, mayPrepare, mayReadAgenda } from '../preparation-policy.ts'
import { sharedOf } from '../questions/question-rules.ts'
import { aText } from '../text-answer.ts'
import { addAgendaItem, withdrawAgendaItem } from './add-agenda-item.ts'
import { AddItemPage } from './add-item-page.tsx'
import { AgendaPage } from './agenda-page.tsx'
import { agendaOf, openToSchool } from './agenda-rules.ts'

const DONE: Record<string, string> = { added: 'It is on the agenda', off: 'It is off the agenda' }

const addItemForm = z
  .object({
    item: z.string({ error: 'Choose where on the agenda it belongs.' }),
    says: aText('what you want to talk about', 500),
    isSupportNeed: z.string().optional(),
  })
  .transform(({ isSupportNeed, ...item }) => ({ ...item, isSupportNeed: isSupportNeed === 'yes' }))

/** The agenda of a visit, and what the school puts on it. */
export function agendaRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/visits/:visitId/agenda', (seen) => showAgenda(seen, {}, []))
  addForm(app, web, '/visits/:visitId/agenda/add', {
    guard: toAdd,
    async show(seen, answers, findings) {
      return <AddItemPage {...await toAdd(seen)} frame={seen.frame} answers={answers} findings={findings} />
    },
    schema: addItemForm,
    async act(work, item, { params }) {
      await addAgendaItem(work, params.visitId ?? '', item)
      return `/visits/${params.visitId}/agenda?done=added`
    },
  })
  addDeed(app, web, '/visits/:visitId/agenda/:agendaItemId/withdraw', {
    guard: toAdd,
    show: showAgenda,
    schema: z.object({}),
    async act(work, _value, { params }) {
      await withdrawAgendaItem(work, params.visitId ?? '', params.agendaItemId ?? '')
      return `/visits/${params.visitId}/agenda?done=off`
    },
  })
}

/** Where the model leaves a school no room on the agenda, there is no page to add to it. */
async function toAdd({ look, params }: Seen) {
  const found = await getVisitToPrepare(look, params.visitId ?? '')
  requireThat(mayDoSchoolsPart(look, found.visit), look, 'add to the agenda of this visit')
  if (openToSchool(found.type).length === 0) throw new NotFound('item of the school', found.visit.id)
  return found
}

async function showAgenda({ look, frame, params, query }: Seen, _answers: Answers, findings: readonly Finding[]) {
  const found = await getVisitToPrepare(look, params.visitId ?? '')
  const { visit, type } = found
  requireThat(mayReadAgenda(look, visit), look, 'read the agenda of this visit')
  const [{ items, questions, focus, activities }, before] = await Promise.all([
    getPreparation(look, found),
    listBefore(look, found),
  ])
  return (
    <AgendaPage
      {...found}
      frame={frame}
      lines={agendaOf(type, items)}
      focus={focus}
      activities={activities}
      before={before}
      questions={mayPrepare(look, visit) ? questions : sharedOf(questions)}
      mayAdd={mayDoSchoolsPart(look, visit) && visit.status === 'booked' && openToSchool(type).length > 0}
      findings={findings}
      done={DONE[query.done ?? '']}
    />
  )
}
