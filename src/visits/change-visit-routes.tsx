import type { FastifyInstance } from 'fastify'
import type { VNode } from 'preact'
import type { z } from 'zod'
import type { Answers } from '#web/answers.ts'
import { addForm, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { requireThat, type Look, type Work } from '#work/work.ts'
import { dateIn } from '#web/date-answer.ts'
import { findDays } from './days/find-days.ts'
import { listOtherVisits } from './clashes/near-visits.tsx'
import { cancelVisit } from './cancel-visit.ts'
import type { ChangeProps } from './change-page.tsx'
import { CancelVisitPage, MoveVisitPage } from './change-visit-page.tsx'
import { formLeftForm } from './form-left/form-left-form.ts'
import { FormLeftPage } from './form-left/form-left-page.tsx'
import { isFormLeftAt } from './form-left/form-left-rules.ts'
import { sayFormLeft } from './form-left/say-form-left.ts'
import { HeldVisitPage } from './held-visit-page.tsx'
import { getVisit, type VisitInModel } from './get-visit.ts'
import { moveVisit } from './move-visit.ts'
import { recordVisitHeld } from './record-visit-held.ts'
import { getSchoolToVisit } from './school-to-visit.ts'
import { cancelVisitForm, heldVisitForm, moveVisitForm, timeOfDay } from './visit-form.ts'
import { mayBook } from './visit-policy.ts'

type ChangedPage = (props: ChangeProps) => VNode

type Change<T> = {
  url: string
  page: ChangedPage
  /** Where it is not offered for every kind of visit: for which. */
  isFor?: (found: VisitInModel) => boolean
  schema: z.ZodType<T>
  act: (work: Work, visitId: string, value: T) => Promise<void>
  done: string
}

/** Moving a visit, calling it off, and saying that it took place and that a form was left: forms of one kind. */
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
  addChange(app, web, {
    url: 'form-left',
    page: FormLeftPage,
    schema: formLeftForm,
    act: sayFormLeft,
    done: 'form-left',
    isFor: ({ type }) => isFormLeftAt(type),
  })
}

function addChange<T>(app: FastifyInstance, web: Web, change: Change<T>): void {
  const { url, page: ShownPage, schema, act, done, isFor = () => true } = change
  const toChangeSo = async (seen: Seen) => {
    const found = await toChange(seen)
    if (!isFor(found)) throw new NotFound('page', `${url} of this visit`)
    return found
  }
  addForm(app, web, `/visits/:visitId/${url}`, {
    guard: toChangeSo,
    async show(seen, answers, findings) {
      const found = await toChangeSo(seen)
      const { id, schoolId } = found.visit
      const isMove = url === 'move'
      const others = isMove ? await listOtherVisits(seen.look, schoolId, dateIn(answers, 'on'), id) : []
      const days = isMove ? await daysToMoveTo(seen.look, found, answers) : undefined
      return <ShownPage {...found} frame={seen.frame} {...{ answers, findings, others, days }} />
    },
    schema,
    async act(work, value, { params }) {
      await act(work, params.visitId ?? '', value)
      return `/visits/${params.visitId}?done=${done}`
    },
  })
}

/** The days to which a visit can be moved: near the one that was typed, or else near its own. */
async function daysToMoveTo(look: Look, { visit }: VisitInModel, answers: Answers) {
  const { id, adviserId, adviserName, visitType, length, startsAtMinute } = visit
  const school = await getSchoolToVisit(look, visit.schoolId)
  const found = await findDays(look, {
    ...{ school, visitType, length, exceptVisitId: id, adviser: { id: adviserId, name: adviserName } },
    at: answers.at === undefined ? startsAtMinute : (timeOfDay.safeParse(answers.at).data ?? null),
    around: dateIn(answers, 'on') ?? (visit.bookedFor > look.today ? visit.bookedFor : undefined),
  })
  return { found, who: adviserId === look.actor.personId ? 'you' : adviserName }
}

async function toChange({ look, params }: Seen): Promise<VisitInModel> {
  const found = await getVisit(look, params.visitId ?? '')
  requireThat(mayBook(look, found.visit), look, 'change this visit')
  return found
}
