import type { FastifyInstance } from 'fastify'
import type { VNode } from 'preact'
import type { z } from 'zod'
import type { Finding } from '#shared/finding.ts'
import type { Answers } from '#web/answers.ts'
import type { Frame } from '#web/frame.ts'
import { addForm, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { requireThat, type Work } from '#work/work.ts'
import { dateIn } from '#web/date-answer.ts'
import { listOtherVisits, type OtherVisit } from './clashes/near-visits.tsx'
import { cancelVisit } from './cancel-visit.ts'
import { CancelVisitPage, HeldVisitPage, MoveVisitPage } from './change-visit-page.tsx'
import { getVisit, type VisitInModel } from './get-visit.ts'
import { moveVisit } from './move-visit.ts'
import { recordVisitHeld } from './record-visit-held.ts'
import { cancelVisitForm, heldVisitForm, moveVisitForm } from './visit-form.ts'
import { mayBook } from './visit-policy.ts'

type ChangePage = (
  props: VisitInModel & {
    frame: Frame
    answers: Answers
    findings: readonly Finding[]
    others: readonly OtherVisit[]
  },
) => VNode

type Change<T> = {
  url: string
  page: ChangePage
  schema: z.ZodType<T>
  act: (work: Work, visitId: string, value: T) => Promise<void>
  done: string
}

/** Moving a visit, calling it off, and saying that it took place: three forms of one kind. */
export function changeVisitRoutes(app: FastifyInstance, web: Web): void {
  addChange(app, web, { url: 'move', page: MoveVisitPage, schema: moveVisitForm, act: moveVisit, done: 'moved' })
  addChange(app, web, {
    url: 'cancel',
    page: CancelVisitPage,
    schema: cancelVisitForm,
    act: cancelVisit,
    done: 'cancelled',
  })
  addChange(app, web, { url: 'held', page: HeldVisitPage, schema: heldVisitForm, act: recordVisitHeld, done: 'held' })
}

function addChange<T>(app: FastifyInstance, web: Web, { url, page: ShownPage, schema, act, done }: Change<T>): void {
  addForm(app, web, `/visits/:visitId/${url}`, {
    guard: toChange,
    async show(seen, answers, findings) {
      const found = await toChange(seen)
      const { id, schoolId } = found.visit
      const others = url === 'move' ? await listOtherVisits(seen.look, schoolId, dateIn(answers, 'on'), id) : []
      return <ShownPage {...found} frame={seen.frame} {...{ answers, findings, others }} />
    },
    schema,
    async act(work, value, { params }) {
      await act(work, params.visitId ?? '', value)
      return `/visits/${params.visitId}?done=${done}`
    },
  })
}

async function toChange({ look, params }: Seen): Promise<VisitInModel> {
  const found = await getVisit(look, params.visitId ?? '')
  requireThat(mayBook(look, found.visit), look, 'change this visit')
  return found
}
